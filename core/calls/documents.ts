import { documentPage, fileOf, pagePicture } from "../chat/document-page.ts";
import type { CallsOf } from "./services.ts";

/** The pages of documents that an answer rests on. */
export const documentCalls: CallsOf<"documents", "vault" | "documents" | "closing"> = {
  "documents.page": (services, asked) => documentPage(services, asked),
  "documents.picture": async (services, asked) => {
    const png = await pagePicture(services, asked);
    return { data: png && Buffer.from(png).toString("base64") };
  },
  "documents.file": async ({ vault }, asked) => ({ path: await fileOf(vault, asked) }),
};
