/**
 * `npm run bench:passages -- --data DIR [--json FILE]`: for how many questions the sentences that answer them are among the passages
 * that would be sent of documents, beside plain ways over the same passages in the same run. DIR is a folder of XQuAD in the form of
 * bench:recall; its paragraphs are joined by article, and all articles are searched at once, as long documents of a chat and as files of a
 * folder. Tokens are counted (o200k_base) over the very text.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "../../core/base/clock.ts";
import { scriptArgs } from "../../core/base/command-line.ts";
import { fitting } from "../../core/chat/answer/documents.ts";
import { findInFolders } from "../../core/chat/folders/find.ts";
import { passagesOf } from "../../core/context/documents/passages.ts";
import { passageText } from "../../core/context/documents/render-document.ts";
import { type Found, type FoundPassage, searchDocuments } from "../../core/context/documents/search.ts";
import { loadMeaning } from "../../core/context/recall/meaning.ts";
import { indexTerms } from "../../core/language/terms.ts";
import { loadTokenCounter } from "../../core/tokens/count.ts";
import { openMemoryVault } from "../../core/vault/sqlite/open.ts";
import { type Article, type PassageQuestion, readArticles } from "./data.ts";
import { plainMethods } from "./plain.ts";

const { values: options } = scriptArgs(
  "Usage: npm run bench:passages -- --data DIR [--json FILE]",
  { options: { data: { type: "string", default: "" }, json: { type: "string" } } },
  ({ values: { data } }) => (data === "" ? "--data names the folder with the articles" : undefined),
);
const BUDGETS = [500, 1000, 2000, 6000];
const tokens = await loadTokenCounter();
const meaning = loadMeaning(join(import.meta.dirname, "../../resources/word-vectors.bin"));
const vault = await openMemoryVault(systemClock);

/** Puts the articles into a folder of a vault, as if they had been read from it. */
async function putInFolder(articles: readonly Article[]) {
  const folder = await vault.folders.add("folder", { kind: "chat", id: "chat" }, "/bench");
  for (const { id, document } of articles) {
    const passages = passagesOf(document);
    const indexed = passages.map(({ text }) => indexTerms(text));
    const languages = JSON.stringify([...new Set(indexed.flatMap((each) => each.languages))]);
    const known = { kind: document.kind, unit: document.unit, count: document.count, languages, fault: null };
    const file = {
      id,
      folder_id: folder.id,
      path: id,
      size: 0,
      modified_at: "",
      changed_at: null,
      lost: "[]",
      characters: 0,
      ...known,
    };
    await vault.transaction(async (tables) => {
      const rows = passages.map(({ unit, place, to, heading, text }, position) => {
        return { position, unit, place, place_to: to, heading, content: text };
      });
      await tables.folderFiles.put(file, rows);
      await tables.folderSearch.index(
        id,
        indexed.map(({ terms }) => terms),
      );
    });
  }
  return folder;
}

function holds(passages: readonly FoundPassage[], { article, evidence }: PassageQuestion): boolean {
  const text = passages.flatMap((passage) => (passage.id === article ? passage.text : [])).join("\n");
  return evidence.every((sentence) => text.includes(sentence));
}

/** What of an order of passages fits. */
function filled(order: readonly FoundPassage[], room: number): FoundPassage[] {
  let spent = 0;
  return order.filter((passage) => {
    const count = tokens.count(passageText(passage));
    if (spent + count > room) return false;
    spent += count;
    return true;
  });
}

try {
  const { articles, questions } = readArticles(options.data);
  const all = articles.flatMap(({ id, document }) =>
    passagesOf(document).map((passage, position): FoundPassage => ({ ...passage, id, position })),
  );
  const folder = await putInFolder(articles);
  const plain = plainMethods(all);
  const hits = new Map<string, number>();
  const count = (method: string, budget: number, passages: readonly FoundPassage[], question: PassageQuestion) => {
    const key = `${method}\t${budget}`;
    hits.set(key, (hits.get(key) ?? 0) + (holds(passages, question) ? 1 : 0));
  };
  const spent = { documents: 0, folder: 0 };
  for (const question of questions) {
    const now = Date.now();
    const begun = performance.now();
    const found: Found = searchDocuments(question.question, articles, meaning, now);
    const between = performance.now();
    const finds = await findInFolders(vault, [folder], question.question, now);
    const inFolder: Found = searchDocuments(question.question, [], meaning, now, finds);
    spent.documents += between - begun;
    spent.folder += performance.now() - between;
    const orders = plain.map((method) => ({ name: method.name, order: method.order(question.question) }));
    for (const budget of BUDGETS) {
      count("floatbar, documents", budget, fitting(found, budget, tokens), question);
      count("floatbar, folder", budget, fitting(inFolder, budget, tokens), question);
      for (const { name, order } of orders) count(name, budget, filled(order, budget), question);
    }
  }
  const methods = [...new Set([...hits.keys()].map((key) => key.split("\t")[0] ?? ""))];
  const shares = methods.map((method) => ({
    method,
    ...Object.fromEntries(
      BUDGETS.map((budget) => [
        `${budget} tokens`,
        round((100 * (hits.get(`${method}\t${budget}`) ?? 0)) / questions.length),
      ]),
    ),
  }));
  console.log(`${articles.length} articles, ${all.length} passages, ${questions.length} questions; shares in %.`);
  console.table(shares);
  console.log(
    `${round(spent.documents / questions.length)} ms a question of documents, ${round(spent.folder / questions.length)} ms of a folder.`,
  );
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(shares, null, 2)}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await vault.close();
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
