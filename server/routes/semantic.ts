import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import { searchTerms } from "../../core/language/terms.ts";
import type { Core } from "../../core/core.ts";
import { HttpError } from "../errors.ts";
import { type RouteParts, Routes } from "../route.ts";
import { id } from "../schemas.ts";

/** Softens the first places' advantage; reciprocal rank fusion (Cormack et al. 2009), as in core/context/recall/rank-fusion.ts. */
const K = 60;
const MAX_TEXTS = 64;

const hit = z.object({
  kind: z.enum(["fact", "message"]),
  id,
  session_id: id.nullable(),
  text: z.string(),
  /** Larger is better; comparable within one answer alone. */
  score: z.number(),
  /** What found it. */
  found_by: z.array(z.enum(["text", "vector"])),
});
const searchBody = z.object({
  query: z.string().trim().min(1).max(2000),
  limit: z.int().min(1).max(100).default(10),
  kinds: z
    .array(z.enum(["fact", "message"]))
    .min(1)
    .default(["fact", "message"]),
});

type Hit = z.infer<typeof hit>;
type Found = Omit<Hit, "text" | "score">;

/** `/api/v2/semantic`: searches the user's memory by words, and by meaning where something makes vectors. */
export const semanticRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (app) => {
    const routes = new Routes(app, parts, "semantic");

    routes.answer(
      {
        at: "POST /semantic/search",
        takes: { body: searchBody },
        gives: z.object({ results: z.array(hit), by_vectors: z.boolean() }),
      },
      (core, { body }) => search(core, body),
    );

    routes.answer(
      {
        at: "POST /semantic/embed",
        takes: { body: z.object({ texts: z.array(z.string().min(1).max(10_000)).min(1).max(MAX_TEXTS) }) },
        gives: z.object({ model: z.string(), vectors: z.array(z.array(z.number())) }),
      },
      async (core, { body: { texts } }) => {
        const made = await core.services.vectors?.embed(texts, AbortSignal.timeout(parts.answerTimeoutMs));
        if (!made) {
          throw new HttpError(
            503,
            "provider_unavailable",
            "Nothing makes vectors here: no embeddings endpoint is configured.",
          );
        }
        return { model: made.model, vectors: made.vectors.map((vector) => [...vector]) };
      },
    );
  };

async function search(
  core: Core,
  { query, limit, kinds }: z.output<typeof searchBody>,
): Promise<{ results: Hit[]; by_vectors: boolean }> {
  const terms = searchTerms(query, await core.services.vault.search.languages());
  const facts = kinds.includes("fact") ? await core.services.vault.search.facts(terms, limit) : [];
  const messages = kinds.includes("message") ? await core.services.vault.search.messages(terms, limit) : [];
  const near = kinds.includes("message") ? await nearest(core, query, limit) : undefined;
  const fused = fuse([
    facts.map(({ id: of }) => ({ kind: "fact", id: of, session_id: null, found_by: ["text"] })),
    messages.map(({ id: of, session_id }) => ({ kind: "message", id: of, session_id, found_by: ["text"] })),
    near ?? [],
  ]);
  return { results: await withTexts(core, fused.slice(0, limit)), by_vectors: near !== undefined };
}

/** What means nearly the same; undefined where nothing makes vectors, or they cannot be compared here. */
async function nearest(core: Core, query: string, limit: number): Promise<Found[] | undefined> {
  if (!core.services.vault.vectors.isAble) return undefined;
  const made = await core.services.vectors?.vectorOf(query, AbortSignal.timeout(10_000));
  if (!made) return undefined;
  const hits = await core.services.vault.vectors.near(made.model, made.vector, limit);
  return hits.map(({ id: of, session_id }) => ({ kind: "message", id: of, session_id, found_by: ["vector"] }));
}

function fuse(lists: readonly (readonly Found[])[]): Omit<Hit, "text">[] {
  const fused = new Map<string, Omit<Hit, "text">>();
  for (const list of lists) {
    for (const [place, found] of list.entries()) {
      const key = `${found.kind} ${found.id}`;
      const before = fused.get(key) ?? { ...found, score: 0, found_by: [] };
      const found_by = [...new Set([...before.found_by, ...found.found_by])];
      fused.set(key, { ...before, found_by, score: before.score + 1 / (K + place) });
    }
  }
  return [...fused.values()].toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

async function withTexts(core: Core, found: readonly Omit<Hit, "text">[]): Promise<Hit[]> {
  const idsOf = (kind: Hit["kind"]) => found.filter((one) => one.kind === kind).map((one) => one.id);
  const facts = await core.services.vault.facts.liveAmong(idsOf("fact"));
  const messages = await core.services.vault.messages.among(idsOf("message"));
  const texts = new Map<string, string>([
    ...facts.map((fact) => [fact.id, `${fact.key.replaceAll("_", " ")}: ${fact.value}`] as const),
    ...messages.map((message) => [message.id, message.content] as const),
  ]);
  return found.flatMap((one) => {
    const text = texts.get(one.id);
    return text === undefined ? [] : [{ ...one, text }];
  });
}
