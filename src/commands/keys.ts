/** Keys as the platform's people write them. */
export function shownKeys(keys: string): string {
  if (!navigator.platform.startsWith("Mac")) return keys.replace("Mod", "Ctrl");
  return keys.replace("Mod", "⌘").replace("Shift", "⇧").replaceAll("+", "");
}

/** Keys as `aria-keyshortcuts` wants them (WAI-ARIA 1.2). */
export function ariaKeys(keys: string): string {
  return keys.replace("Mod", navigator.platform.startsWith("Mac") ? "Meta" : "Control");
}
