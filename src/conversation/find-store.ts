import { create } from "zustand";
import { useApp } from "../stores/app-store.ts";

interface FindState {
  isOpen: boolean;
  query: string;
  /** Goes up when the field should take the focus. */
  requests: number;
  open: () => void;
  close: () => void;
}

/** The search in the chat in view. What was looked for last stands there when it is opened again. */
export const useFind = create<FindState>()((set) => ({
  isOpen: false,
  query: "",
  requests: 0,
  open() {
    useApp.getState().collapse(false);
    set(({ requests }) => ({ isOpen: true, requests: requests + 1 }));
  },
  close: () => set({ isOpen: false }),
}));
