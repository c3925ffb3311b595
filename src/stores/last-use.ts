/** When something was last typed, pointed at or scrolled here, in milliseconds since 1970. */
let lastUse = Date.now();

/** Begins to note when the bar is used. @param isSeen whether it is in sight: what brings it back is no use of it. */
export function noteUse(isSeen: () => boolean): void {
  for (const type of ["keydown", "pointerdown", "wheel"]) {
    document.addEventListener(
      type,
      () => {
        if (isSeen()) lastUse = Date.now();
      },
      { capture: true, passive: true },
    );
  }
}

/**
 * Whether the bar was left alone for so long that who comes back wants something else.
 *
 * @param minutes 0 for never.
 * @param since when the chat in view was last active, ISO 8601.
 */
export function isLeftAlone(minutes: number, since: string, from = lastUse): boolean {
  const last = Math.max(from, Date.parse(since));
  return minutes > 0 && Date.now() - last >= minutes * 60_000;
}
