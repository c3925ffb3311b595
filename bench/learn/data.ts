import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const labelledTurn = z.object({
  id: z.string(),
  source: z.string().optional(),
  /** ISO 639-1; English where it is left out. */
  lang: z.string().default("en"),
  text: z.string(),
  facts: z.array(z.object({ span: z.string(), kind: z.string(), strength: z.enum(["strong", "arguable"]) })),
});

/** A user's turn and what is worth remembering in it, each as a span of its text. */
export type LabelledTurn = z.infer<typeof labelledTurn>;

/**
 * The labelled turns of every `*.jsonl` of a folder, in the order of the files' names.
 *
 * @throws Error when the folder holds no such file, or one of its lines has another form.
 */
export function readTurns(dataDir: string): LabelledTurn[] {
  const files = readdirSync(dataDir)
    .filter((name) => name.endsWith(".jsonl"))
    .toSorted();
  if (files.length === 0) throw new Error(`${dataDir} holds no *.jsonl.`);
  return files.flatMap((file) =>
    readFileSync(join(dataDir, file), "utf8")
      .split("\n")
      .map((line, index) => ({ line, at: `${file}:${index + 1}` }))
      .filter(({ line }) => line.trim() !== "")
      .map(({ line, at }) => parseTurn(line, at)),
  );
}

function parseTurn(line: string, at: string): LabelledTurn {
  try {
    return labelledTurn.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`${at} is no labelled turn.`, { cause: error });
  }
}

const WRITTEN = ["statements", "short", "longer", "requests", "friends"] as const;
type Written = (typeof WRITTEN)[number];
const MARK = /\[\[(.+?)\]\]|\{\{(.+?)\}\}/gu;

/**
 * Messages as labelled turns: what stands between [[ and ]] is a strong label, what stands between {{ and }} an arguable one.
 */
export function turnsOf(messages: readonly string[], lang: string): LabelledTurn[] {
  return messages.map((message, index) => ({
    id: `${lang}-${index + 1}`,
    lang,
    text: message.replace(MARK, (_, strong?: string, arguable?: string) => strong ?? arguable ?? ""),
    facts: [...message.matchAll(MARK)].map(([, strong, arguable]) => ({
      span: strong ?? arguable ?? "",
      kind: "marked",
      strength: strong === undefined ? "arguable" : "strong",
    })),
  }));
}

/**
 * The English messages that were written for training, as labelled turns: a file each of statements, of short ones, of longer
 * messages, of requests to an assistant and of what friends write to each other; statements first. A line is a message; what
 * nearly everybody would note of it stands between [[ and ]], what some would between {{ and }}.
 */
export function writtenTurns(of: readonly Written[] = WRITTEN): LabelledTurn[] {
  const lines = of.flatMap((name) =>
    readFileSync(join(import.meta.dirname, "written", `${name}.txt`), "utf8")
      .trimEnd()
      .split("\n"),
  );
  return turnsOf(lines, "en");
}
