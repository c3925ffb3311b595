import { expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../../testing/http-server.ts";
import { LearnedModels } from "./learned.ts";
import { OwnList } from "./own-list.ts";

/** The list of a server that tells these models. */
async function listOf(names: readonly string[]): Promise<OwnList> {
  const server = await startHttpServer((_, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ data: names.map((id) => ({ id })) }));
  });
  onTestFinished(() => server.close());
  const at = { base: `${server.url}/v1`, host: "h", vendor: "v", headers: {}, server: "h/v1" };
  return new OwnList({ ...at, isListed: true, learned: new LearnedModels(), waitMs: 60_000 });
}

const { signal } = new AbortController();

it("a chosen model that is listed is not gone, whatever refused it", async () => {
  const list = await listOf(["chat-a", "chat-b"]);
  expect(await list.anew("chat-b", signal)).toEqual([]);
});

it("one that is gone is told with five of those that are there", async () => {
  const list = await listOf(Array.from({ length: 9 }, (_, at) => `chat-${at}`));
  await expect(list.anew("chat-x", signal)).rejects.toMatchObject({
    code: "not_found",
    phrase: { key: "model.gone", params: { model: "chat-x", models: "chat-0, chat-1, chat-2, chat-3, chat-4" } },
  });
});
