import { newestThatMayFit } from "../../context/select/may-fit.ts";
import type { TokenCounter } from "../../tokens/count.ts";
import type { OwnerOfFolders } from "../../vault/tables/folders.ts";
import type { Vault } from "../../vault/vault.ts";
import { earlierFiles, ownFiles } from "./attachments.ts";
import { documentRoom, withBefore } from "./documents.ts";
import { withLastBounded } from "./history.ts";
import type { LiveAnswer } from "./live-answer.ts";
import { roomIn, type Size } from "./room.ts";
import type { AnswerServices } from "./services.ts";

const HISTORY_MESSAGES = 200;

/** The chat so far and its files. */
export type Material = Awaited<ReturnType<typeof materialOf>>;

interface MaterialLimits {
  /** Of the model, in tokens; null where it is not known. */
  window: number | null;
  usual: Pick<Size, "history" | "context">;
  instructions: string;
  limits: Size | undefined;
  /** Whether text of files may go along at all. */
  takesFiles: boolean;
}

/** The chat so far and its files, with how much of them may go. */
export async function materialOf(
  { question, sessionId, position, overrides }: LiveAnswer,
  { vault, documents, folders }: Pick<AnswerServices, "vault" | "documents" | "folders">,
  tokens: TokenCounter,
  { window, usual, instructions, limits, takesFiles }: MaterialLimits,
) {
  const [messages, files, owners] = await Promise.all([
    vault.messages.newest(sessionId, HISTORY_MESSAGES, position),
    vault.attachments.ofMessage(question.id),
    takesFiles ? ownersOfFolders(vault, sessionId, overrides.preset) : [],
  ]);
  const room = documentRoom(window, limits?.documents);
  const own = await ownFiles(files, { documents, tokens }, room.whole);
  const words = [instructions, overrides.instructions, question.content].join("\n");
  const asked = tokens.count(words) + own.tokens;
  const before = messages.findLast(({ id, role }) => role === "user" && id !== question.id)?.content;
  const finds = await folders.find(owners, withBefore(question.content, before));
  const fitting = limits
    ? { ...limits, last: limits.history }
    : roomIn(window, usual, asked + (own.long.length > 0 || finds ? room.passages : 0));
  const earlier = withLastBounded(
    messages.filter(({ id }) => id !== question.id),
    fitting.last,
  );
  const fresh = newestThatMayFit(earlier, fitting.history + fitting.last);
  // Where there is too little room for the usual, what went with earlier questions is the first to go.
  const going = new Set(limits ? [] : fresh.map(({ id }) => id));
  const { attached, ...former } = await earlierFiles(vault, earlier, going, { documents, tokens });
  return { own, room, fitting, earlier, fresh, attached, former, before, folders: finds };
}

/** Whose folders a question is answered from: those of its chat, of the chat's project, and of the preset that it is asked with. */
async function ownersOfFolders(
  { sessions }: Pick<Vault, "sessions">,
  chat: string,
  preset: string | null | undefined,
): Promise<OwnerOfFolders[]> {
  const project = (await sessions.find(chat))?.project_id;
  return [
    { kind: "chat", id: chat },
    ...(project == null ? [] : [{ kind: "project" as const, id: project }]),
    ...(preset == null ? [] : [{ kind: "preset" as const, id: preset }]),
  ];
}
