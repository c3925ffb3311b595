import { statSync } from "node:fs";
import { readAttachments, withAttachments } from "../chat/answer/attachments.ts";
import { activeStream, messageView, sessionView } from "../chat/view.ts";
import { summariseBy } from "../chat/summarise.ts";
import { contentWords } from "../language/words.ts";
import type { MessageView, SessionView } from "../contract/contract.ts";
import type { Handlers, Services } from "./services.ts";
import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { createBackendHandlers } from "./backends.ts";
import { createMemoryHandlers } from "./memory.ts";
import { createToolHandlers } from "./tools.ts";
import { writeReport } from "./report.ts";
import type { SessionRow } from "../vault/tables/schema.ts";
import type { SessionCursor } from "../vault/tables/sessions.ts";

const OK = { ok: true } as const;
const SEARCH_EXCERPT = 200;

/** One function for each call of the contract; input arrives validated. */
export function createHandlers(core: Services): Handlers {
  const { vault, turns, connection, emitter, info } = core;

  const viewOf = async (messageId: string): Promise<MessageView> => {
    const message = await vault.messages.require(messageId);
    const uses = await vault.factUses.ofSession(message.session_id);
    const versions = await vault.messages.versionsIn(message.session_id);
    const view = messageView(message, uses.get(messageId));
    const [whole = view] = await withAttachments(vault, [view]);
    return turns.withLive({ ...whole, versions: versions.get(messageId) ?? view.versions });
  };
  const changed = (row: SessionRow): SessionView => {
    const session = sessionView(row);
    emitter.emit("sessions.changed", { session });
    return session;
  };
  return {
    "app.info": async () => info,
    "app.report": async () => ({
      text: writeReport({
        version: info.version,
        face: info.face,
        dataDir: info.data_dir,
        connection: connection.view,
        settings: core.settings.portable().settings,
        vault: { bytes: statSync(vault.file, { throwIfNoEntry: false })?.size ?? 0 },
      }),
    }),

    "chat.send": async ({ session_id, text, backend, model, attachments }) => {
      const choice = session_id === null ? { choice: { backend, model } } : {};
      const files = readAttachments(attachments);
      const sent = await turns.send({ sessionId: session_id, text, attachments: files, ...choice });
      return {
        session: sessionView(sent.session),
        user: await viewOf(sent.user.id),
        assistant: await viewOf(sent.assistant.id),
      };
    },
    "attachments.get": async ({ id }) => {
      const { name, media_type, data } = await vault.attachments.require(id);
      return { name, media_type, data: Buffer.from(data).toString("base64") };
    },
    "chat.stop": async ({ message_id }) => {
      await turns.stop(message_id);
      return OK;
    },
    "chat.continue": async ({ message_id }) => {
      await turns.continue(message_id);
      return viewOf(message_id);
    },

    "chat.edit": async ({ message_id, text }) => {
      const { session_id } = await vault.messages.require(message_id);
      const sent = await turns.send({ sessionId: session_id, text, replaces: message_id });
      return {
        session: sessionView(sent.session),
        user: await viewOf(sent.user.id),
        assistant: await viewOf(sent.assistant.id),
      };
    },
    "chat.regenerate": async ({ message_id, same_context, backend, model }) => {
      const choice = { ...(backend === undefined ? {} : { backend }), ...(model === undefined ? {} : { model }) };
      return viewOf((await turns.regenerate(message_id, same_context, choice)).id);
    },
    "chat.showVersion": async ({ message_id }) => {
      await turns.showVersion(message_id);
      return OK;
    },

    "streams.status": async ({ session_id }) => {
      await vault.sessions.require(session_id);
      const live = turns.liveIn(session_id);
      if (live) return { streaming: true, stream_id: live.streamId, state: live.isPaused ? "paused" : "active" };
      const last = await vault.streams.latestOfSession(session_id);
      const elsewhere = last && turns.elsewhere(last.id);
      const runs = (await elsewhere?.runs()) === true;
      elsewhere?.close();
      if (last && runs) return { streaming: true, stream_id: last.id, state: last.state };
      // Looking may have put in order what a dead instance left.
      const now = last && (await vault.streams.find(last.id));
      return { streaming: false, stream_id: now?.id ?? null, state: now?.state ?? null };
    },
    "streams.active": async () => ({ streams: turns.active().map(activeStream) }),
    "streams.wake": async () => {
      turns.wake();
      return OK;
    },
    "streams.pause": async ({ stream_id }) => {
      await turns.pause(stream_id);
      return OK;
    },
    "streams.resume": async ({ stream_id }) => {
      await turns.resume(stream_id);
      return OK;
    },
    "streams.cancel": async ({ stream_id }) => {
      await turns.cancel(stream_id);
      return OK;
    },
    "streams.approve": async ({ stream_id, call_id, allow }) => {
      await turns.approve(stream_id, call_id, allow);
      return OK;
    },

    "sessions.list": async ({ limit, cursor }) => {
      const rows = await vault.sessions.list(limit + 1, cursor === undefined ? undefined : decodeCursor(cursor));
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return { sessions: page.map(sessionView), next: rows.length > limit && last ? encodeCursor(last) : null };
    },
    "sessions.open": async ({ session_id }) => {
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
    "sessions.end": async ({ session_id }) => {
      await vault.sessions.require(session_id);
      const messages = await vault.messages.ofSession(session_id);
      const backend = await core.backends.answering((await vault.sessions.require(session_id)).backend);
      await vault.sessions.end(session_id, await summariseBy(backend, { id: session_id, messages }, core.closing));
      return changed(await vault.sessions.require(session_id));
    },
    "sessions.delete": async ({ session_id }) => {
      const live = turns.liveIn(session_id);
      if (live) await turns.stop(live.messageId);
      const { backend: asked } = await vault.sessions.require(session_id);
      await vault.sessions.markDeleted(session_id);
      const backend = await core.backends.answering(asked);
      if (backend) await core.sync.deleted(backend, session_id);
      return OK;
    },
    "sessions.restore": async ({ session_id }) => {
      const session = await vault.sessions.restore(session_id);
      const backend = await core.backends.answering(session.backend);
      if (backend) await core.sync.restored(backend, session_id);
      return changed(session);
    },
    "sessions.rename": async ({ session_id, title }) => {
      await vault.sessions.setTitle(session_id, title);
      return changed(await vault.sessions.require(session_id));
    },
    "sessions.use": async ({ session_id, backend, model }) => {
      await vault.sessions.setBackend(session_id, { backend, model });
      return changed(await vault.sessions.require(session_id));
    },
    "sessions.pin": async ({ session_id, pinned }) => {
      await vault.sessions.setPinned(session_id, pinned);
      return changed(await vault.sessions.require(session_id));
    },
    "sessions.fork": async ({ message_id }) => changed(await core.sessions.fork(message_id)),

    "drafts.get": async ({ session_id }) => ({ text: await vault.drafts.get(session_id ?? "") }),
    "drafts.set": async ({ session_id, text }) => {
      await vault.drafts.set(session_id ?? "", text);
      return OK;
    },

    ...createMemoryHandlers(core),
    ...createBackendHandlers(core),
    ...createToolHandlers(core),
    "profile.get": () => vault.profile.get(),
    "profile.set": async ({ name }) => {
      await vault.profile.setName(name);
      return OK;
    },
    "preferences.get": async () => ({ preferences: await vault.preferences.all() }),
    "preferences.set": async ({ name, value }) => {
      if (value === null) await vault.preferences.remove(name);
      else await vault.preferences.set(name, value);
      return OK;
    },

    "messages.search": async ({ query, limit }) => {
      const hits = await core.contexts.search(contentWords(query), limit);
      const messages = new Map((await vault.messages.among(hits.map(({ id }) => id))).map((row) => [row.id, row]));
      return {
        hits: hits.flatMap(({ id, session_id }) => {
          const message = messages.get(id);
          if (!message) return [];
          return {
            message_id: id,
            session_id,
            excerpt: message.content.slice(0, SEARCH_EXCERPT),
            created_at: message.created_at,
          };
        }),
      };
    },

    "connection.get": async () => connection.view,
  };
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
