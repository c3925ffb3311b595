import { z } from "zod";
import type { PlainSettings } from "../contract/contract.ts";
import { storedSettings } from "../contract/settings.ts";
import { mcpServerConfig } from "../tools/mcp-config.ts";

export const DEFAULT_CONTEXT_TOKENS = 2000;
/** Free in the editors and systems that are known to hold others: Ctrl+Shift+Space is VS Code's and JetBrains'. */
export const DEFAULT_SHORTCUT = "Alt+Shift+Space";

/** What holds where nobody chose a value. */
export const DEFAULTS: PlainSettings = {
  backend: "auto",
  model: null,
  context_tokens: DEFAULT_CONTEXT_TOKENS,
  shortcut: DEFAULT_SHORTCUT,
  theme: "system",
  language: "system",
  opacity: 1,
  bar_width: 680,
  text_size: 100,
  pinned: false,
  hide_on_blur: true,
  new_chat_after: 15,
  hide_from_sharing: false,
  hardware_acceleration: true,
  transparent: true,
  autostart: false,
  notifications: true,
  updates: true,
  welcomed: false,
  notes_asked: false,
  proxy: "system",
  snippets: [],
  memory: true,
  learn_with_model: false,
  embedding_model: null,
  think_aloud: false,
  patience_seconds: null,
  monthly_limit_usd: null,
};

/** settings.json; what is absent has its default. */
export const settingsFile = z.object({
  ...storedSettings,
  api_url: z.string().optional(),
  /** What came from a file, by the lines of its review. */
  imported: z.array(z.string()).optional(),
  /** PEM. */
  certificates: z.string().optional(),
  /** MCP servers without what may be secret of them: the values of `env` and `headers`. */
  mcp_servers: z.record(z.string(), mcpServerConfig).optional(),
  backends: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        api_url: z.string().nullable(),
        model: z.string().nullable(),
        is_fallback: z.boolean(),
        agent: z
          .object({ command: z.string(), args: z.array(z.string()), cwd: z.string().nullable() })
          .nullable()
          .default(null),
      }),
    )
    .optional(),
});
export type SettingsFile = z.infer<typeof settingsFile>;
