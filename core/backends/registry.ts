import type { Clock } from "../clock.ts";
import { InputError } from "../errors.ts";
import type { Backend } from "./backend.ts";
import { DEFAULT_DEADLINES, type Deadlines } from "./deadline.ts";
import { OfflineBackend } from "./offline.ts";
import { OpenAICompatibleBackend } from "./openai-compatible.ts";
import { RemoteBackend } from "./remote.ts";

/** What the user chose, as far as it matters for making a backend. */
export interface BackendConfig {
  kind: "auto" | "floatbar" | "openai" | "offline";
  apiUrl: string | null;
  apiKey: string | null;
  model: string | null;
}

export interface BackendEnvironment {
  clock: Clock;
  deadlines?: Deadlines;
  retryDelayMs?: number;
}

const RETRY_DELAY_MS = 300;

/**
 * Makes the backend for a configuration.
 *
 * @throws InputError naming the field that is wrong.
 */
export function createBackend(config: BackendConfig, environment: BackendEnvironment): Backend {
  const { clock, deadlines = DEFAULT_DEADLINES, retryDelayMs = RETRY_DELAY_MS } = environment;
  const kind = resolveKind(config);
  if (kind === "offline") return new OfflineBackend(clock);
  const { apiKey, model } = config;
  const url = parseApiUrl(config.apiUrl);
  return kind === "openai"
    ? new OpenAICompatibleBackend({ url, apiKey, model, deadlines })
    : new RemoteBackend({ url, apiKey, deadlines, retryDelayMs });
}

/** OpenAI-compatible base addresses have a path (`/v1`), those of FloatBar backends have none of their own. */
function resolveKind({ kind, apiUrl }: BackendConfig): "floatbar" | "openai" | "offline" {
  if (kind !== "auto") return kind;
  if (apiUrl === null) return "offline";
  const path = parseApiUrl(apiUrl).pathname.replace(/\/+$/, "");
  return path === "" || path.endsWith("/api/v2") ? "floatbar" : "openai";
}

/** @throws InputError for anything but an http or https address without a user name and password in it. */
export function parseApiUrl(text: string | null): URL {
  const url = text !== null && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw new InputError(
      `"${text ?? ""}" is not a web address. Write it in full, such as http://localhost:8000 or https://api.example.com/v1.`,
      "api_url",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new InputError("Leave user name and password out of the API URL; the key has a field of its own.", "api_url");
  }
  return url;
}
