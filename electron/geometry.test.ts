import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growDirection, initialBounds, maxHeight, resizeBounds } from "./geometry.ts";

const workAreas = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  width: fc.integer({ min: 640, max: 5120 }),
  height: fc.integer({ min: 480, max: 2880 }),
});
const heights = fc.integer({ min: 1, max: 5000 });

describe("window geometry", () => {
  it("first puts the bar inside its display, centred", () => {
    fc.assert(
      fc.property(workAreas, (area) => {
        const bounds = initialBounds(area, { width: 704, height: 80 });
        expect(bounds.x).toBeGreaterThanOrEqual(area.x);
        expect(bounds.x + bounds.width).toBeLessThanOrEqual(area.x + area.width);
        expect(bounds.y).toBeGreaterThanOrEqual(area.y);
        expect(bounds.y + bounds.height).toBeLessThanOrEqual(area.y + area.height);
        expect(Math.abs(bounds.x - area.x - (area.x + area.width - bounds.x - bounds.width))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("grows and shrinks without moving the composer's edge, inside the display", () => {
    fc.assert(
      fc.property(workAreas, heights, heights, (area, first, second) => {
        const start = initialBounds(area, { width: 704, height: 80 });
        const grow = growDirection(start, area);
        let bounds = start;
        for (const height of [first, second, 80]) {
          bounds = resizeBounds(bounds, height, grow, area);
          expect(bounds.y).toBeGreaterThanOrEqual(area.y);
          expect(bounds.y + bounds.height).toBeLessThanOrEqual(area.y + area.height);
          expect(bounds.height).toBeLessThanOrEqual(maxHeight(area));
          expect(bounds.y + bounds.height).toBe(start.y + start.height);
        }
        expect(bounds).toEqual(start);
      }),
    );
  });

  it("grows down at the top of a screen and up at the bottom", () => {
    const area = { x: 0, y: 0, width: 1920, height: 1080 };
    expect(growDirection({ x: 0, y: 20, width: 700, height: 80 }, area)).toBe("down");
    expect(growDirection({ x: 0, y: 980, width: 700, height: 80 }, area)).toBe("up");
    const down = resizeBounds({ x: 0, y: 20, width: 700, height: 80 }, 500, "down", area);
    expect(down).toEqual({ x: 0, y: 20, width: 700, height: 500 });
  });
});
