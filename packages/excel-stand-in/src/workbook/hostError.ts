/** An error of the host as Excel reports it: the client turns it into a genuine `RichApi.Error` with this code. */
export class HostError extends Error {
  constructor(
    /** An `Excel.ErrorCodes` value, e.g. `ItemNotFound`. */
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const invalidArgument = (message: string): HostError => new HostError("InvalidArgument", message);
export const itemNotFound = (what: string): HostError => new HostError("ItemNotFound", `There is no ${what}.`);
export const itemAlreadyExists = (what: string): HostError => new HostError("ItemAlreadyExists", `There is ${what}.`);
export const invalidOperation = (message: string): HostError => new HostError("InvalidOperation", message);
export const accessDenied = (message: string): HostError => new HostError("AccessDenied", message);
export const apiNotFound = (member: string): HostError =>
  new HostError("ApiNotFound", `The stand-in does not implement ${member}.`);
export const pivotConflict = (message: string): HostError => new HostError("PivotTableRangeConflict", message);
