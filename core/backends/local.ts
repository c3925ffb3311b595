import axios from "axios";
import { type ListedModel, listedModels, mayChat } from "./models/model-lists.ts";
import { type LearnedModels, serverOf } from "./models/learned.ts";
import { likeliest } from "./models/pick.ts";
import { record } from "./models/transport/loose.ts";
import { VENDORS } from "./models/vendors.ts";

/** A server on this machine answers at once, or is not there. */
const WAIT_MS = 1000;
const LOCAL = new Set(["ollama", "lmstudio", "llamacpp"]);

export interface LocalServer {
  /** The kind of backend: at another port than its own an address does not tell it. */
  kind: string;
  name: string;
  api_url: string;
  /** None where it runs without a model yet. */
  models: string[];
  /** The one that answers where none is chosen. */
  model: string | null;
}

/** Looks for servers with models on this machine, at the ports that are theirs; Ollama's also where its own variable says. */
export async function findLocal(
  env: NodeJS.ProcessEnv,
  learned: LearnedModels | undefined,
  signal: AbortSignal,
): Promise<LocalServer[]> {
  const servers = VENDORS.flatMap(({ id, name, url }) => (LOCAL.has(id) && url !== null ? [{ id, name, url }] : []));
  const found = await Promise.all(
    servers.map(({ id, name, url }) =>
      ask({ kind: id, name, api_url: (id === "ollama" && ollamaUrl(env.OLLAMA_HOST)) || url }, signal),
    ),
  );
  return found.flatMap((server) => {
    if (server === undefined) return [];
    const { kind, name, api_url, models } = server;
    const likely = likeliest(models);
    const [model = null] = learned?.usualFirst(serverOf(new URL(api_url)), likely) ?? likely;
    return [{ kind, name, api_url, models: models.map((listed) => listed.name), model }];
  });
}

/** `OLLAMA_HOST` may be a host, with or without scheme and port. What it listens on everywhere is asked on this machine. */
function ollamaUrl(host: string | undefined): string | undefined {
  if (!host) return undefined;
  const text = /^https?:\/\//.test(host) ? host : `http://${host}`;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.hostname === "0.0.0.0") url.hostname = "127.0.0.1";
  if (url.port === "" && url.protocol === "http:") url.port = "11434";
  return `${url.origin}/v1`;
}

type Address = Pick<LocalServer, "kind" | "name" | "api_url">;

interface Listed extends Address {
  models: ListedModel[];
}

async function ask(at: Address, signal: AbortSignal): Promise<Listed | undefined> {
  try {
    const { data } = await axios.get<unknown>(`${at.api_url}/models`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(WAIT_MS)]),
      maxRedirects: 0,
      maxContentLength: 1_000_000,
      proxy: false,
    });
    const listed = listedModels(data);
    const models = (listed ?? []).filter(mayChat);
    // One that has nothing to chat with yet is there all the same; an empty list of anything is not one of models.
    const isThere = models.length > 0 || (listed !== undefined && record(data)?.object === "list");
    return isThere ? { ...at, models } : undefined;
  } catch {
    return undefined;
  }
}
