/** MCP over a program's output, read before the client does. */
import { type JSONRPCMessage, ReadBuffer, STDIO_DEFAULT_MAX_BUFFER_SIZE } from "@modelcontextprotocol/client";
import { StdioClientTransport, type StdioServerParameters } from "@modelcontextprotocol/client/stdio";
import { messagesIn } from "./mcp-messages.ts";

const LINE_END = 0x0a;

/** A program that is spoken to, with whatever it writes. */
export class ProgramTransport extends StdioClientTransport {
  /** @param onNote hears what the program writes besides its messages. */
  constructor(program: StdioServerParameters, onNote: (text: string) => void) {
    super({ ...program, stderr: "pipe" });
    // The client's buffer is private, and the only place where what a program wrote can be read before it is parsed.
    Reflect.set(this, "_readBuffer", new MessageLines(onNote));
    this.stderr?.on("data", (chunk: Buffer) => onNote(chunk.toString("utf8")));
  }

  override async start(): Promise<void> {
    await super.start();
    const output: unknown = Reflect.get(Object(Reflect.get(this, "_process")), "stdout");
    if (!isStream(output)) return;
    // What no line's end ends is a line all the same.
    output.once("end", () => void output.emit("data", Buffer.of(LINE_END)));
  }
}

function isStream(value: unknown): value is NodeJS.ReadableStream {
  return typeof value === "object" && value !== null && "once" in value && "emit" in value;
}

/** Messages from lines of text. A long line that comes in pieces is put together once. */
class MessageLines extends ReadBuffer {
  readonly #onNote: (text: string) => void;
  /** Pieces of the line that has no end yet. */
  #pieces: Buffer[] = [];
  #length = 0;
  #messages: JSONRPCMessage[] = [];
  /** A line had no end, and what follows is nothing. */
  #isOver = false;

  constructor(onNote: (text: string) => void) {
    super();
    this.#onNote = onNote;
  }

  override append(chunk: Buffer): void {
    if (this.#isOver) return;
    const end = chunk.lastIndexOf(LINE_END);
    const rest = end < 0 ? chunk : chunk.subarray(end + 1);
    if (end >= 0) {
      const lines = Buffer.concat([...this.#pieces, chunk.subarray(0, end)]).toString("utf8");
      this.clear();
      for (const line of lines.split("\n")) this.#read(line);
    }
    this.#length += rest.length;
    if (this.#length > STDIO_DEFAULT_MAX_BUFFER_SIZE) {
      this.clear();
      this.#isOver = true;
      throw new Error(`A line has more than ${STDIO_DEFAULT_MAX_BUFFER_SIZE} bytes.`);
    }
    if (rest.length > 0) this.#pieces.push(rest);
  }

  override readMessage(): JSONRPCMessage | null {
    return this.#messages.shift() ?? null;
  }

  override clear(): void {
    this.#pieces = [];
    this.#length = 0;
  }

  #read(line: string): void {
    // Programs of Windows write byte order marks, which JSON has not.
    const text = line.replaceAll("\uFEFF", "").trim();
    if (text === "") return;
    const messages = messagesIn(text);
    if (messages.length === 0) this.#onNote(text);
    else this.#messages.push(...messages);
  }
}
