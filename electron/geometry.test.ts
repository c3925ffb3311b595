import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boundsAt,
  growDirection,
  initialBounds,
  inside,
  maxHeight,
  placeOf,
  type Rectangle,
  rescue,
  resizeBounds,
  SNAP,
  snap,
  widenBounds,
} from "./geometry.ts";

const BAR = { width: 704, height: 80 };

/** Displays of every place and scale: 4K at 300 % leaves 1280 x 720, an old projector at 200 % some 512 x 384. */
const workAreas = fc
  .record({
    x: fc.integer({ min: -8000, max: 8000 }),
    y: fc.integer({ min: -8000, max: 8000 }),
    pixels: fc.constantFrom(
      [1024, 768],
      [1366, 768],
      [1920, 1080],
      [2560, 1440],
      [3840, 2160],
      [5120, 2880],
      [1080, 1920],
    ),
    scale: fc.constantFrom(1, 1.25, 1.5, 1.75, 2, 2.5, 3),
    taskbar: fc.integer({ min: 0, max: 80 }),
  })
  .map(({ x, y, pixels: [width = 0, height = 0], scale, taskbar }) => ({
    x,
    y,
    width: Math.floor(width / scale),
    height: Math.floor(height / scale) - taskbar,
  }));
const anyBounds = fc.record({
  x: fc.integer({ min: -20_000, max: 20_000 }),
  y: fc.integer({ min: -20_000, max: 20_000 }),
  width: fc.integer({ min: 504, max: 984 }),
  height: fc.integer({ min: 80, max: 2000 }),
});
const heights = fc.integer({ min: 1, max: 5000 });

function expectInside(bounds: Rectangle, area: Rectangle): void {
  expect(bounds.x).toBeGreaterThanOrEqual(area.x);
  expect(bounds.y).toBeGreaterThanOrEqual(area.y);
  expect(bounds.x + bounds.width).toBeLessThanOrEqual(area.x + area.width);
  expect(bounds.y + bounds.height).toBeLessThanOrEqual(area.y + area.height);
  for (const value of Object.values(bounds)) expect(Number.isInteger(value)).toBe(true);
}

describe("window geometry", () => {
  it("first puts the bar inside its display, centred", () => {
    fc.assert(
      fc.property(workAreas, (area) => {
        const bounds = initialBounds(area, BAR);
        expectInside(bounds, area);
        expect(Math.abs(bounds.x - area.x - (area.x + area.width - bounds.x - bounds.width))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("grows and shrinks without ever moving the composer's edge, wherever the bar was dragged to", () => {
    fc.assert(
      fc.property(workAreas, anyBounds, heights, heights, (area, anywhere, first, second) => {
        const start = inside({ ...anywhere, ...BAR }, area);
        const grow = growDirection(start, area);
        // Said anew and not asked of maxHeight, which is under test: 70 % of the display, within the room on the growing side.
        const room = grow === "up" ? start.y + start.height - area.y : area.y + area.height - start.y;
        const most = Math.max(1, Math.min(Math.floor(area.height * 0.7), room));
        let bounds = start;
        for (const height of [first, second, start.height]) {
          bounds = resizeBounds(bounds, height, grow, area);
          expectInside(bounds, area);
          expect(bounds.height).toBe(Math.min(height, most));
          const edge = ({ y, height: tall }: Rectangle) => (grow === "up" ? y + tall : y);
          expect(edge(bounds)).toBe(edge(start));
        }
      }),
    );
  });

  it("lets the bar be 70 % of its display tall, and no taller than the room on the side that it grows to", () => {
    const area = { x: 0, y: 100, width: 1920, height: 1000 };
    expect(maxHeight({ x: 0, y: 1000, ...BAR }, "up", area)).toBe(700);
    expect(maxHeight({ x: 0, y: 120, ...BAR }, "down", area)).toBe(700);
    expect(maxHeight({ x: 0, y: 300, ...BAR }, "up", area)).toBe(280);
    expect(maxHeight({ x: 0, y: 900, ...BAR }, "down", area)).toBe(200);
    expect(maxHeight({ x: 0, y: 1200, ...BAR }, "down", area)).toBe(1);
  });

  it("first stands 12 % of the display's height above the bottom edge", () => {
    expect(initialBounds({ x: 100, y: 50, width: 1904, height: 1000 }, BAR)).toEqual({ x: 700, y: 850, ...BAR });
  });

  it("is drawn to an edge from 20 pixels away and not from 21", () => {
    const area = { x: 0, y: 0, width: 1920, height: 1080 };
    expect(snap({ x: 20, y: 20, ...BAR }, area)).toMatchObject({ x: 0, y: 0 });
    expect(snap({ x: 21, y: 21, ...BAR }, area)).toMatchObject({ x: 21, y: 21 });
  });

  it("grows down at the top of a screen and up at the bottom", () => {
    const area = { x: 0, y: 0, width: 1920, height: 1080 };
    expect(growDirection({ x: 0, y: 20, width: 700, height: 80 }, area)).toBe("down");
    expect(growDirection({ x: 0, y: 980, width: 700, height: 80 }, area)).toBe("up");
    const down = resizeBounds({ x: 0, y: 20, width: 700, height: 80 }, 500, "down", area);
    expect(down).toEqual({ x: 0, y: 20, width: 700, height: 500 });
  });

  it("finds back to a remembered place to the pixel, also after the bar had grown there", () => {
    fc.assert(
      fc.property(workAreas, anyBounds, heights, (area, anywhere, height) => {
        const start = inside({ ...anywhere, ...BAR }, area);
        const place = placeOf(start, area);
        expect(boundsAt(place, start, area)).toEqual(start);
        const grown = resizeBounds(start, height, growDirection(start, area), area);
        const back = boundsAt(place, { width: grown.width, height: grown.height }, area);
        expect(back).toEqual(grown);
      }),
    );
  });

  // oxlint-disable-next-line vitest/expect-expect -- expectInside expects
  it("keeps a remembered place on its display, whatever became of the display's size, place and scale", () => {
    fc.assert(
      fc.property(workAreas, workAreas, anyBounds, (before, after, anywhere) => {
        const place = placeOf(inside(anywhere, before), before);
        expectInside(boundsAt(place, BAR, after), after);
      }),
    );
  });

  it("draws the bar to edges and middle that are near, leaves it where none is, and does so once for all", () => {
    fc.assert(
      fc.property(workAreas, anyBounds, (area, anywhere) => {
        const bounds = inside({ ...anywhere, ...BAR }, area);
        const snapped = snap(bounds, area);
        expectInside(snapped, area);
        expect(Math.abs(snapped.x - bounds.x)).toBeLessThanOrEqual(SNAP);
        expect(Math.abs(snapped.y - bounds.y)).toBeLessThanOrEqual(SNAP);
        expect(snap(snapped, area)).toEqual(snapped);
      }),
    );
    const area = { x: -1920, y: -200, width: 1920, height: 1080 };
    expect(snap({ x: -1910, y: -185, ...BAR }, area)).toMatchObject({ x: -1920, y: -200 });
    expect(snap({ x: -1320, y: 300, ...BAR }, area)).toMatchObject({ x: -1312, y: 300 });
    expect(snap({ x: -720, y: 790, ...BAR }, area)).toMatchObject({ x: -704, y: 800 });
  });

  it("brings a bar back whose display was unplugged, to the one that is nearest", () => {
    fc.assert(
      fc.property(fc.array(workAreas, { minLength: 1, maxLength: 4 }), anyBounds, (areas, bounds) => {
        const rescued = rescue(bounds, areas);
        const area = areas.find((one) => rescued.x >= one.x && rescued.x + rescued.width <= one.x + one.width);
        expect(area).toBeDefined();
        expect(areas.some((one) => JSON.stringify(inside(rescued, one)) === JSON.stringify(rescued))).toBe(true);
        expect(rescue(rescued, areas)).toEqual(rescued);
      }),
    );
    // Displays that overlap, as mirrored ones of two sizes do: it stays where it is wholly seen.
    const [one, other] = [
      { x: 0, y: 0, width: 1024, height: 768 },
      { x: -1, y: 0, width: 1024, height: 768 },
    ];
    expect(rescue({ x: -1, y: 0, width: 504, height: 80 }, [one, other])).toEqual({
      x: -1,
      y: 0,
      width: 504,
      height: 80,
    });
    const left = { x: -1920, y: 0, width: 1920, height: 1080 };
    const main = { x: 0, y: 0, width: 2560, height: 1400 };
    expect(rescue({ x: -1800, y: 900, ...BAR }, [main])).toEqual({ x: 0, y: 900, ...BAR });
    expect(rescue({ x: -1800, y: 900, ...BAR }, [main, left])).toEqual({ x: -1800, y: 900, ...BAR });
  });

  it("takes another width around its middle, inside the display", () => {
    fc.assert(
      fc.property(workAreas, anyBounds, fc.integer({ min: 504, max: 984 }), (area, anywhere, width) => {
        expectInside(widenBounds(inside(anywhere, area), width, area), area);
      }),
    );
    const area = { x: 0, y: 0, width: 1920, height: 1080 };
    expect(widenBounds({ x: 600, y: 900, ...BAR }, 504, area)).toEqual({ x: 700, y: 900, width: 504, height: 80 });
  });
});
