import { create } from "zustand";
import { call } from "../api.ts";

interface PastedKeyState {
  /** A key that was written where messages are, on its way to the field for keys. */
  key: string | null;
  /** Whether such a field stands there. */
  isWanted: boolean;
}

/** Between the composer and the field for keys, while nobody answers yet. */
export const usePastedKey = create<PastedKeyState>()(() => ({ key: null, isWanted: false }));

/** Nothing shorter, and nothing with words around it, is looked at. */
const LIKE_A_KEY = /^\S{16,}$|[=:]\s*\S{16,}$/;

/** Whether a text may be a key that the field for keys waits for. */
export function mayBeKey(text: string): boolean {
  return usePastedKey.getState().isWanted && LIKE_A_KEY.test(text.trim());
}

/** Hands a text over to the field for keys where it is nothing but a key. @returns whether it did. */
export async function handOver(text: string): Promise<boolean> {
  if (!mayBeKey(text)) return false;
  const found = await call("backends.detect", { text: text.slice(0, 10_000) }).catch(() => null);
  if (found?.is_only_key !== true) return false;
  usePastedKey.setState({ key: text.trim() });
  return true;
}
