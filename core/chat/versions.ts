import { ConflictError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { MessageRecord } from "../vault/tables/messages.ts";
import type { VaultTables } from "../vault/vault.ts";

/**
 * A message of a role that is in view.
 *
 * @throws NotFoundError, ConflictError `hidden` for one behind another version or of the other role.
 */
export async function inView(
  tables: VaultTables,
  messageId: string,
  role: MessageRecord["role"],
): Promise<MessageRecord> {
  const message = await tables.messages.require(messageId);
  if (message.position < 0 || message.role !== role) {
    throw new ConflictError("hidden", phrase("chat.hidden"));
  }
  return message;
}

/** Takes the version in view, and all that follows it, out of view, and brings this one and what last followed it back. */
export async function showVersion(tables: VaultTables, message: MessageRecord): Promise<void> {
  const parent = message.parent_id === null ? undefined : await tables.messages.require(message.parent_id);
  if (parent && parent.position < 0) throw new ConflictError("hidden", phrase("chat.hidden_before"));
  const position = (parent?.position ?? -1) + 1;
  await tables.messages.hideFrom(message.session_id, position);
  await tables.messages.show(message, position);
}
