import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import { renderInstructions } from "../../context/select/instructions.ts";
import { renderContext } from "../../context/select/render.ts";
import type { Attachment, ChatRequest } from "../backend.ts";

const SYSTEM =
  "You are FloatBar, a helpful assistant in a small bar on the user's desktop. Answer briefly and in Markdown.";
const CONTINUE =
  "Your last answer was cut off. Go on exactly where it stopped, in the middle of a word if need be. Repeat nothing of it and " +
  "add no introduction.";

/** What a model is given for one message: the rules, what is remembered, the chat so far, the question. */
export function promptOf(request: ChatRequest): LanguageModelV4Prompt {
  const context = renderContext(withoutRepeats(request));
  const instructions = renderInstructions(request.context, request.instructions);
  const user = (text: string, images: readonly Attachment[] = []): LanguageModelV4Prompt[number] => ({
    role: "user",
    content: [
      ...images.map(({ name, mediaType, data }) => ({
        type: "file" as const,
        filename: name,
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
    ...(request.partial === null ? [] : [assistant(request.partial), user(CONTINUE)]),
  ];
}

/** The context without those messages that the model gets as turns anyway. */
function withoutRepeats({ context, history }: ChatRequest): ChatRequest["context"] {
  const said = new Set(history.map(({ content }) => content));
  return { ...context, recent_messages: context.recent_messages.filter(({ content }) => !said.has(content)) };
}
