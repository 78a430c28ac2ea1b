import type { Method } from "../wire/objectType";

/** The client's registrations. The host sends every event; the client gives those that nobody wants no handler. */
const EVENTS = [
  "ActivatedEvent",
  "AddedEvent",
  "CalculatedEvent",
  "DataChangedEvent",
  "DeactivatedEvent",
  "DeletedEvent",
  "EventMoved",
  "EventNameChanged",
  "EventVisibilityChanged",
  "FormatChangedEvent",
  "ProtectionChangedEvent",
  "RowHiddenChangedEvent",
  "SelectionChangedEvent",
] as const;

export function eventRegistrations<T>(): Readonly<Record<string, Method<T>>> {
  const names = EVENTS.flatMap((event) => [`_Register${event}`, `_Unregister${event}`]);
  return Object.fromEntries(names.map((name) => [name, () => undefined]));
}
