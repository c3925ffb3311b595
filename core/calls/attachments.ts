import { lengthOf } from "../context/documents/document.ts";
import type { CallsOf } from "./services.ts";

/** Files that go with questions. */
export const attachmentCalls: CallsOf<"attachments", "vault" | "uploads" | "documents"> = {
  "attachments.put": async ({ uploads }, { data, upload }) => ({
    upload: uploads.add(Buffer.from(data, "base64"), upload),
  }),
  "attachments.read": async ({ uploads, documents }, { name, upload }) => {
    const document = await documents.read({ name, bytes: uploads.take(upload) });
    const { kind, unit, count, unread } = document;
    return { kind, unit, count, unread, characters: lengthOf(document) };
  },
  "attachments.get": async ({ vault }, { id }) => {
    const { name, media_type, data } = await vault.attachments.require(id);
    return { name, media_type, data: Buffer.from(data).toString("base64") };
  },
};
