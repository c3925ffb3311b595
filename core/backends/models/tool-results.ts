import type { LanguageModelV4Prompt, LanguageModelV4ToolCall, LanguageModelV4ToolResultPart } from "@ai-sdk/provider";
import type { ToolCall, ToolOutput } from "../../tools/tool.ts";

/** Some models count their calls from 0 in every round, so that a call gets an id of its own. */
export function asToolCall({ toolName, input }: LanguageModelV4ToolCall, callId: string): ToolCall {
  return { callId, tool: toolName, input };
}

/**
 * What tools gave, in the form in which a model gets it back.
 *
 * @param withPictures whether a result may hold pictures. Where it cannot (Chat Completions), they follow as the user's, each
 * with the name of its tool; as text they would be thousands of tokens that no model can see.
 */
export function resultTurns(
  calls: readonly LanguageModelV4ToolCall[],
  outputs: readonly ToolOutput[],
  withPictures: boolean,
): LanguageModelV4Prompt {
  const results = calls.map((call, at) => resultPart(call, outputs[at], withPictures));
  const seen = calls.map((call, at) => ({ call, images: outputs[at]?.images ?? [] }));
  const pictures = seen.flatMap(({ call, images }) => {
    const title = { type: "text" as const, text: `What ${call.toolName} showed:` };
    return images.length === 0 ? [] : [title, ...images.map(picture)];
  });
  if (withPictures || pictures.length === 0) return [{ role: "tool", content: results }];
  return [
    { role: "tool", content: results },
    { role: "user", content: pictures },
  ];
}

function resultPart(
  { toolCallId, toolName }: LanguageModelV4ToolCall,
  output: ToolOutput | undefined,
  withPictures: boolean,
): LanguageModelV4ToolResultPart {
  const common = { type: "tool-result" as const, toolCallId, toolName };
  if (!output || output.isError) {
    return { ...common, output: { type: "error-text" as const, value: output?.text ?? "The tool gave no result." } };
  }
  if (output.images.length === 0 || !withPictures) {
    return { ...common, output: { type: "text" as const, value: output.text } };
  }
  const text = { type: "text" as const, text: output.text };
  return { ...common, output: { type: "content" as const, value: [text, ...output.images.map(picture)] } };
}

function picture({ data, mimeType }: ToolOutput["images"][number]) {
  return { type: "file" as const, mediaType: mimeType, data: { type: "data" as const, data } };
}
