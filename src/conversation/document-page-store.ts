import { create } from "zustand";
import type { CallInput } from "../../core/contract/contract.ts";

type Asked = CallInput<"documents.page">;

interface DocumentPageState {
  /** The page in view, over everything else; null for none. */
  asked: Asked | null;
  open: (asked: Asked) => void;
  close: () => void;
}

/** Which page of which document is read. */
export const useDocumentPage = create<DocumentPageState>()((set) => ({
  asked: null,
  open: (asked) => set({ asked }),
  close: () => set({ asked: null }),
}));
