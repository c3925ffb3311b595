/** The pages of documents that an answer rests on. */
import { z } from "zod";
import { UNITS } from "../base/document-kinds.ts";
import { UNSEEN } from "./receipt.ts";
import { type CallTable, id } from "./shapes.ts";

/** A document that went with an answer, by its receipt. */
const sent = { message_id: id, id };

const pageView = z.object({
  name: z.string(),
  /** Where the file is: it came with a question, or is in a folder of this computer. */
  from: z.enum(["attachment", "folder"]),
  /** What is shown: a page, a sheet, lines, and how many of these there are in all. */
  unit: z.enum(UNITS),
  place: z.number(),
  count: z.number(),
  /** Of a page that is a picture without text: whether it went as one, and if not, why. */
  picture: z.object({ is_sent: z.boolean(), why: z.enum(UNSEEN).nullable() }).nullable(),
  /** Its text in passages, in order. */
  passages: z.array(
    z.object({ number: z.number(), text: z.string(), heading: z.string().nullable(), is_sent: z.boolean() }),
  ),
  /** Numbers of passages to go on with before and after it; null where there is nothing more. */
  before: z.number().nullable(),
  after: z.number().nullable(),
});

export const documentCalls = {
  /** The text of one page: the one with a passage, or a place, else the first of which anything went. */
  "documents.page": {
    input: z.strictObject({
      ...sent,
      place: z.int().min(1).optional(),
      passage: z.int().min(0).optional(),
    }),
    output: pageView,
  },
  /** A page that is a picture without text, as base64 of a PNG; null where it cannot be drawn. */
  "documents.picture": {
    input: z.strictObject({ ...sent, place: z.int().min(1) }),
    output: z.object({ data: z.string().nullable() }),
  },
  /** Where a file of a folder is. */
  "documents.file": { input: z.strictObject(sent), output: z.object({ path: z.string() }) },
} as const satisfies CallTable;

export type DocumentPage = z.infer<typeof pageView>;
