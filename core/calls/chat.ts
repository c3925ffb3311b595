import { readAttachments, withAttachments } from "../chat/answer/attachments.ts";
import { messageView, sessionView } from "../chat/view.ts";
import type { Sent } from "../chat/answer/begin.ts";
import type { CallOutput, MessageView } from "../contract/contract.ts";
import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { isOnlyKey } from "../memory/gate/only-key.ts";
import { holdsSecret } from "../memory/secrets.ts";
import { messagesChanged } from "./messages-changed.ts";
import type { CallsOf, Services } from "./services.ts";

const OK = { ok: true } as const;

/** Asking, and what happens to an answer. */
export const chatCalls: CallsOf<"chat", "vault" | "turns" | "uploads" | "documents" | "backends" | "emitter"> = {
  "chat.send": async (services, { session_id, text, backend, model, preset, project, attachments }) => {
    await refuseKey(text);
    const choice = session_id === null ? { choice: { backend, model, preset, project } } : {};
    const { uploads, documents, emitter } = services;
    const taken: string[] = [];
    const take = (upload: string) => {
      taken.push(upload);
      return uploads.take(upload);
    };
    const files = await readAttachments(attachments, take, documents);
    if (taken.length > 0) emitter.emit("attachments.gone", { uploads: taken });
    const sent = await services.turns.send({ sessionId: session_id, text, attachments: files, ...choice });
    return viewsOf(services, sent);
  },
  "chat.tellsSecret": async ({ vault, backends }, { session_id, text, backend }) => {
    if (!holdsSecret(text)) return { tells: false };
    const session = session_id === null ? undefined : await vault.sessions.find(session_id);
    const answering = await backends.answering(session ? session.backend : backend);
    const isHere = answering === undefined || answering.kind === "offline" || answering.isLocal === true;
    return { tells: !isHere };
  },
  "chat.stop": async ({ turns }, { message_id }) => {
    await turns.stop(message_id);
    return OK;
  },
  "chat.continue": async (services, { message_id }) => {
    await services.turns.continue(message_id);
    return viewOf(services, message_id);
  },
  "chat.edit": async (services, { message_id, text }) => {
    await refuseKey(text);
    const { session_id } = await services.vault.messages.require(message_id);
    const sent = await services.turns.send({ sessionId: session_id, text, replaces: message_id });
    return viewsOf(services, sent);
  },
  "chat.regenerate": async (services, { message_id, same_context, backend, model, allow }) => {
    const choice = { ...(backend === undefined ? {} : { backend }), ...(model === undefined ? {} : { model }) };
    return viewOf(
      services,
      (await services.turns.regenerate(message_id, { isReplay: same_context, allow }, choice)).id,
    );
  },
  "chat.showVersion": async ({ turns, vault, emitter }, { message_id }) => {
    await turns.showVersion(message_id);
    messagesChanged(emitter, (await vault.messages.require(message_id)).session_id);
    return OK;
  },
};

type Asking = Pick<Services, "vault" | "turns">;

/** A key that was pasted into the wrong field is neither kept nor sent. @throws InputError */
async function refuseKey(text: string): Promise<void> {
  if (await isOnlyKey(text)) throw new InputError(phrase("chat.only_a_key"), "text");
}

async function viewsOf(services: Asking, { session, user, assistant }: Sent): Promise<CallOutput<"chat.send">> {
  return {
    session: sessionView(session),
    user: await viewOf(services, user.id),
    assistant: await viewOf(services, assistant.id),
  };
}

/** A message as it is shown, with what has streamed of it so far. */
async function viewOf({ vault, turns }: Asking, messageId: string): Promise<MessageView> {
  const message = await vault.messages.require(messageId);
  const uses = await vault.factUses.ofSession(message.session_id);
  const versions = await vault.messages.versionsIn(message.session_id);
  const view = messageView(message, uses.get(messageId));
  const [whole = view] = await withAttachments(vault, [view]);
  return turns.withLive({ ...whole, versions: versions.get(messageId) ?? view.versions });
}
