import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import { oneLine } from "../../base/one-line.ts";
import { renderInstructions } from "../../context/select/instructions.ts";
import { renderContext } from "../../context/select/render.ts";
import type { Attachment, ChatRequest, PastCall } from "../backend.ts";
import { ownCallId } from "./call-ids.ts";
import { offeredName } from "./tool-names.ts";

const SYSTEM =
  "You are FloatBar, a helpful assistant in a small bar on the user's desktop. Answer briefly and in Markdown.";
const CONTINUE =
  "Your last answer was cut off. Go on exactly where it stopped, in the middle of a word if need be. Repeat nothing of it and " +
  "add no introduction.";

/** The longest name that vendors take for a tool. */
const LONGEST_NAME = 64;

/**
 * What a model is given for one message: the rules, what is remembered, the chat so far, the question; of an answer that goes on, what it
 * called, and its text so far.
 *
 * @param offered names of the tools that it may call.
 */
export function promptOf(request: ChatRequest, offered: readonly string[] = []): LanguageModelV4Prompt {
  const context = renderContext(withoutRepeats(request));
  const instructions = renderInstructions(request.context, request.instructions);
  const user = (text: string, images: readonly Attachment[] = []): LanguageModelV4Prompt[number] => ({
    role: "user",
    content: [
      ...images.map(({ name, mediaType, data }) => ({
        type: "file" as const,
        filename: oneLine(name),
        mediaType,
        data: { type: "data" as const, data },
      })),
      { type: "text", text },
    ],
  });
  const assistant = (text: string): LanguageModelV4Prompt[number] => ({
    role: "assistant",
    content: [{ type: "text", text }],
  });
  return [
    { role: "system", content: instructions === "" ? SYSTEM : `${SYSTEM}\n\n${instructions}` },
    // What is remembered travels as data in the user's turn, never with the authority of the system's.
    ...(context === "" ? [] : [user(`<memory>\n${context}\n</memory>`), assistant("I will use it where it helps.")]),
    ...request.history.map((turn) =>
      turn.role === "user" ? user(turn.content, turn.images) : assistant(turn.content),
    ),
    user(request.message, request.images),
    ...callsOf(request.called ?? [], offered),
    ...(request.partial === null ? [] : [assistant(request.partial), user(CONTINUE)]),
  ];
}

/** The context without those messages that the model gets as turns anyway. */
function withoutRepeats({ context, history }: ChatRequest): ChatRequest["context"] {
  const said = new Set(history.map(({ content }) => content));
  return { ...context, recent_messages: context.recent_messages.filter(({ content }) => !said.has(content)) };
}

/** Calls before an answer was cut off. Where among its words each of them stood is not kept: they come before all of them. */
function callsOf(called: readonly PastCall[], offered: readonly string[]): LanguageModelV4Prompt {
  return [...Map.groupBy(called, ({ round }) => round)].flatMap(([round, calls]): LanguageModelV4Prompt => {
    const made = calls.flatMap(({ tool, params, output }, at) => {
      const common = { toolCallId: ownCallId(0, round * 100 + at), toolName: nameOf(tool, offered) };
      if (output === null) return [];
      const type = output.isError ? ("error-text" as const) : ("text" as const);
      return [{ common, input: params ?? {}, output: { type, value: output.text } }];
    });
    if (made.length === 0) return [];
    return [
      { role: "assistant", content: made.map(({ common, input }) => ({ type: "tool-call", ...common, input })) },
      { role: "tool", content: made.map(({ common, output }) => ({ type: "tool-result", ...common, output })) },
    ];
  });
}

/** The name that a model calls a tool by whose name people are shown; one that is not there any more has one all the same. */
function nameOf(shown: string, offered: readonly string[]): string {
  return offeredName(shown.replaceAll(/[^A-Za-z0-9_-]/g, "_").slice(0, LONGEST_NAME), offered);
}
