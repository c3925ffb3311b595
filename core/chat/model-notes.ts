import type { Backend } from "../backends/backend.ts";
import { toErrorShape } from "../base/errors.ts";
import { openGate } from "../memory/consent.ts";
import { factViews } from "../memory/fact-views.ts";
import { groundedNotes, NOTES, notesText, speaksOfAuthor } from "../memory/learn/grounding.ts";
import type { Settings } from "../settings/settings.ts";
import { isInFrame } from "../memory/learn/frames.ts";
import { learnAll } from "../memory/learn/learn.ts";
import { holdsSecret } from "../memory/secrets.ts";
import { suggestionViews } from "../memory/suggestions.ts";
import type { MessageRecord } from "../vault/tables/messages.ts";
import type { VaultTables } from "../vault/vault.ts";
import type { AnswerServices, NoteTaker } from "./answer/services.ts";

/** Quiet after which the last messages are read. */
const PAUSE_MS = 60_000;
/** Messages of one request; more are read without waiting for a pause. */
const BATCH = 8;
/** Messages that wait at most; the oldest give way. */
const MAX_WAITING = 40;
/** Tokens of one request besides its messages, those of a message, and those of what is noted, to estimate a month by. */
const REQUEST_TOKENS = 260;
const MESSAGE_TOKENS = 60;
const ANSWER_TOKENS = 80;
const MESSAGES_A_REQUEST = 4;
const MONTH_DAYS = 30;

/** What notes are read of: a question, word for word as the backend was sent it. */
interface Heard {
  id: string;
  content: string;
}

interface Waiting {
  backend: Backend;
  sessionId: string;
  /** Null where its owner chose nothing: then a model on this machine reads, and about others is asked. */
  mayRead: boolean | null;
  messages: Heard[];
}

type NoteServices = Pick<AnswerServices, "vault" | "ids" | "clock" | "emitter" | "log" | "spending"> & {
  settings: Pick<Settings, "chosen" | "save">;
};

/**
 * Lets the model that answers note what its user said of themselves: one short request for several messages, at a pause or when
 * another chat begins. A backend is given only messages that it answered, so that nothing leaves that has not left before. What it
 * says is held against the author's own words.
 */
export class ModelNotes implements NoteTaker {
  readonly #services: NoteServices;
  readonly #pauseMs: number;
  readonly #stop = new AbortController();
  #waiting: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> = Promise.resolve();

  constructor(services: NoteServices, pauseMs = PAUSE_MS) {
    this.#services = services;
    this.#pauseMs = pauseMs;
  }

  /** Takes down a question that `backend` answered; reads it with others once there is a pause. */
  hear(backend: Backend, sessionId: string, question: Heard, mayRead: boolean | null): void {
    if (mayRead === false || backend.kind !== "model" || !backend.read || this.#stop.signal.aborted) return;
    if (!speaksOfAuthor(question) || holdsSecret(question.content)) return;
    const now = this.#waiting;
    if (now && (now.backend !== backend || now.sessionId !== sessionId)) this.#flush();
    this.#waiting ??= { backend, sessionId, mayRead, messages: [] };
    const { messages } = this.#waiting;
    if (messages.some(({ id }) => id === question.id)) return;
    messages.push({ id: question.id, content: question.content });
    if (messages.length > MAX_WAITING) messages.shift();
    clearTimeout(this.#timer);
    if (messages.length >= BATCH) return this.#flush();
    this.#timer = setTimeout(() => this.#flush(), this.#pauseMs);
    this.#timer.unref();
  }

  /** Reads at once what waits, for when a chat ends. Returns once it is done. */
  async flush(): Promise<void> {
    this.#flush();
    await this.#reading;
  }

  /** Drops what waits, and waits for what is under way to end. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    this.#stop.abort();
    await this.#reading;
  }

  #flush(): void {
    clearTimeout(this.#timer);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) this.#reading = this.#reading.then(() => this.#read(waiting));
  }

  /** That a model cannot say just now is no fault of the chat. */
  async #read({ backend, sessionId, mayRead, messages }: Waiting): Promise<void> {
    const { vault, ids, clock, emitter, log, spending } = this.#services;
    const { signal } = this.#stop;
    try {
      if (signal.aborted || !backend.read) return;
      if (mayRead === null && backend.isLocal !== true) return await this.#ask(backend);
      await spending.check();
      const fit = await this.#thatMayGo(messages);
      if (fit.length === 0) return;
      const { text, usage } = await backend.read(NOTES, notesText(fit), signal);
      if (usage) await spending.besides("notes", backend.label, usage);
      if (signal.aborted) return;
      const notes = groundedNotes(fit, text);
      const { added, suggested } = await vault.transaction(async (tables) => {
        const learned: Awaited<ReturnType<typeof learnAll>> = { added: [], suggested: [] };
        const memory = await tables.memoryOf(sessionId);
        for (const { message, candidates } of notes) {
          // It may have been deleted meanwhile, or said in other words.
          if (!(await stands(tables, await tables.messages.find(message.id)))) continue;
          const source = { ...message, now: clock.now() };
          const some = await learnAll(memory, ids, source, candidates, "model");
          learned.added.push(...some.added);
          learned.suggested.push(...some.suggested);
        }
        return learned;
      });
      if (added.length > 0) {
        emitter.emit("facts.learned", { session_id: sessionId, facts: await factViews(vault, added) });
        emitter.emit("facts.changed", {});
      }
      if ((await suggestionViews(vault, suggested)).length > 0) emitter.emit("suggestions.changed", {});
    } catch (error) {
      if (!signal.aborted) log.info({ code: toErrorShape(error).code }, "the model noted nothing");
    }
  }

  /**
   * Messages that are still there as they were sent, that a game or the like did not put in somebody else's mouth, and that hold nothing
   * that their owner keeps back by now.
   */
  async #thatMayGo(messages: readonly Heard[]): Promise<(Heard & { isFramed: boolean })[]> {
    const { vault } = this.#services;
    const gate = await openGate(vault, new Set());
    const rows = new Map((await vault.messages.among(messages.map(({ id }) => id))).map((row) => [row.id, row]));
    const fit = messages.filter(
      (message) => rows.get(message.id)?.content === message.content && gate.message(message),
    );
    const standing = await Promise.all(fit.map(({ id }) => stands(vault, rows.get(id))));
    const there = fit.filter((_, at) => standing[at]);
    const read = await Promise.all(
      there.map(async (message) => ({ ...message, isFramed: await isInFrame(vault, rows.get(message.id)) })),
    );
    return read.filter((message) => speaksOfAuthor(message));
  }

  /** Asks once, and never again, whether a model elsewhere may note, with what that would cost in a month; Privacy has the switch. */
  async #ask(backend: Backend): Promise<void> {
    const { settings, emitter } = this.#services;
    if (settings.chosen().notesAsked) return;
    await settings.save({ notes_asked: true });
    emitter.emit("notes.asked", { backend: backend.label, month_usd: await this.#monthCost(backend) });
  }

  /** What a month of notes would cost by what this backend's answers cost lately; null where that is not known. */
  async #monthCost({ label }: Backend): Promise<number | null> {
    const { days } = await this.#services.spending.view(MONTH_DAYS);
    const own = days.filter(({ backend }) => backend === label);
    const sum = (of: (day: (typeof own)[number]) => number) => own.reduce((total, day) => total + of(day), 0);
    const cost = sum(({ cost_usd }) => cost_usd ?? 0);
    const tokens = sum(({ input_tokens, output_tokens }) => input_tokens + output_tokens);
    if (tokens === 0 || own.some(({ cost_usd }) => cost_usd === null)) return null;
    const span = Math.max(1, own.length);
    const messages = (sum(({ answers }) => answers) / span) * MONTH_DAYS;
    const each = REQUEST_TOKENS / MESSAGES_A_REQUEST + MESSAGE_TOKENS + ANSWER_TOKENS / MESSAGES_A_REQUEST;
    return (cost / tokens) * messages * each;
  }
}

/** Whether a message is there, in view, and in a chat that was not deleted. */
async function stands(tables: VaultTables, message: MessageRecord | undefined): Promise<boolean> {
  if (message === undefined || message.position < 0) return false;
  const session = await tables.sessions.find(message.session_id);
  return session !== undefined && session.deleted_at === null;
}
