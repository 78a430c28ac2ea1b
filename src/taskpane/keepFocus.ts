/**
 * Draws anew what is inside of `container`. What had the focus there gets it back, by its id; where it is gone, the focus
 * goes to `otherwise`, and never to nowhere.
 */
export function keepFocus(container: HTMLElement, draw: () => void, otherwise: () => HTMLElement): void {
  const focused = document.activeElement;
  const isInside = focused !== null && focused !== container && container.contains(focused);
  draw();
  if (!isInside || focused.isConnected) return;
  const same = focused.id === "" ? null : document.getElementById(focused.id);
  (same ?? otherwise()).focus();
}

/** Gives a button the focus; inside of closed details (the ribbon started what it does) what opens them gets it. */
export function focusButton(button: HTMLElement): void {
  const closed = button.closest("details:not([open])");
  (closed?.querySelector("summary") ?? button).focus();
}
