import type { ChildProcess } from "node:child_process";
import { statSync } from "node:fs";
import { homedir } from "node:os";
import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import spawn from "cross-spawn";
import { BackendError } from "../../base/errors.ts";
import { parseJson } from "../../base/json.ts";
import { phrase } from "../../base/phrases.ts";
import { withoutSentKeys } from "../models/transport/sent-keys.ts";

/** A program that is spoken to over its standard streams. */
type PipedProcess = ChildProcess & { stdin: Writable; stdout: Readable; stderr: Readable };

export interface AgentProgram {
  command: string;
  args: readonly string[];
  /** Working folder; the user's home where null. */
  cwd: string | null;
  env: Readonly<Record<string, string>>;
}

/** What is kept of a program's complaints, in UTF-16 code units. */
const MAX_LOG = 2000;
const SHORTEST_KEY = 12;
const LAST_WORDS_MS = 1000;
const COMPLAINS = /error|panic|fatal|exception|invalid|denied|not |cannot|failed|must|expired|disabled|please/i;

/** @throws BackendError where its folder is none, Error where the program cannot be started at all. */
export function startProgram({ command, args, cwd, env }: AgentProgram): PipedProcess {
  // The system says the same of a program that is not there, and throws where it is a file.
  if (cwd !== null && !isFolder(cwd)) throw new BackendError("unreachable", phrase("agent.no_folder", { folder: cwd }));
  // Node starts no .cmd of Windows, which is what npm makes of every program.
  const child = spawn(command, [...args], {
    cwd: cwd ?? homedir(),
    env: { ...withoutOwn(process.env), ...env },
    stdio: "pipe",
  });
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error("a program was started without pipes");
  return Object.assign(child, { stdin, stdout, stderr });
}

/** Values of an environment that are keys by their names, the longer first; no shorter ones, which stand in ordinary words. */
function keysIn(env: NodeJS.ProcessEnv): string[] {
  const named = Object.entries(env).filter(([name]) => /key|token|secret|passw|credential/i.test(name));
  const values = named.flatMap(([, value]) => (value !== undefined && value.length >= SHORTEST_KEY ? [value] : []));
  return [...new Set(values)].toSorted((a, b) => b.length - a.length);
}

/** FloatBar's own variables, its keys among them, are not the agent's. */
function withoutOwn(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("FLOATBAR_")));
}

/** An agent's running program, which keeps one conversation. */
export class AgentProcess {
  /** Hash of the memory that it was last given. */
  contextHash: string | undefined;
  /** The instructions that it follows. */
  instructions = "";
  /** Answers that it gave, and those of them that it greeted with a line of its own before any word. */
  answers = 0;
  greeted = 0;
  /** What it has cost so far by its own word, in US dollars. */
  cost = 0;
  readonly #child: PipedProcess;
  readonly #lines: Interface;
  readonly #command: string;
  /** Lines that nobody read yet, of the question that is open. */
  #heard: string[] = [];
  #isOpen = false;
  #isOver = false;
  #wake: (() => void) | undefined;
  #fault: NodeJS.ErrnoException | undefined;
  #complaints = "";
  #said = "";
  /** Keys that it was given, which are in nothing of what it says. */
  readonly keys: readonly string[];

  constructor(program: AgentProgram) {
    this.#command = program.command;
    this.keys = keysIn({ ...withoutOwn(process.env), ...program.env });
    this.#child = startProgram(program);
    this.#lines = createInterface({ input: this.#child.stdout, crlfDelay: Infinity });
    this.#lines.on("line", (line) => this.#hear(line));
    this.#child.on("error", (error) => {
      this.#fault = error;
      this.#end();
    });
    // Its complaints may come after its end; where a program of its own holds the streams open, they are not waited for without end.
    this.#child.on("close", () => this.#end());
    this.#child.on("exit", () => setTimeout(() => this.#end(), LAST_WORDS_MS).unref());
    // A process that ended takes nothing more; its end is told where its lines are read.
    this.#child.stdin.on("error", () => undefined);
    this.#child.stderr.on(
      "data",
      (chunk: Buffer) =>
        (this.#complaints = withoutSentKeys(this.#complaints + chunk.toString("utf8"), this.keys).slice(-MAX_LOG)),
    );
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null && this.#fault === undefined;
  }

  /** Asks something. What it wrote since the last answer belongs to no question and is gone. */
  ask(line: string): void {
    this.#heard = [];
    this.#isOpen = true;
    this.#child.stdin.write(`${line}\n`);
  }

  /** The next line of the answer; undefined where the program ended. */
  async next(): Promise<string | undefined> {
    while (this.#heard.length === 0 && !this.#isOver) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return this.#heard.shift();
  }

  /** The answer is whole. */
  answered(): void {
    this.#isOpen = false;
    this.#heard = [];
  }

  close(): void {
    this.#end();
    this.#lines.close();
    this.#child.kill();
  }

  /** Why it ended before it had answered, in its own words as far as it has any. @param name for people. */
  whyEnded(name: string): BackendError {
    const { code, message } = this.#fault ?? {};
    if (code === "ENOENT")
      return new BackendError("unreachable", phrase("tools.no_program", { command: this.#command }));
    if (code === "EACCES" || code === "EPERM")
      return new BackendError("unreachable", phrase("tools.program_forbidden", { command: this.#command }));
    const words = message ?? tellingLine(this.#complaints) ?? tellingLine(this.#said);
    return new BackendError("interrupted", phrase("agent.ended", { name }, words), { retryable: true });
  }

  #hear(written: string): void {
    const line = withoutSentKeys(written, this.keys);
    if (this.#isOpen) this.#heard.push(line);
    this.#said = `${this.#said}\n${wordsOf(line)}`.slice(-MAX_LOG);
    this.#wakeUp();
  }

  #end(): void {
    this.#isOver = true;
    this.#wakeUp();
  }

  #wakeUp(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** What a line says that is not part of an answer: a plain one, or an error. */
function wordsOf(line: string): string {
  const json = parseJson(line) as { type?: unknown; error?: { message?: unknown } | string } | undefined;
  if (typeof json !== "object" || json === null) return line;
  if (json.type !== undefined && json.type !== "error") return "";
  const told = typeof json.error === "string" ? json.error : json.error?.message;
  return typeof told === "string" ? told : line;
}

/** The line of a program's last words that says what is wrong; not where in its own code. */
function tellingLine(text: string): string | undefined {
  const lines = stripVTControlCharacters(text)
    .split("\n")
    .map((line) => line.trim())
    .filter(
      (line) =>
        line !== "" &&
        !/^at\s|^note: run with|^exit status \d|^goroutine \d|^Node\.js v\d|^\(node:\d+\)|^\(Use `node --trace/.test(
          line,
        ),
    );
  return lines.findLast((line) => COMPLAINS.test(line)) ?? lines.at(-1);
}
