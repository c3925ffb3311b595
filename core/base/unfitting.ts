import type { z } from "zod";
import { type Phrase, phrase } from "./phrases.ts";
import { phraseShape } from "./phrase-shape.ts";

type Issue = z.core.$ZodIssue;

/** Why a value that was given does not fit, for who gave it. */
export function unfitting(issue: Issue | undefined): Phrase {
  const own = issue?.code === "custom" ? phraseShape.safeParse(issue.params?.phrase) : undefined;
  if (own?.success) return own.data;
  return (issue && ofKind(issue)) ?? phrase("calls.bad_input", {}, issue?.message);
}

function ofKind(issue: Issue): Phrase | undefined {
  if (issue.code === "too_small") return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false);
  if (issue.code === "too_big") return tooBig(issue.origin, Number(issue.maximum));
  if (issue.code === "invalid_type" && issue.expected === "int") return phrase("calls.not_whole");
  if (issue.code === "invalid_type" && issue.expected === "number") return phrase("calls.not_a_number");
  return undefined;
}

function tooSmall(origin: string, least: number, isInclusive: boolean): Phrase | undefined {
  if (origin === "number" || origin === "int")
    return phrase(isInclusive ? "calls.too_small" : "calls.more_than", { least });
  if (origin !== "string") return undefined;
  return least <= 1 ? phrase("calls.empty") : phrase("calls.too_short", { count: least });
}

function tooBig(origin: string, most: number): Phrase | undefined {
  if (origin === "number" || origin === "int") return phrase("calls.too_large", { most });
  if (origin === "string") return phrase("calls.too_long", { count: most });
  return origin === "array" ? phrase("calls.too_many", { count: most }) : undefined;
}
