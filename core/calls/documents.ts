import { documentPage, fileOf } from "../chat/document-page.ts";
import type { CallsOf } from "./services.ts";

/** The pages of documents that an answer rests on. */
export const documentCalls: CallsOf<"documents", "vault" | "documents"> = {
  "documents.page": (services, asked) => documentPage(services, asked),
  "documents.file": async ({ vault }, asked) => ({ path: await fileOf(vault, asked) }),
};
