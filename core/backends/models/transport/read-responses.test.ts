import { expect, it } from "vitest";
import { ResponsesReader } from "./read-responses.ts";
import type { Said } from "./said.ts";

function read(events: readonly object[], isMarked = false): Said[] {
  const reader = new ResponsesReader();
  return [...events.flatMap((event) => reader.take(event) ?? []), ...reader.finish(isMarked)];
}

const added = (place: number, id: string, name: string) => ({
  type: "response.output_item.added",
  output_index: place,
  item: { type: "function_call", id, call_id: `call-${id}`, name, arguments: "" },
});
const given = (place: number, id: string, args: unknown) => ({
  type: "response.function_call_arguments.done",
  output_index: place,
  item_id: id,
  arguments: args,
});
const completed = (output: readonly object[] = []) => ({
  type: "response.completed",
  response: { id: "r", status: "completed", output },
});
const called = (said: readonly Said[]) =>
  said.flatMap((one) => (one.type === "call" ? [`${one.id} ${one.input}`] : []));

it("a call whose server never says that it is done is a call", () => {
  const said = read([added(0, "a", "time"), given(0, "a", '{"x":1}'), completed()]);
  expect(called(said)).toEqual(['call-a {"x":1}']);
  expect(said.at(-1)).toMatchObject({ type: "end", end: "tools" });
});

it("a call is one, whether it is done, in the whole response, or both, and whatever its place there", () => {
  const item = { type: "function_call", id: "a", call_id: "call-a", name: "time", arguments: { x: 1 } };
  const done = { type: "response.output_item.done", output_index: 1, item };
  for (const events of [
    [added(1, "a", "time"), given(1, "a", { x: 1 }), done, completed()],
    [added(1, "a", "time"), given(1, "a", '{"x":1}'), completed([item])],
    [completed([item])],
  ]) {
    expect(called(read(events))).toEqual(['call-a {"x":1}']);
  }
});

it("text that comes only when it is done is text, and is not said twice", () => {
  const delta = { type: "response.output_text.delta", output_index: 0, delta: "Hi." };
  const done = { type: "response.output_text.done", output_index: 0, text: "Hi." };
  for (const events of [[done], [delta, done]]) {
    expect(read([...events, completed()]).filter(({ type }) => type === "text")).toHaveLength(1);
  }
});

it("words that only the whole part or item has are said, each once", () => {
  const delta = { type: "response.output_text.delta", output_index: 0, content_index: 0, delta: "The sea " };
  const part = { type: "output_text", text: "The sea is blue." };
  const partDone = { type: "response.content_part.done", output_index: 0, content_index: 0, part };
  const textDone = { type: "response.output_text.done", output_index: 0, content_index: 0, text: part.text };
  const item = { type: "message", id: "i", content: [part] };
  const itemDone = { type: "response.output_item.done", output_index: 0, item };
  const thought = {
    type: "response.content_part.done",
    output_index: 0,
    part: { type: "reasoning_text", text: "Hm." },
  };
  for (const events of [
    [partDone],
    [delta, partDone],
    [delta, textDone, partDone, itemDone],
    [delta, itemDone],
    [thought, itemDone],
    [delta, completed([item])],
  ]) {
    const said = read([...events, completed([item])]);
    expect(said.map((one) => (one.type === "text" ? one.text : "")).join("")).toBe(part.text);
  }
});

it("two parts of an item are said once, also where their pieces name no part", () => {
  const delta = (text: string) => ({ type: "response.output_text.delta", output_index: 0, delta: text });
  const done = (place: number, text: string) => ({
    type: "response.output_text.done",
    output_index: 0,
    content_index: place,
    text,
  });
  const said = read([delta("One."), done(0, "One."), delta("Two."), done(1, "Two."), completed()]);
  expect(said.filter(({ type }) => type === "text")).toHaveLength(2);
});

it("a stream that ends by its mark alone is whole", () => {
  const delta = { type: "response.output_text.delta", output_index: 0, delta: "Hi." };
  expect(read([delta], true).at(-1)).toMatchObject({ type: "end", end: "stop" });
  expect(read([delta]).at(-1)).toMatchObject({ type: "text" });
});

it("a message of several ends before the next begins", () => {
  const message = (place: number, phase: string, words: string) => ({
    type: "response.output_item.done",
    output_index: place,
    item: { type: "message", id: `m${place}`, phase, content: [{ type: "output_text", text: words }] },
  });
  const said = read([message(0, "commentary", "I look."), message(1, "final_answer", "It is noon."), completed()]);
  const isPiece = ({ type }: Said) => type === "text" || type === "part_end";
  const end = { type: "part_end", isMessage: true };
  expect(said.filter(isPiece)).toEqual([
    { type: "text", text: "I look." },
    end,
    { type: "text", text: "It is noon." },
    end,
  ]);
});
