import { describe, expect, it } from "vitest";
import { roomIn } from "./room.ts";

const usual = { history: 2000, context: 1000 };

describe("the room for a chat and for what is remembered", () => {
  it("is the usual where nobody knows how much the model takes, and where it takes enough", () => {
    expect(roomIn(null, usual, 100_000)).toEqual({ ...usual, last: 8000 });
    expect(roomIn(128_000, usual, 500)).toEqual({ ...usual, last: 8000 });
  });

  it("leaves a small model a quarter for its answer, and room for its rules and the question", () => {
    // Of 4000, 1000 are the answer's, 1500 those of the rules and 300 the question's: 1200 are left, two fifths of the usual.
    expect(roomIn(4000, usual, 300)).toEqual({ history: 800, context: 400, last: 800 });
  });

  it("lets the last question and its answer have what a larger model has left", () => {
    // 6000 - 1500 - 500 = 4000, of which 1000 are what is remembered.
    expect(roomIn(8000, usual, 500)).toEqual({ ...usual, last: 3000 });
  });

  it("leaves a little for what is remembered even where there is no room, and never less than nothing for the chat", () => {
    expect(roomIn(2000, usual, 5000)).toEqual({ history: 0, context: 50, last: 0 });
  });
});
