const separator = "-";

/**
 * Joins the markers of a measure's divisions and its number: Ⅰ, ①, ア, 1 → `Ⅰ-①-ア-1`.
 * A marker that already carries the ones before it (`1-2` inside `1`) replaces them.
 */
export function measureCode(markers: readonly string[]): string {
  return markers.reduce((code, marker) => {
    const plain = marker.replace(/[‐‑–—−－―.．]/gu, separator);
    const repeatsOuter = code !== "" && plain.startsWith(code + separator);
    return code === "" || repeatsOuter ? plain : code + separator + plain;
  }, "");
}
