/** What a client is told of faults: one code for whatever is wrong with the model, and no words of its vendor, paths or addresses. */
import { BackendError, type FloatBarError, VaultError } from "../core/base/errors.ts";
import { inEnglish, type Phrase, phrase } from "../core/base/phrases.ts";
import { type ErrorCode, errorCode } from "../core/protocol.ts";

interface Fault {
  code: string;
  message: string;
  retryable: boolean;
}

/** A fault with a code of the protocol: what the core says of itself besides is one that passes, or one of the server's own. */
export function onTheWire({ code, message, retryable }: Fault): Fault & { code: ErrorCode } {
  const known = errorCode.safeParse(code);
  if (known.success) return { code: known.data, message, retryable };
  const passes = retryable || code === "closing";
  return { code: passes ? "provider_unavailable" : "internal", message, retryable: passes };
}

const BROKEN = "The model's provider answered with something that cannot be used. Try again in a moment.";
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
const INTERNAL = inEnglish(phrase("internal"));

/** A fault that an answer's stream ended with, as it is told to a client on any way. */
export function wireFault({ code, message, retryable }: Fault): Fault {
  // A model's server that has a fault inside is down, as far as a client is concerned; a fault of our own is not its.
  const provider = code === "internal" && message !== INTERNAL ? BROKEN : PROVIDER[code];
  if (provider !== undefined) return { code: "provider_unavailable", message: provider, retryable: true };
  if (code === "timeout") return { code, message: "The model said nothing for too long. Try again.", retryable: true };
  return onTheWire({ code, message, retryable });
}

/** An event as it is told to a client. */
export function wireEventOf<Event extends { type: string }>(event: Event): Event {
  return event.type === "error" ? { ...event, ...wireFault(event as unknown as Fault) } : event;
}

/** An error as it is told to a client: without others' words, and without where things are on this machine. */
export function plainFault(error: FloatBarError): Fault {
  const { code, retryable, phrase: said } = error;
  const isPlace = error instanceof VaultError && "file" in said.params;
  const { theirs: _, ...own }: Phrase = {
    ...said,
    ...(isPlace ? { params: { ...said.params, file: "the vault" } } : {}),
  };
  const fault = { code, message: inEnglish(own), retryable };
  return error instanceof BackendError && code !== "timeout" ? wireFault(fault) : fault;
}
