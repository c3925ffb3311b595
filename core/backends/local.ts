import axios from "axios";
import { z } from "zod";
import { VENDORS } from "./models/vendors.ts";

/** A server on this machine answers at once, or is not there. */
const WAIT_MS = 1000;
const LOCAL = new Set(["ollama", "lmstudio", "llamacpp"]);

const listed = z.object({ data: z.array(z.object({ id: z.string() })) });
/** Models that do not chat. */
const NOT_CHAT = /embed|rerank|whisper/i;

export interface LocalServer {
  name: string;
  api_url: string;
  models: string[];
}

/** Looks for servers with models on this machine, at the ports that are theirs; Ollama's also where its own variable says. */
export async function findLocal(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<LocalServer[]> {
  const servers = VENDORS.flatMap(({ id, name, url }) => (LOCAL.has(id) && url !== null ? [{ id, name, url }] : []));
  const found = await Promise.all(
    servers.map(({ id, name, url }) => ask(name, (id === "ollama" && ollamaUrl(env.OLLAMA_HOST)) || url, signal)),
  );
  return found.filter((server) => server !== undefined);
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

async function ask(name: string, api_url: string, signal: AbortSignal): Promise<LocalServer | undefined> {
  try {
    const { data } = await axios.get<unknown>(`${api_url}/models`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(WAIT_MS)]),
      maxRedirects: 0,
      maxContentLength: 1_000_000,
      proxy: false,
    });
    const models = listed.parse(data).data.flatMap(({ id }) => (NOT_CHAT.test(id) ? [] : [id]));
    return models.length === 0 ? undefined : { name, api_url, models };
  } catch {
    return undefined;
  }
}
