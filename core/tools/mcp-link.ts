import type { Client } from "@modelcontextprotocol/client";
import { inEnglish, type Phrase, phrase } from "../base/phrases.ts";
import { wayFault } from "./way-faults.ts";
import { isAnswer, lostSession, wantsSignIn, wordsOf } from "./mcp-faults.ts";
import { type McpSession, openSession } from "./mcp-session.ts";
import { LATEST, nextRevision } from "./mcp-revisions.ts";
import type { Way } from "./mcp-transport.ts";
import { startFault } from "./start-faults.ts";
import { ServerLog, type ServerState, type ToolTimes } from "./server-view.ts";
import { ToolServerError } from "./tool-server-error.ts";

/** Key of the phrase for a server that ended by itself. */
export const ENDED = "tools.server_ended";

export interface LinkOptions {
  name: string;
  /** How it is reached, asked for at each start. @throws ToolServerError */
  ways: () => readonly Way[];
  times: Required<ToolTimes>;
  /** Hears of every change of state. */
  onChange: () => void;
  /** Hears that what was known of the tools does not hold any more. */
  onToolsChanged: () => void;
}

/** The session with one server: begun when it is first needed, and anew when it was lost or ended. */
export class McpLink {
  readonly log = new ServerLog();
  readonly #options: LinkOptions;
  #session: Promise<McpSession> | undefined;
  #starting = new AbortController();
  #startedAt = 0;
  #state: ServerState = "idle";
  #error: Phrase | null = null;
  /** What the server's owner should know although it works, and whether that was told. */
  #notice: Phrase | null = null;
  #toldNotice: Phrase | null = null;
  /** How it was reached when it was last started. */
  #ways: readonly Way[] = [];
  /** The revision of the protocol that it wants; undefined while it takes the latest. */
  #revision: string | undefined;
  #isClosed = false;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Why it failed, or what its owner should change; null where there is nothing to say. */
  get error(): Phrase | null {
    return this.#error ?? this.#notice;
  }

  /** How it was reached when it was last started. */
  get way(): Way | undefined {
    return this.#ways[0];
  }

  /** For how long it has been starting, in milliseconds; 0 where it is not. */
  get startingMs(): number {
    return this.#state === "starting" ? performance.now() - this.#startedAt : 0;
  }

  /** What its owner should change although it works, told once after each start; null for nothing. */
  takeNotice(): Phrase | null {
    const notice = this.#notice;
    if (notice === null || this.#error !== null || this.#toldNotice === notice) return null;
    this.#toldNotice = notice;
    return notice;
  }

  set(state: ServerState, error: Phrase | null): void {
    this.#state = state;
    this.#error = error;
    this.log.add(error ? inEnglish(error) : state);
    this.#options.onChange();
  }

  /** Something went wrong with it, or, for null, went well again; its state stays. */
  tell(error: Phrase | null): void {
    if (error === null && this.#error === null) return;
    this.#error = error;
    if (error?.theirs !== undefined) this.log.add(error.theirs);
    this.#options.onChange();
  }

  /**
   * Does some work in the session. One that the server lost begins anew, and what it refused for that is done once more.
   *
   * @throws what starting or the work throws.
   */
  async within<Result>(work: (client: Client, kind: Way["kind"]) => Promise<Result>): Promise<Result> {
    const session = await this.#connect();
    try {
      return await work(session.client, session.kind);
    } catch (error) {
      if (this.#isClosed) throw error;
      // What a server answers to a call in order is about the call.
      const revision = isAnswer(error) ? undefined : nextRevision(error, "", [session.revision ?? LATEST], false);
      if (revision !== undefined) this.#revision = revision;
      else if (!lostSession(error, session.kind, session.hasSession)) throw error;
      const why = revision === undefined ? "tools.session_lost" : "tools.revision_wanted";
      this.log.add(inEnglish(phrase(why, {}, wordsOf(error))));
      if ((await this.#session?.catch(() => undefined)) === session) this.drop();
      const fresh = await this.#connect();
      return work(fresh.client, fresh.kind);
    }
  }

  /** Ends the session without waiting for it. */
  drop(): void {
    void end(this.#letGo()).catch(() => undefined);
  }

  /** Forgets the session, which is for the caller to close; a start that goes on is given up. */
  #letGo(): Promise<McpSession> | undefined {
    const session = this.#session;
    this.#session = undefined;
    this.#starting.abort();
    this.#starting = new AbortController();
    this.#options.onToolsChanged();
    return session;
  }

  /** Ends the session; the next work begins another one. */
  async restart(): Promise<void> {
    const session = this.#letGo();
    this.#state = "idle";
    this.#error = null;
    this.#notice = null;
    this.#revision = undefined;
    await end(session);
    this.#options.onChange();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await end(this.#letGo());
  }

  #connect(): Promise<McpSession> {
    if (this.#isClosed) throw new ToolServerError(phrase("tools.quitting"));
    if (this.#session) return this.#session;
    const { signal } = this.#starting;
    const session = this.#start(signal).catch(async (error: unknown) => {
      if (!signal.aborted && !wantsSignIn(error)) this.set("failed", await this.#faultOf(error));
      if (this.#session === session) this.#session = undefined;
      throw error;
    });
    this.#session = session;
    return session;
  }

  /** Why it could not be started. */
  async #faultOf(error: unknown): Promise<Phrase> {
    const [way] = this.#ways;
    this.log.add(wordsOf(error));
    const onTheWay = way?.url && (await wayFault(way.url, error));
    return onTheWay ?? startFault(error, this.#options.name, this.#ways, this.log.lastWritten);
  }

  async #start(signal: AbortSignal): Promise<McpSession> {
    const { name, ways, times, onToolsChanged } = this.#options;
    this.#startedAt = performance.now();
    this.#notice = null;
    this.set("starting", null);
    this.log.begin();
    this.#ways = [];
    this.#ways = ways();
    const session = await openSession(this.#ways, {
      startMs: this.#ways[0]?.kind === "process" ? times.startMs : times.connectMs,
      signal,
      revision: this.#revision,
      onNote: (text) => this.log.wrote(text),
      onFault: (text) => this.log.add(text),
      // Every request is redirected; it is told once.
      onRedirect: ({ href: target }) => {
        if (this.#notice?.params.target !== target) this.#notice = phrase("tools.redirects", { name, target });
      },
      onToolsChanged,
      onClose: (client) => void this.#ended(client),
    });
    this.#revision = session.revision;
    this.set("ready", null);
    return session;
  }

  async #ended(client: Client): Promise<void> {
    const current = this.#session;
    if ((await current?.catch(() => undefined))?.client !== client || this.#session !== current) return;
    this.#session = undefined;
    this.#options.onToolsChanged();
    if (this.#state === "ready") this.set("failed", phrase(ENDED));
  }
}

async function end(session: Promise<McpSession> | undefined): Promise<void> {
  await (await session?.catch(() => undefined))?.client.close();
}
