import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { withAttachments } from "../chat/answer/attachments.ts";
import { openGate } from "../memory/consent.ts";
import { summariseBy } from "../chat/summarise.ts";
import { messageView, sessionView } from "../chat/view.ts";
import type { SessionView } from "../contract/contract.ts";
import type { Emitter } from "../contract/emitter.ts";
import { chatParts } from "../transfer/export.ts";
import type { SessionRow } from "../vault/tables/schema.ts";
import type { SessionCursor } from "../vault/tables/sessions.ts";
import { choiceWith } from "./presets.ts";
import { factsChanged } from "./facts-changed.ts";
import { messagesChanged } from "./messages-changed.ts";
import { moveChat } from "../chat/projects.ts";
import type { CallsOf, Services } from "./services.ts";

const OK = { ok: true } as const;

/** Chats. */
export const sessionCalls: CallsOf<
  "sessions",
  | "vault"
  | "spending"
  | "turns"
  | "sessions"
  | "sync"
  | "backends"
  | "emitter"
  | "closing"
  | "notes"
  | "preset"
  | "clock"
  | "ids"
  | "transfers"
> = {
  "sessions.list": async ({ vault }, { limit, cursor, project }) => {
    const after = cursor === undefined ? undefined : decodeCursor(cursor);
    const rows = await vault.sessions.list(limit + 1, after, project);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return { sessions: page.map(sessionView), next: rows.length > limit && last ? encodeCursor(last) : null };
  },
  "sessions.open": async ({ vault, turns }, { session_id }) => {
    const session = await vault.sessions.require(session_id);
    const uses = await vault.factUses.ofSession(session_id);
    const versions = await vault.messages.versionsIn(session_id);
    const views = (await vault.messages.ofSession(session_id)).map((message) => ({
      ...messageView(message, uses.get(message.id)),
      versions: versions.get(message.id) ?? [message.id],
    }));
    return {
      session: sessionView(session),
      messages: (await withAttachments(vault, views)).map((view) => turns.withLive(view)),
      draft: await vault.drafts.get(session_id),
    };
  },
  "sessions.begin": async ({ vault, ids, emitter }, { preset, project, ...begun }) => {
    if (project !== null) await vault.projects.require(project);
    const session = { ...begun, agent_id: preset, project_id: project };
    return changed(emitter, await vault.sessions.add(ids.next("session"), session));
  },
  "sessions.move": async ({ vault, turns, notes, emitter, preset, backends }, { session_id, project }) => {
    await notes?.flush();
    const { agent_id, backend, model } = await moveChat({ vault, turns }, session_id, project);
    const wanted = project === null ? null : (await vault.projects.require(project)).agent_id;
    // A chat that has a preset keeps it; one that is gone is no preset.
    if (wanted !== null && agent_id === null && (await preset(wanted))) {
      const choice = await choiceWith({ backend, model }, null, wanted, { preset, backends });
      await vault.sessions.setPreset(session_id, { agent_id: wanted, ...choice });
    }
    emitter.emit("projects.changed", {});
    factsChanged(emitter);
    return changed(emitter, await vault.sessions.require(session_id));
  },
  "sessions.end": async ({ vault, backends, emitter, closing, notes, spending }, { session_id }) => {
    void notes?.flush();
    await vault.sessions.require(session_id);
    const messages = await vault.messages.ofSession(session_id);
    const backend = await backends.answering((await vault.sessions.require(session_id)).backend);
    const gate = backend && !backend.capabilities.staysOnDevice ? await openGate(vault, new Set()) : undefined;
    await gate?.ready(messages);
    const told = messages.map((message) => ({ ...message, content: gate?.clean(message).text ?? message.content }));
    await vault.sessions.end(
      session_id,
      await summariseBy(backend, { id: session_id, messages: told }, { closing, spending }),
    );
    return changed(emitter, await vault.sessions.require(session_id));
  },
  "sessions.delete": async (services, { session_id }) => {
    await deleteChat(services, await services.vault.sessions.require(session_id));
    return OK;
  },
  "sessions.restore": async ({ vault, sync, backends, emitter }, { session_id }) => {
    const session = await vault.sessions.restore(session_id);
    const backend = await backends.answering(session.backend);
    if (backend) await sync.restored(backend, session_id);
    return changed(emitter, session);
  },
  "sessions.rename": async ({ vault, emitter }, { session_id, title }) => {
    await vault.sessions.setTitle(session_id, title);
    return changed(emitter, await vault.sessions.require(session_id));
  },
  "sessions.use": async ({ vault, emitter }, { session_id, backend, model }) => {
    await vault.sessions.setBackend(session_id, { backend, model });
    return changed(emitter, await vault.sessions.require(session_id));
  },
  "sessions.usePreset": async ({ vault, emitter, preset, backends }, { session_id, preset: id }) => {
    const { agent_id: before, backend, model } = await vault.sessions.require(session_id);
    const choice = await choiceWith({ backend, model }, before, id, { preset, backends });
    await vault.sessions.setPreset(session_id, { agent_id: id, ...choice });
    return changed(emitter, await vault.sessions.require(session_id));
  },
  "sessions.export": async ({ vault, clock, transfers }, { session_id, next }) => {
    const part = await transfers.nextPart(next, () => chatParts(vault, clock, session_id));
    return { text: part.text, next: part.next };
  },
  "sessions.pin": async ({ vault, emitter }, { session_id, pinned }) => {
    await vault.sessions.setPinned(session_id, pinned);
    return changed(emitter, await vault.sessions.require(session_id));
  },
  "sessions.fork": async ({ sessions, emitter }, { message_id }) => changed(emitter, await sessions.fork(message_id)),
};

/** Deletes a chat; `sessions.restore` undoes it until the app quits. */
export async function deleteChat(
  { vault, turns, sync, backends, emitter }: Pick<Services, "vault" | "turns" | "sync" | "backends" | "emitter">,
  { id, backend: asked }: SessionRow,
): Promise<void> {
  await turns.stopIn(id);
  await vault.sessions.markDeleted(id);
  messagesChanged(emitter, id);
  const backend = await backends.answering(asked);
  if (backend) await sync.deleted(backend, id);
}

/** A chat as it is now shown, also to every other view. */
function changed(emitter: Emitter, row: SessionRow): SessionView {
  const session = sessionView(row);
  emitter.emit("sessions.changed", { session });
  return session;
}

function encodeCursor({ pinned, last_active, id }: SessionCursor): string {
  return Buffer.from(JSON.stringify([pinned, last_active, id])).toString("base64url");
}

function decodeCursor(cursor: string): SessionCursor {
  try {
    const [pinned, last_active, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown[];
    if (typeof pinned === "number" && typeof last_active === "string" && typeof id === "string") {
      return { pinned, last_active, id };
    }
  } catch {
    // Falls through to the one error for all that is no cursor.
  }
  throw new InputError(phrase("calls.bad_cursor"), "cursor");
}
