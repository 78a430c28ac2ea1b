import { invalidArgument } from "../workbook/hostError";

/** The bytes of a file that the client sent as text. @throws InvalidArgument where the text is no base64. */
export function bytesOf(base64: string, member: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument(`${member} needs a file in base64.`);
  }
}
