import type { Schema } from "hast-util-sanitize";

const TAGS =
  "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure formula h1 h2 h3 h4 h5 h6 " +
  "hr i img input ins kbd li mark note-mark ol p pre q rp rt ruby s samp small span strike strong sub summary sup table tbody td " +
  "tfoot th thead time tr tt u ul var wbr";

/** What of an answer's HTML is drawn: no script, no style, no names that others could be mistaken for, no address but of the web. */
export const SCHEMA: Schema = {
  tagNames: TAGS.split(" "),
  attributes: {
    a: ["href"],
    blockquote: [["dataAlert", "note", "tip", "important", "warning", "caution"]],
    code: [["className", /^language-/]],
    col: ["span"],
    colgroup: ["span"],
    details: ["open"],
    formula: ["display"],
    img: ["src"],
    input: ["checked", ["disabled", true], ["type", "checkbox"]],
    li: [["className", "task-list-item"], "value"],
    "note-mark": ["of"],
    ol: ["start", "reversed", ["className", "contains-task-list"]],
    p: [["className", "plain"]],
    td: ["colSpan", "rowSpan"],
    th: ["colSpan", "rowSpan"],
    time: ["dateTime"],
    ul: [["className", "contains-task-list"]],
    "*": ["align", "alt", "dir", "lang", "title"],
  },
  ancestors: Object.fromEntries(["tbody", "td", "th", "thead", "tfoot", "tr"].map((name) => [name, ["table"]])),
  protocols: { href: ["http", "https", "mailto"], src: ["http", "https", "data"] },
  // A box of a list of tasks can be seen, and nothing else.
  required: { input: { disabled: true, type: "checkbox" } },
  strip: ["script", "style"],
  clobber: [],
};
