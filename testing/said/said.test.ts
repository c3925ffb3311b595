import { describe, expect, it } from "vitest";
import { type LabelledTurn, turnsOf } from "../../bench/learn/data.ts";
import { meets, tally } from "../../bench/learn/score.ts";
import { extractFacts } from "../../core/memory/learn/extract.ts";
import * as ar from "./ar.ts";
import * as de from "./de.ts";
import { english } from "./en.ts";
import * as es from "./es.ts";
import * as fr from "./fr.ts";
import * as hi from "./hi.ts";
import * as it_ from "./it.ts";
import * as ja from "./ja.ts";
import * as ko from "./ko.ts";
import * as nl from "./nl.ts";
import * as pl from "./pl.ts";
import * as pt from "./pt.ts";
import * as ru from "./ru.ts";
import * as tr from "./tr.ts";
import * as zh from "./zh.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const languages = { ar, de, es, fr, hi, it: it_, ja, ko, nl, pl, pt, ru, tr, zh };

function read(turns: readonly LabelledTurn[]) {
  const learned = new Map(turns.map(({ id, text }) => [id, extractFacts(text, NOW)]));
  const fromTraps = turns
    .filter(({ facts }) => facts.length === 0)
    .flatMap(({ id, text }) => (learned.get(id) ?? []).map(({ value }) => `${value} (${text})`));
  const missed = turns.flatMap(({ id, text, facts }) =>
    facts
      .filter(({ span }) => !learned.get(id)?.some(({ value }) => meets(value, span)))
      .map(({ span }) => `${span} (${text})`),
  );
  const { right, learned: all, found, strong } = tally(turns, learned);
  return { fromTraps, missed, precision: right / all, recall: found / strong };
}

describe.each(Object.entries(languages))("messages in %s as strangers write them", (lang, written) => {
  const { fromTraps, missed, precision, recall } = read(turnsOf(Object.values(written).flat(), lang));

  it("teach nothing that is others', fiction, asked or passing", () => {
    expect(fromTraps).toEqual([]);
  });

  it("teach most of what they say of their author", () => {
    expect(precision).toBeGreaterThanOrEqual(0.85);
    expect(recall, missed.join("\n")).toBeGreaterThanOrEqual(0.6);
  });
});

it("messages in English as strangers write them teach what they say of their author, and little else", () => {
  const { fromTraps, missed, precision, recall } = read(turnsOf(english, "en"));
  expect(fromTraps).toEqual([]);
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(recall, missed.join("\n")).toBeGreaterThanOrEqual(0.4);
});
