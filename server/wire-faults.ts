/** What a client is told of faults: one code for whatever is wrong with the model, and no words of its vendor, paths or addresses. */
import { BackendError, type FloatBarError, VaultError } from "../core/base/errors.ts";
import { inEnglish, type Phrase, phrase } from "../core/base/phrases.ts";
import { type ErrorCode, errorCode } from "../core/protocol.ts";

interface Fault {
  code: string;
  message: string;
  retryable: boolean;
  /** What the core says of it, where it comes from there. */
  phrase?: Phrase | undefined;
}

/** A fault with a code of the protocol: what the core says of itself besides is one that passes, or one of the server's own. */
export function onTheWire({ code, message, retryable }: Fault): Fault & { code: ErrorCode } {
  // What is wrong with the login is in the log, and for the operator alone.
  if (code === "database_refused") return { code: "provider_unavailable", message: AWAY, retryable: true };
  const known = errorCode.safeParse(code);
  if (known.success) return { code: known.data, message, retryable };
  const passes = retryable || code === "closing";
  return { code: passes ? "provider_unavailable" : "internal", message, retryable: passes };
}

const AWAY = inEnglish(phrase("database.unreachable"));
const BROKEN = "The model's provider answered with something that cannot be used. Try again in a moment.";
const NOTHING = "The model ended its answer without writing anything. Ask again.";
const CUT = "The model broke off before its answer was finished. What came can be continued.";
const REFUSED = "The model's provider refuses this server. Its administrator must look at the server's key for it.";

/** What is said of whoever answers, by the code that the core has for it. To a client it is one fault: it does not work just now. */
const PROVIDER: Readonly<Record<string, string>> = {
  unreachable: "The model's provider cannot be reached right now. Try again in a moment.",
  unauthorized: REFUSED,
  forbidden: REFUSED,
  quota_exceeded: "This server has used up what its model's provider allows it. Its administrator must look at it.",
  rate_limited: "The model's provider takes no more requests at the moment. Try again in a moment.",
  model_loading: "The model is being loaded. Try again in a moment.",
  bad_response: BROKEN,
  redirected: BROKEN,
  provider_unavailable: BROKEN,
};
/** What the provider does not know or take: neither the client's to see nor to set. */
const UNKNOWN_THERE =
  "The model's provider does not take what this server asked it for. The server's administrator must look at its model and address.";
/** Faults of a question that a client can mend, without who says so. */
const OF_THE_QUESTION: Readonly<Record<string, string>> = {
  context_too_long: "The chat and its memory are too long for the model. Begin a new chat, or ask for less.",
  too_large: "The message is too large for the model's provider. Shorten it.",
};
const INTERNAL = inEnglish(phrase("internal"));

/** A fault that an answer's stream ended with, as it is told to a client on any way. */
export function wireFault(fault: Fault): Fault {
  const { code, message, retryable, phrase: said } = fault;
  const known = /^(?:backend|model)\./.test(said?.key ?? "") ? faultOfProvider(fault) : undefined;
  if (known) return known;
  if (said !== undefined && "file" in said.params) return onTheWire({ code, message: withoutPlace(said), retryable });
  // A model's server that has a fault inside is down, as far as a client is concerned; a fault of our own is not its.
  const provider = code === "internal" && message !== INTERNAL ? BROKEN : PROVIDER[code];
  if (provider !== undefined) return { code: "provider_unavailable", message: provider, retryable: true };
  if (code === "timeout") return { code, message: "The model said nothing for too long. Try again.", retryable: true };
  return onTheWire({ code, message, retryable });
}

/** What the core says of whoever answers, where it is not simply away. */
function faultOfProvider({ code, retryable, phrase: said }: Fault): Fault | undefined {
  if (code === "not_found" || code === "invalid_request")
    return { code: "provider_unavailable", message: UNKNOWN_THERE, retryable: false };
  // However a server comes to say nothing, it is the same to whoever asked.
  if (code === "no_text" || said?.key === "model.empty") return { code: "no_text", message: NOTHING, retryable: true };
  if (code === "interrupted") return { code, message: CUT, retryable: true };
  const mendable = OF_THE_QUESTION[code];
  return mendable === undefined ? undefined : { code, message: mendable, retryable };
}

/** An event as it is told to a client. */
export function wireEventOf<Event extends { type: string }>(event: Event): Event {
  if (event.type !== "error") return event;
  // The core's own phrase names the provider's address.
  const { phrase: _, ...rest } = event as Event & { phrase?: Phrase };
  return { ...(rest as Event), ...wireFault(event as unknown as Fault) };
}

/** What is said of a file of this machine's, without its path. */
function withoutPlace({ key, params }: Phrase): string {
  return inEnglish({ key, params: { ...params, file: "the vault" } });
}

/** An error as it is told to a client: without others' words, and without where things are on this machine. */
export function plainFault(error: FloatBarError): Fault {
  const { code, retryable, phrase: said } = error;
  const isPlace = error instanceof VaultError && "file" in said.params;
  const { theirs: _, ...own } = said;
  const fault = { code, message: isPlace ? withoutPlace(said) : inEnglish(own), retryable, phrase: said };
  return error instanceof BackendError && code !== "timeout" ? wireFault(fault) : fault;
}
