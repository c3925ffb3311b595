import { create } from "zustand";
import { useApp } from "../stores/app-store.ts";
import type { MessageKey } from "../text.ts";

export const TABS = ["Facts", "Privacy", "Data"] as const;
export type Tab = (typeof TABS)[number];

interface PlaceState {
  /** The part of Memory that is looked for; null for the first. */
  tab: Tab | null;
  /** What in it, by its name; null for its beginning. */
  section: MessageKey | null;
}

/** Where Memory is opened, for who looked for something in it. */
export const useMemoryPlace = create<PlaceState>()(() => ({ tab: null, section: null }));

export function openMemory(tab: Tab, section: MessageKey | null = null): void {
  useMemoryPlace.setState({ tab, section });
  useApp.getState().openPanel("memory");
}
