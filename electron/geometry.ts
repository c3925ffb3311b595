/** Where the bar stands: pure functions over rectangles, so that every display there may be can be tried. */

/** A rectangle in device-independent pixels; coordinates may be negative on a display to the left or above. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

export type Grow = "up" | "down";

/** Where the bar stands on a display, so that it finds back when the display has another size or place. */
export interface Place {
  /** Distance of the window's left edge from that of the work area. */
  left: number;
  /** The edge that the composer is at, which stays where it is while the bar grows. */
  edge: "top" | "bottom";
  /** Distance of that edge from the same edge of the work area. */
  distance: number;
}

/** Room around the bar for its shadow, in pixels. The interface pads its stage by the same. */
export const MARGIN = 12;
/** The share of a display that the bar may fill where nobody tells where it stands. */
const UNPLACED_SHARE = 0.5;
/** How near to an edge or the middle the bar is drawn to it, in pixels. */
export const SNAP = 20;
const MAX_HEIGHT_SHARE = 0.7;
/** Distance of a fresh bar from the bottom edge, as a share of the display's height. */
const BOTTOM_SHARE = 0.12;

/** Where the bar first stands on a display: centred, a little above the bottom edge. */
export function initialBounds(workArea: Rectangle, size: Size): Rectangle {
  const bottom = workArea.y + Math.round(workArea.height * (1 - BOTTOM_SHARE));
  const x = workArea.x + Math.round((workArea.width - size.width) / 2);
  return inside({ x, y: bottom - size.height, ...size }, workArea);
}

/** The same bounds moved, and where need be made smaller, until they are inside. */
export function inside(bounds: Rectangle, workArea: Rectangle): Rectangle {
  const width = Math.min(bounds.width, workArea.width);
  const height = Math.min(bounds.height, workArea.height);
  return {
    x: clamp(bounds.x, workArea.x, workArea.x + workArea.width - width),
    y: clamp(bounds.y, workArea.y, workArea.y + workArea.height - height),
    width,
    height,
  };
}

/** The bar grows away from the screen edge that is nearer to it. */
export function growDirection(bounds: Rectangle, workArea: Rectangle): Grow {
  const above = bounds.y - workArea.y;
  const below = bottomOf(workArea) - bottomOf(bounds);
  return below <= above ? "up" : "down";
}

/** The tallest the window may be where it stands: 70 % of the display, and no more than there is room for. */
export function maxHeight(bounds: Rectangle, grow: Grow, workArea: Rectangle): number {
  const room = grow === "up" ? bottomOf(bounds) - workArea.y : bottomOf(workArea) - bounds.y;
  return Math.max(1, Math.min(Math.floor(workArea.height * MAX_HEIGHT_SHARE), room));
}

/** The bounds after the content took another height: the edge with the composer stays where it is. */
export function resizeBounds(bounds: Rectangle, height: number, grow: Grow, workArea: Rectangle): Rectangle {
  const next = clamp(Math.round(height), 1, maxHeight(bounds, grow, workArea));
  const y = grow === "up" ? bottomOf(bounds) - next : bounds.y;
  return { ...bounds, y, height: next };
}

/** The bounds after the bar took another width: its middle stays, as far as the display lets it. */
export function widenBounds(bounds: Rectangle, width: number, workArea: Rectangle): Rectangle {
  const x = bounds.x + Math.round((bounds.width - width) / 2);
  return inside({ ...bounds, x, width }, workArea);
}

/** Drawn to an edge of the display, or to its middle, where it is near enough to one. */
export function snap(bounds: Rectangle, workArea: Rectangle, reach = SNAP): Rectangle {
  const held = inside(bounds, workArea);
  const right = workArea.x + workArea.width - held.width;
  const middle = workArea.x + Math.round((workArea.width - held.width) / 2);
  const bottom = bottomOf(workArea) - held.height;
  return {
    ...held,
    x: nearest(held.x, [workArea.x, right, middle], reach),
    y: nearest(held.y, [workArea.y, bottom], reach),
  };
}

/** What is to be remembered of where the bar stands. */
export function placeOf(bounds: Rectangle, workArea: Rectangle): Place {
  const isUp = growDirection(bounds, workArea) === "up";
  return {
    left: bounds.x - workArea.x,
    edge: isUp ? "bottom" : "top",
    distance: isUp ? bottomOf(workArea) - bottomOf(bounds) : bounds.y - workArea.y,
  };
}

/** Where a remembered place is on a display as it is now. */
export function boundsAt({ left, edge, distance }: Place, size: Size, workArea: Rectangle): Rectangle {
  const y = edge === "bottom" ? bottomOf(workArea) - distance - size.height : workArea.y + distance;
  return inside({ x: workArea.x + left, y, ...size }, workArea);
}

/** Brings a bar back that is not wholly on any display any more: to the nearest one. At least one display is given. */
export function rescue(bounds: Rectangle, workAreas: readonly Rectangle[]): Rectangle {
  if (workAreas.some((area) => isInside(bounds, area))) return bounds;
  const [first] = workAreas.toSorted((one, other) => distance(bounds, one) - distance(bounds, other));
  return first === undefined ? bounds : inside(bounds, first);
}

function isInside(bounds: Rectangle, area: Rectangle): boolean {
  const { x, y } = inside(bounds, area);
  return x === bounds.x && y === bounds.y && bounds.width <= area.width && bounds.height <= area.height;
}

/** How far the middle of a rectangle is from the nearest point of another, squared. */
function distance(bounds: Rectangle, area: Rectangle): number {
  const x = bounds.x + bounds.width / 2;
  const y = bounds.y + bounds.height / 2;
  const dx = x - clamp(x, area.x, area.x + area.width);
  const dy = y - clamp(y, area.y, bottomOf(area));
  return dx * dx + dy * dy;
}

function nearest(value: number, targets: readonly number[], reach: number): number {
  const [best] = targets.toSorted((one, other) => Math.abs(value - one) - Math.abs(value - other));
  return best !== undefined && Math.abs(value - best) <= reach ? best : value;
}

function bottomOf({ y, height }: Rectangle): number {
  return y + height;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** How high the bar may be where it could stand anywhere, since nobody tells. */
export function unplacedHeight({ height }: Rectangle): number {
  return Math.max(1, Math.floor(height * UNPLACED_SHARE));
}
