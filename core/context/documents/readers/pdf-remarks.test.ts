import { expect, it } from "vitest";
import { remarksOn } from "./pdf-remarks.ts";

it("tells remarks with their authors, and what was typed onto a page", () => {
  const [author, text] = [{ str: "Ida" }, { str: "Ask about\n clause 7" }];
  expect(
    remarksOn([
      { subtype: "Text", titleObj: author, contentsObj: text },
      { subtype: "Highlight", contentsObj: { str: "Wrong date" }, inReplyTo: "12R" },
      { subtype: "FreeText", titleObj: author, contentsObj: { str: "The rent is 940" } },
    ]),
  ).toEqual(["[Comment by Ida: Ask about clause 7]", "[Reply: Wrong date]", "The rent is 940"]);
});

it("passes over what has no words of its own, is hidden, or says how a review stands", () => {
  const contentsObj = { str: "x" };
  const others = ["Link", "Widget", "Popup"].map((subtype) => ({ subtype, contentsObj }));
  const states = [
    { subtype: "Text", contentsObj, stateModel: "Review" },
    { subtype: "Text", contentsObj, hidden: true },
  ];
  expect(remarksOn([...others, ...states, { subtype: "Text", contentsObj: { str: " " } }])).toEqual([]);
});
