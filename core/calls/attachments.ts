import type { CallsOf } from "./services.ts";

/** Files that go with questions. */
export const attachmentCalls: CallsOf<"attachments", "vault" | "uploads"> = {
  "attachments.put": async ({ uploads }, { data, upload }) => ({
    upload: uploads.add(Buffer.from(data, "base64"), upload),
  }),
  "attachments.get": async ({ vault }, { id }) => {
    const { name, media_type, data } = await vault.attachments.require(id);
    return { name, media_type, data: Buffer.from(data).toString("base64") };
  },
};
