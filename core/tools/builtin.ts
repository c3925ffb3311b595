import { timeTool } from "./time.ts";
import type { Tool } from "./tool.ts";

/** The tools that come with FloatBar. */
export const builtinTools: readonly Tool[] = [timeTool];
