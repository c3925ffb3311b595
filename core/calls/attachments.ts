import { lengthOf } from "../context/documents/document.ts";
import type { CallsOf } from "./services.ts";

const OK = { ok: true } as const;

/** Files that go with questions. */
export const attachmentCalls: CallsOf<"attachments", "vault" | "uploads" | "documents" | "emitter"> = {
  "attachments.put": async ({ uploads }, { data, upload }) => ({
    upload: uploads.add(Buffer.from(data, "base64"), upload),
  }),
  "attachments.read": async ({ uploads, documents }, { name, upload }) => {
    const document = await documents.read({ name, bytes: uploads.read(upload) });
    const { kind, unit, count, unread, lost = [] } = document;
    return { kind, unit, count, unread, lost: lost.length, characters: lengthOf(document) };
  },
  "attachments.hold": async ({ uploads }, { upload, ...named }) => {
    uploads.hold(upload, named);
    return OK;
  },
  "attachments.held": async ({ uploads }) => ({
    files: uploads.held().map(({ bytes, ...file }) => ({ ...file, size: bytes.length })),
  }),
  "attachments.heldBytes": async ({ uploads }, { upload }) => ({ data: uploads.read(upload).toString("base64") }),
  "attachments.release": async ({ uploads, emitter }, { upload }) => {
    uploads.release(upload);
    emitter.emit("attachments.gone", { uploads: [upload] });
    return OK;
  },
  "attachments.get": async ({ vault }, { id }) => {
    const { name, media_type, data } = await vault.attachments.require(id);
    return { name, media_type, data: Buffer.from(data).toString("base64") };
  },
};
