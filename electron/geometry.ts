/** A rectangle in device-independent pixels; coordinates may be negative on a display to the left or above. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Grow = "up" | "down";

/** Room around the bar for its shadow, in pixels. The interface pads its stage by the same. */
export const MARGIN = 12;
const MAX_HEIGHT_SHARE = 0.7;
/** Distance of a fresh bar from the bottom edge, as a share of the display's height. */
const BOTTOM_SHARE = 0.12;

/** Where the bar first stands on a display: centred, a little above the bottom edge. */
export function initialBounds(workArea: Rectangle, size: { width: number; height: number }): Rectangle {
  const width = Math.min(size.width, workArea.width);
  const bottom = workArea.y + Math.round(workArea.height * (1 - BOTTOM_SHARE));
  return {
    x: workArea.x + Math.round((workArea.width - width) / 2),
    y: Math.max(workArea.y, bottom - size.height),
    width,
    height: size.height,
  };
}

/** The bar grows away from the screen edge that is nearer to it. */
export function growDirection(bounds: Rectangle, workArea: Rectangle): Grow {
  const above = bounds.y - workArea.y;
  const below = workArea.y + workArea.height - (bounds.y + bounds.height);
  return below <= above ? "up" : "down";
}

/** The tallest the window may be on a display. */
export function maxHeight(workArea: Rectangle): number {
  return Math.floor(workArea.height * MAX_HEIGHT_SHARE);
}

/**
 * The bounds after the content took another height: the edge with the composer stays where it is, and the window stays
 * inside the display.
 */
export function resizeBounds(bounds: Rectangle, height: number, grow: Grow, workArea: Rectangle): Rectangle {
  const next = Math.max(1, Math.min(Math.round(height), maxHeight(workArea)));
  const y = grow === "up" ? bounds.y + bounds.height - next : bounds.y;
  const lowest = workArea.y + workArea.height - next;
  return { ...bounds, y: Math.max(workArea.y, Math.min(y, lowest)), height: next };
}
