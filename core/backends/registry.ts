import type { Clock } from "../base/clock.ts";
import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { Backend } from "./backend.ts";
import { AgentBackend } from "./agent/agent-backend.ts";
import { DEFAULT_DEADLINES, type Deadlines, withPatience } from "./deadline.ts";
import type { LearnedModels } from "./models/learned.ts";
import { ModelBackend } from "./models/model-backend.ts";
import { baseAddress } from "./models/find-address.ts";
import { addressIn, checkKey } from "../base/pasted.ts";
import { findVendor, type Vendor, vendorOfKey, vendorOfUrl } from "./models/vendors.ts";
import { OfflineBackend } from "./offline.ts";
import { RemoteBackend } from "./remote.ts";

/** What the user chose, as far as it matters for making a backend. */
export interface BackendConfig {
  /** `auto`, `offline`, `floatbar`, or the id of a vendor. */
  kind: string;
  apiUrl: string | null;
  apiKey: string | null;
  model: string | null;
  /** Whether a model that thinks in silence is asked to be heard; not where absent. */
  thinkAloud?: boolean;
  /** Seconds to wait for an answer to begin; where the backend is decides where null or absent. */
  patienceSeconds?: number | null;
  /** For the kind `agent`: the program that answers. */
  agent?: AgentCommand | null;
}

/** A command-line agent, as its user described it. */
export interface AgentCommand {
  command: string;
  args: readonly string[];
  /** Working folder; the home folder where null. */
  cwd: string | null;
  env: Readonly<Record<string, string>>;
}

export interface BackendEnvironment {
  clock: Clock;
  /** What models taught us. */
  learned?: LearnedModels;
  /** Told of frames of an answer that nobody could read. */
  onSkipped?: (count: number) => void;
  deadlines?: Deadlines;
  retryDelayMs?: number;
}

/** What Claude Code takes a conversation up again by. */
const RESUME_FLAG = "--resume";
/** How long a tool of an agent's may take where its user says nothing else: builds and tests have no usual length. */
const AGENT_TOOL_MS = 24 * 3_600_000;
const RETRY_DELAY_MS = 300;

/** What a configuration comes to: which kind, where, and for a vendor which. */
export type Resolution =
  | { kind: "offline" }
  | { kind: "agent"; agent: AgentCommand }
  /** `isGuess` where nothing in its address says so. */
  | { kind: "floatbar"; url: URL; isGuess: boolean }
  | { kind: "model"; vendor: Vendor; url: URL; isGuess?: boolean };

/**
 * Makes the backend for a configuration.
 *
 * @throws InputError naming the field that is wrong.
 */
export function createBackend(config: BackendConfig, environment: BackendEnvironment): Backend {
  const { clock, retryDelayMs = RETRY_DELAY_MS } = environment;
  const { apiKey, model, thinkAloud = false, patienceSeconds = null } = config;
  const deadlines = withPatience(environment.deadlines ?? DEFAULT_DEADLINES, patienceSeconds);
  const resolution = resolveBackend(config);
  checkKey(apiKey);
  switch (resolution.kind) {
    case "offline":
      return new OfflineBackend(clock);
    case "agent":
      return new AgentBackend({
        ...resolution.agent,
        resumeFlag: RESUME_FLAG,
        deadlines,
        toolMs: patienceSeconds === null ? AGENT_TOOL_MS : patienceSeconds * 1000,
      });
    case "floatbar":
      return new RemoteBackend({ url: resolution.url, apiKey, deadlines, retryDelayMs, isGuess: resolution.isGuess });
    case "model": {
      const { vendor, url } = resolution;
      if (apiKey === null && vendor.keyVariable !== null && url.href.startsWith(vendor.url ?? "")) {
        throw new InputError(
          phrase("backend.needs_key", { vendor: vendor.name, variable: vendor.keyVariable }),
          "api_key",
        );
      }
      const retry = environment.retryDelayMs === undefined ? {} : { retryDelayMs };
      const { learned, onSkipped } = environment;
      const more = { ...retry, ...(learned ? { learned } : {}), ...(onSkipped ? { onSkipped } : {}) };
      return new ModelBackend({ vendor, url, apiKey, model, thinkAloud, deadlines, clock, ...more });
    }
  }
}

/**
 * What a configuration means. Where the kind is left open, the address tells it, and without an address the key. Base
 * addresses of OpenAI-compatible servers have a path (`/v1`), those of FloatBar backends have none of their own. What was pasted
 * with the path of a call (`/v1/chat/completions`) is taken without it.
 *
 * @throws InputError naming the field that is wrong.
 */
export function resolveBackend({ kind, apiUrl, apiKey, agent = null }: BackendConfig): Resolution {
  if (kind === "agent") {
    if (agent === null || agent.command.trim() === "") {
      throw new InputError(phrase("agent.no_command"), "backend");
    }
    return { kind: "agent", agent };
  }
  if (kind === "offline") return { kind: "offline" };
  if (kind === "floatbar") return { kind: "floatbar", url: parseApiUrl(apiUrl), isGuess: false };
  if (kind !== "auto") {
    const vendor = findVendor(kind);
    if (!vendor) throw new InputError(phrase("backend.unknown_kind", { kind }), "backend");
    const url = withPathOf(vendor, baseAddress(parseApiUrl(apiUrl ?? vendor.url)));
    return { kind: "model", vendor, url: vendor.format === "messages" ? withVersion(url) : url };
  }
  if (apiUrl === null) {
    const vendor = apiKey === null ? undefined : vendorOfKey(apiKey);
    return vendor?.url == null ? { kind: "offline" } : { kind: "model", vendor, url: new URL(vendor.url) };
  }
  const given = parseApiUrl(apiUrl);
  const url = baseAddress(given);
  const path = url.pathname.replace(/\/+$/, "");
  const other = otherFormat(url);
  if (other) return other;
  const vendor = vendorOfUrl(url);
  if (vendor) return { kind: "model", vendor, url: withPathOf(vendor, url) };
  const format = CALL_FORMATS.find(([pattern]) => pattern.test(given.pathname))?.[1];
  if (format) return { kind: "model", vendor: othersServer(format), url };
  // The path of a call says which API it is, also right below the host.
  if (/\/(?:chat\/completions|completions|embeddings|models)\/?$/i.test(given.pathname)) {
    return { kind: "model", vendor: compatible, url };
  }
  if (path === "" || path.endsWith("/api/v2")) return { kind: "floatbar", url, isGuess: path === "" };
  return { kind: "model", vendor: compatible, url, isGuess: true };
}

/** Anthropic's format under the address that vendors name for it, without the version below. */
function withVersion(url: URL): URL {
  const path = url.pathname.replace(/\/+$/, "");
  return /\/anthropic$/i.test(path) ? Object.assign(new URL(url), { pathname: `${path}/v1` }) : url;
}

/** Addresses that say by themselves which format is spoken there, though they are none of the vendors'. */
function otherFormat(url: URL): Resolution | undefined {
  const { hostname } = url;
  const path = url.pathname.replace(/\/+$/, "");
  const at = (pathname: string) => Object.assign(new URL(url), { pathname });
  if (/\/anthropic(?:\/v1)?$/i.test(path))
    return { kind: "model", vendor: othersServer("anthropic"), url: withVersion(url) };
  const vertex = hostname.endsWith("aiplatform.googleapis.com") && path.includes("/publishers/google");
  if (vertex) return { kind: "model", vendor: findVendor("vertex") ?? compatible, url };
  const isAzure = /\.(?:openai|services\.ai|cognitiveservices)\.azure\.com$/.test(hostname);
  return isAzure && path === "" ? { kind: "model", vendor: compatible, url: at("/openai/v1") } : undefined;
}

/** A root address of a server whose API is known to be below it. */
function withPathOf(vendor: Vendor, url: URL): URL {
  const isRoot = url.pathname.replace(/\/+$/, "") === "";
  return isRoot && vendor.url !== null ? new URL(new URL(vendor.url).pathname, url) : url;
}

const compatible = findVendor("openai") as Vendor;
/** Formats that the path of a call tells, by the vendor who made them. */
const CALL_FORMATS = [
  [/\/messages\/?$/i, "anthropic"],
  [/\/responses\/?$/i, "openai-responses"],
  [/\/v1beta\/?$|\/v1beta\/models(?:\/[^/]*)?\/?$/i, "gemini"],
] as const;
const OTHERS_NAMES: Readonly<Record<string, string>> = {
  anthropic: "Anthropic-compatible server",
  "openai-responses": "OpenAI-compatible server",
  gemini: "Gemini-compatible server",
};

/** A vendor's format from others, to whom a key of the vendor's must not go. */
function othersServer(id: (typeof CALL_FORMATS)[number][1]): Vendor {
  const vendor = findVendor(id) as Vendor;
  return { ...vendor, name: OTHERS_NAMES[id] ?? vendor.name, url: null, keyVariable: null };
}

/** @throws InputError for anything but an http or https address without a user name and password in it. */
export function parseApiUrl(text: string | null): URL {
  const address = text === null ? undefined : (addressIn(text) ?? text);
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw new InputError(phrase("backend.bad_url", { text: text ?? "" }), "api_url");
  }
  if (url.username !== "" || url.password !== "") {
    throw new InputError(phrase("backend.credentials_in_url"), "api_url");
  }
  return url;
}
