/** Calls and results as text, for models that take none. */
import type { LanguageModelV4Message, LanguageModelV4Prompt, LanguageModelV4ToolResultPart } from "@ai-sdk/provider";

/** The prompt whose calls are told in the assistant's turns, and whose results in the user's. */
export function withToldCalls(prompt: LanguageModelV4Prompt): LanguageModelV4Prompt {
  return prompt.map((message): LanguageModelV4Message => {
    if (message.role === "assistant") {
      return {
        ...message,
        content: message.content.map((part) =>
          part.type === "tool-call"
            ? { type: "text" as const, text: `[I called ${part.toolName} with ${JSON.stringify(part.input)}.]` }
            : part,
        ),
      };
    }
    if (message.role !== "tool") return message;
    const results = message.content.filter((part) => part.type === "tool-result");
    return { role: "user", content: results.map((part) => ({ type: "text", text: told(part) })) };
  });
}

function told({ toolName, output }: LanguageModelV4ToolResultPart): string {
  return `[${toolName} gave:]\n${textOf(output)}`;
}

function textOf(output: LanguageModelV4ToolResultPart["output"]): string {
  if (output.type === "text" || output.type === "error-text") return output.value;
  if (output.type !== "content") return JSON.stringify(output);
  return output.value.map((part) => (part.type === "text" ? part.text : "[a picture]")).join("\n");
}
