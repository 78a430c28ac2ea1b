/** Something the user of the command line has to put right; its message is all they need to see. */
export class CommandError extends Error {}
