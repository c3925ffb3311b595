import { create } from "zustand";
import type { AttachmentInput } from "../../core/contract/contract.ts";
import { useChat } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import { pending, type PendingAttachment, readFile } from "./read-file.ts";

/** Pasted text longer than this becomes an attachment, so that the question can still be seen. */
const LONG_PASTE = 6000;

interface AttachmentState {
  list: readonly PendingAttachment[];
  /** Reads files and adds them; what cannot be taken is said. */
  addFiles: (files: Iterable<File>) => Promise<void>;
  add: (attachment: PendingAttachment) => void;
  remove: (id: string) => void;
  /** Takes all of them, to be sent. */
  take: () => readonly PendingAttachment[];
  /** Puts back what could not be sent. */
  put: (list: readonly PendingAttachment[]) => void;
  /** Takes files, or very long text, out of a paste or drop. @returns whether it took anything. */
  takeFrom: (data: DataTransfer) => boolean;
}

/** What waits in the composer to go with the next message. */
export const useAttachments = create<AttachmentState>()((set, get) => ({
  list: [],
  async addFiles(files) {
    for (const file of files) {
      try {
        get().add(await readFile(file));
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        useChat.getState().fail({ code: "bad_attachment", message, retryable: false });
      }
    }
  },
  add: (attachment) => set(({ list }) => ({ list: [...list, attachment] })),
  remove(id) {
    const gone = get().list.find((attachment) => attachment.id === id);
    if (gone?.preview) URL.revokeObjectURL(gone.preview);
    set(({ list }) => ({ list: list.filter((attachment) => attachment.id !== id) }));
  },
  take() {
    const { list } = get();
    set({ list: [] });
    return list;
  },
  put: (list) => set({ list }),
  takeFrom(data) {
    const files = [...data.files];
    if (files.length > 0) {
      void get().addFiles(files);
      return true;
    }
    const text = data.getData("text/plain");
    if (text.length <= LONG_PASTE) return false;
    get().add(pending(`${t("Pasted text")}.txt`, "text/plain", new TextEncoder().encode(text), null));
    return true;
  },
}));

/** As it goes to the core. */
export function asInput({ name, media_type, data }: PendingAttachment): AttachmentInput {
  return { name, media_type, data };
}
