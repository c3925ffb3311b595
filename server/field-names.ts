/** Fields that older clients spell in camelCase. */
const SPELLINGS: Readonly<Record<string, string>> = {
  recentMessages: "recent_messages",
  interactionCount: "interaction_count",
  createdAt: "created_at",
  contextHash: "context_hash",
  sessionId: "session_id",
  messageId: "message_id",
  maxTokens: "max_tokens",
  initialMessage: "initial_message",
};

/** Takes either spelling of the protocol's fields, at every depth but inside preferences, which are the user's own names. */
export function toSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toSnakeCase);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      SPELLINGS[name] ?? name,
      name === "preferences" ? inner : toSnakeCase(inner),
    ]),
  );
}
