import { create } from "zustand";

/** Which chats History shows: all of them, those of one project, or those of none. */
export const useHistoryFilter = create<{ project: string | null | undefined }>()(() => ({ project: undefined }));
