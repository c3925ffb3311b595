import type { Phrase } from "../base/phrases.ts";
import type { ChatContext, ChatEvent, ContextFact } from "../protocol.ts";
import type { TraceCarrier } from "../telemetry/trace.ts";
import type { Toolbox } from "../tools/tool.ts";

/** What a backend can do; `core/chat` asks this, never what kind it is. */
export interface Capabilities {
  /** It keeps a session's messages and contexts itself and is sent only what is new. */
  isStateful: boolean;
  /** It is given the conversation so far as turns; where false, the context carries the session's newest messages. */
  takesHistory: boolean;
  /** Nothing it is given leaves this device. */
  staysOnDevice: boolean;
  tools: boolean;
  thinking: boolean;
  images: boolean;
  /** It can be given text files with a question. */
  files: boolean;
}

/** An image that goes with a message. */
export interface Attachment {
  name: string;
  mediaType: string;
  data: Uint8Array;
}

/** One earlier message of the session, as a model is given it. */
export interface Turn {
  role: "user" | "assistant";
  content: string;
  images?: readonly Attachment[];
}

export interface ChatRequest {
  sessionId: string;
  /** Id of the answer. */
  messageId: string;
  /** What the user asked. */
  message: string;
  /** Images that go with it; none for a backend that takes none. */
  images?: readonly Attachment[];
  context: ChatContext;
  contextHash: string;
  /** The session so far, oldest first, without this turn; empty unless the backend takes history. */
  history: readonly Turn[];
  /** What the message asks to forget, which is done once it is answered; absent where it asks for none. */
  forgets?: Forgets | undefined;
  /** What was already answered, where an answer is to be continued. */
  partial: string | null;
  /** What it had called by then, in order. */
  called?: readonly PastCall[];
  model: string | null;
  /** Most tokens of the answer and sampling temperature (0..2); null leaves them to the backend. */
  maxTokens: number | null;
  temperature: number | null;
  /** How much the model is to think; null leaves it to the backend. */
  effort?: Effort | null;
  /** Goes along to a backend that traces, too. */
  trace?: TraceCarrier | undefined;
  /** What the model is told besides its rules. */
  instructions?: string | undefined;
  /** Names of the only tools that may be called, for a backend that has tools of its own; undefined for all. */
  onlyTools?: readonly string[] | undefined;
  /** What the answer may call; undefined for nothing. */
  tools?: Toolbox | undefined;
  /** Hears, before anything is asked that is billed, how to learn at any moment what it took by then. */
  onAsked?: ((taken: TakenReader) => void) | undefined;
  /**
   * Hears, before each request that is billed, what that may take at most; absent where nothing is limited.
   *
   * @throws FloatBarError where it may not be asked, which whoever streams hears as it is.
   */
  beforeAsking?: ((may: { input: number; output: number | null; model: string }) => Promise<void>) | undefined;
  /** Hears that such a request has ended, and tools run before the next one. */
  afterAsking?: (() => Promise<void>) | undefined;
  /** Whether it will be asked with less, if this is too long; else, and where absent, a model goes without its tools for this answer. */
  canBeShorter?: (() => boolean) | undefined;
  /** Whether the same was too long with the tools, so that they are not sent again. */
  wasTooLong?: boolean | undefined;
}

/** What comes of a request to forget. */
export interface Forgets {
  /** What is forgotten. */
  gone: readonly ContextFact[];
  /** About how many facts its author is asked first. */
  asked: number;
  /** Whether it asks for something that nothing fits. */
  isMissed: boolean;
}

/** Tells what an answer took up to now, as far as that can be told. */
export type TakenReader = () => Promise<Extract<ChatEvent, { type: "usage" }> | undefined>;

/** A call of an answer that goes on, and what came of it. */
export interface PastCall {
  /** Calls that were made together have the same, from 0. */
  round: number;
  /** The tool, by the name that people are shown. */
  tool: string;
  params: unknown;
  /** What it gave, or, where it failed, why; null for one that its user had still to allow. */
  output: { text: string; isError: boolean } | null;
}

/** How much a model can be told to think. */
export type Effort = "low" | "medium" | "high";

/** What a model takes of how it may be asked. */
export interface Takes {
  temperature: boolean;
  /** Whether it takes one also where it is told how much to think. */
  temperature_with_effort: boolean;
  reasoning_effort: boolean;
  max_tokens: boolean;
  tools: boolean;
}

/** Turns texts into vectors that are near where meanings are. */
export interface Embedder {
  /** Tells vectors that can be compared from others: the server and its model. */
  readonly model: string;
  /** Whether it is on this machine. */
  readonly isLocal: boolean;
  /**
   * One vector for each text, in order, all of one length.
   *
   * @throws BackendError
   */
  embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]>;
}

/** What "Test connection" shows. */
export interface Health {
  ok: boolean;
  /** What works, or what is wrong and what to do. */
  phrase: Phrase;
  models: string[];
  /** The one of them that is asked where none is chosen, as far as the backend tells more of them than their names. */
  usual?: string | null;
}

/** What a request to a model took. */
export interface Used {
  input_tokens: number;
  output_tokens: number;
  /** Null where no price is known. */
  cost_usd: number | null;
}

/** A backend's own copy of the sessions it takes part in. */
export interface SessionStore {
  /** Tells this store from others, across restarts. */
  readonly name: string;
  /** @throws BackendError, `message_exists` for a message that is there. */
  put(
    sessionId: string,
    message: { id: string; role: "user" | "assistant"; content: string; created_at: string },
  ): Promise<void>;
}

/** Something that answers. A file of this folder for each kind; `registry.ts` makes the one the user chose. */
export interface Backend {
  readonly kind: "offline" | "floatbar" | "model" | "agent";
  /** For people: "Offline", "FloatBar backend at host". */
  readonly label: string;
  readonly capabilities: Capabilities;
  /** Set where the backend holds sessions itself. */
  readonly store?: SessionStore | undefined;
  /** Whether its model runs on this machine. */
  readonly isLocal?: boolean;

  /**
   * Answers one message. Ends after `done`; a stream that ends without it was cut off. Once it is aborted, it gives no more than
   * what it had held back.
   *
   * @throws BackendError only; on abort the signal's reason passes through.
   */
  stream(request: ChatRequest, signal: AbortSignal): AsyncIterable<ChatEvent>;

  /**
   * What of a request its model takes (null for the usual one); absent where it takes nothing but the question.
   *
   * @throws BackendError where the model is not known and cannot be asked for.
   */
  takes?(model: string | null, signal: AbortSignal): Promise<Takes>;

  /** The model that is asked where a request names none, as far as it is known; only where it is not the other side that picks it. */
  usualModel?(): string | null;

  /** Whether a model (null for the usual one) takes pictures, as far as is known; only where the backend takes any. */
  takesPictures?(model: string | null): boolean;

  /** Tokens that fit into one request to a model (null for the usual one), or null where that is not known. */
  contextWindow?(model: string | null): number | null;

  /**
   * Lets a tool run that the backend itself wants to run and waits with, or not; only where it has tools of its own.
   *
   * @throws BackendError
   */
  approve?(callId: string, isAllowed: boolean): Promise<void>;

  /** The machine slept or changed its network: connections that may be dead are dropped and taken up again. */
  wake?(): void;

  /**
   * A few sentences on a whole session, by a model, and what that took.
   *
   * @throws BackendError
   */
  summarise?(
    session: { id: string; turns: readonly Turn[] },
    signal: AbortSignal,
  ): Promise<{ text: string; usage: Used | null }>;

  /**
   * What a model makes of a text by some instructions, as JSON, and what that took.
   *
   * @param onTaken hears what it took also where it fails or is given up.
   * @throws BackendError
   */
  read?(
    instructions: string,
    text: string,
    signal: AbortSignal,
    onTaken?: (used: Used) => Promise<void>,
  ): Promise<{ text: string; usage: Used | null }>;

  /**
   * What makes vectors: the model that its user chose, or, where that leaves nothing to be asked, one the server has.
   * Undefined where there is none.
   *
   * @throws BackendError
   */
  embedder?(chosen: string | null, signal: AbortSignal): Promise<Embedder | undefined>;

  /** Whether its list of models is shown to nobody without a key: a key that it was shown for is right. Only of models. */
  listProvesKey?(signal: AbortSignal): Promise<boolean>;

  /** Lets go of connections that are kept; the backend is not used after this. */
  close?(): void;

  /** Makes the backend forget what it holds of a session. */
  reset(sessionId: string): Promise<void>;

  /** Asks whether it can answer at all. Never throws for a backend that is down: that is a health too. */
  check(signal: AbortSignal): Promise<Health>;
}
