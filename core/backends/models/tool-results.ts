import type { LanguageModelV4ToolCall, LanguageModelV4ToolResultPart } from "@ai-sdk/provider";
import type { ToolCall, ToolOutput } from "../../tools/tool.ts";

/** Some models count their calls from 0 in every round, so that a call gets an id of its own. */
export function asToolCall({ toolName, input }: LanguageModelV4ToolCall, callId: string): ToolCall {
  return { callId, tool: toolName, input };
}

/** A tool's output in the form in which a model gets it back. */
export function resultPart(
  { toolCallId, toolName }: LanguageModelV4ToolCall,
  output: ToolOutput | undefined,
): LanguageModelV4ToolResultPart {
  const common = { type: "tool-result" as const, toolCallId, toolName };
  if (!output || output.isError) {
    return { ...common, output: { type: "error-text" as const, value: output?.text ?? "The tool gave no result." } };
  }
  if (output.images.length === 0) return { ...common, output: { type: "text" as const, value: output.text } };
  return {
    ...common,
    output: {
      type: "content" as const,
      value: [
        { type: "text" as const, text: output.text },
        ...output.images.map(({ data, mimeType }) => ({
          type: "file" as const,
          mediaType: mimeType,
          data: { type: "data" as const, data },
        })),
      ],
    },
  };
}
