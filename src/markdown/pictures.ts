import { create } from "zustand";
import { call, errorView } from "../api.ts";
import { said } from "../text.ts";

/** What became of a picture that an answer names by its address. */
export type PictureState = { url: string } | { error: string } | "loading";

interface PicturesState {
  /** Hosts that the user agreed to, until the app quits. */
  hosts: ReadonlySet<string>;
  pictures: Readonly<Record<string, PictureState>>;
  /** Agrees to a host, for all of its pictures. */
  agree: (host: string) => void;
  /** Fetches a picture once, where its host was agreed to. */
  fetch: (address: string) => Promise<void>;
}

/** Pictures of answers: fetched by the core, and only from hosts that the user agreed to. */
export const usePictures = create<PicturesState>()((set, get) => ({
  hosts: new Set(),
  pictures: {},
  agree: (host) => set(({ hosts }) => ({ hosts: new Set([...hosts, host]) })),
  async fetch(address) {
    const { hosts, pictures } = get();
    if (!hosts.has(new URL(address).host) || pictures[address] !== undefined) return;
    const become = (state: PictureState) => set((before) => ({ pictures: { ...before.pictures, [address]: state } }));
    become("loading");
    try {
      const { media_type, data } = await call("pictures.fetch", { url: address });
      become({ url: `data:${media_type};base64,${data}` });
    } catch (error) {
      const { phrase, message } = errorView(error);
      become({ error: phrase ? said(phrase) : message });
    }
  },
}));
