/** Whether the user sees the pane: the page lives on behind a closed pane, for the ribbon and the custom functions. */
export interface PaneVisibility {
  readonly isVisible: () => boolean;
  /** Calls back whenever the pane may have come into view or gone. */
  readonly onChange: (listener: () => void) => void;
}

/** The part of `Office.addin` that tells, `Hidden` or `Taskpane`; missing where Excel does not. */
export interface VisibilityTeller {
  readonly onVisibilityModeChanged?: (
    handler: (message: { readonly visibilityMode: string }) => void,
  ) => Promise<unknown>;
}

/** By the page's own visibility, and by what Office says of the pane where it says it (SharedRuntime 1.1). */
export function paneVisibility(addin: VisibilityTeller): PaneVisibility {
  const listeners: (() => void)[] = [];
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  let isHidden = false;
  document.addEventListener("visibilitychange", tell);
  addin
    .onVisibilityModeChanged?.(({ visibilityMode }) => {
      isHidden = visibilityMode === "Hidden";
      tell();
    })
    // An Excel that knows the member and refuses it: the page's visibility is what there is to go by.
    .catch(() => null);
  return {
    isVisible: () => !isHidden && document.visibilityState === "visible",
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
