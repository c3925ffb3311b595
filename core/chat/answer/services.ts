import type { Backend } from "../../backends/backend.ts";
import type { Candidate } from "../../backends/pool.ts";
import type { Clock } from "../../base/clock.ts";
import type { ErrorShape } from "../../base/errors.ts";
import type { IdSource } from "../../base/ids.ts";
import type { Logger } from "../../base/log.ts";
import type { Documents } from "../../context/documents/documents.ts";
import type { ContextBuilder } from "../../context/select/builder.ts";
import type { Emitter } from "../../contract/emitter.ts";
import type { Forgetting } from "../../memory/forgetting.ts";
import type { Outflow, Outflows } from "../../tools/outflow.ts";
import type { Toolbox } from "../../tools/tool.ts";
import type { ToolDesk } from "../../tools/tool-desk.ts";
import type { Cluster } from "../../vault/cluster.ts";
import type { AgentRecord } from "../../vault/tables/agents.ts";
import type { MessageRecord } from "../../vault/tables/messages.ts";
import type { Vault } from "../../vault/vault.ts";
import type { Folders } from "../folders/folders.ts";
import type { SpendingLimit } from "../spending.ts";
import type { Sync } from "../sync.ts";
import type { VectorIndex } from "../vector-index.ts";
import type { ConsentDesk } from "./consent-desk.ts";
import type { LiveAnswer } from "./live-answer.ts";

/** What answers right now; read afresh for every answer, so that a change of settings holds from the next one on. */
export interface CurrentBackend {
  /** Who may answer, in order: each is asked where the one before cannot be reached. */
  candidates: readonly [Candidate, ...Candidate[]];
  contextTokens: number;
  /** Whether anything is remembered and recalled. */
  memory: boolean;
  /** Whether the model is asked for the facts in messages, too; null where its owner chose nothing. */
  learnWithModel: boolean | null;
}

/** What a chat or a request wants to be answered by; null leaves it to the settings. */
export interface BackendChoice {
  backend: string | null;
  model: string | null;
}

/** For what tools are called. */
type ToolUser = Pick<LiveAnswer, "sessionId" | "overrides">;

/** What lets models note facts (`chat/model-notes.ts`). */
export interface NoteTaker {
  /** Takes down a question that `backend` answered; null for `mayRead` where its owner chose nothing. */
  hear(backend: Backend, sessionId: string, question: { id: string; content: string }, mayRead: boolean | null): void;
  /** Reads at once what waits. */
  flush(): Promise<void>;
  /** Drops what waits, and ends what is under way. */
  close(): Promise<void>;
}

/**
 * What answers work with: the ground floor of the one record of services (`core/calls/services.ts`), which is made once per open
 * vault. Functions take `Pick<AnswerServices, …>`.
 */
export interface AnswerServices {
  vault: Vault;
  contexts: ContextBuilder;
  /** Folders that are knowledge of chats and presets. */
  folders: Folders;
  /** The text of files that go along. */
  documents: Documents;
  ids: IdSource;
  clock: Clock;
  emitter: Emitter;
  log: Logger;
  /** Who answers a chat that made this choice. @throws InputError where nobody is configured. */
  current: (choice: BackendChoice) => Promise<CurrentBackend>;
  /** The owner's custom instructions, which every question takes along; also those of chats of which nothing is kept. */
  instructions: () => Promise<string>;
  /** A preset by its id; undefined where it is gone. */
  preset: (id: string) => Promise<AgentRecord | undefined>;
  /** What an answer may call, with or without what is remembered; made anew for each. Undefined where nothing may be called. */
  toolbox: ((memory: boolean, answer: ToolUser, outflow: Outflow) => Toolbox) | undefined;
  /** What tools could carry out of each chat. */
  outflows: Outflows;
  /** Finds messages by their meaning; undefined for chats of which nothing is kept. */
  vectors: VectorIndex | undefined;
  sync: Sync;
  spending: SpendingLimit;
  consent: ConsentDesk;
  /** Lets models note facts; undefined for chats of which nothing is kept. */
  notes: NoteTaker | undefined;
  forgetting: Forgetting;
  /** Where tools wait to be allowed. */
  toolDesk: ToolDesk;
  /** The other instances of a server on the same store. */
  cluster: Cluster | undefined;
  /** Does some work for whoever asked, where it is not they who ask now. @param by as `Overrides.by`. */
  onBehalf: <Result>(by: string | undefined, work: () => Promise<Result>) => Promise<Result>;
  /** Hears of every answer's end, for the connection's state. */
  onEnd: (backend: Backend, end: { error: ErrorShape | null; message: MessageRecord }) => void;
}
