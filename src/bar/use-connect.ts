import { useRef, useState } from "react";
import type { CallOutput, ErrorView, SettingsChange } from "../../core/contract/contract.ts";
import { call, errorView } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import { saidHere } from "../ui/said-here.ts";
import { type Target, targetOf, type Whose } from "./pasted-target.ts";

type Local = CallOutput<"backends.local">["found"][number];

/** Who was found to answer, with what. */
export interface Connected {
  name: string;
  models: readonly string[];
  /** The one that answers; null where that is not known. */
  model: string | null;
}

/** How far the way to a first model is. */
export interface Connecting {
  isTrying: boolean;
  error: ErrorView | null;
  connected: Connected | null;
  /** An address that was pasted and wants a key; null where none waits for one. */
  address: string | null;
}

const BEGIN: Connecting = { isTrying: false, error: null, connected: null, address: null };

/** Takes up a key, an address or a server on this machine: tried first, and saved once it has answered. */
export function useConnect() {
  const change = useApp((app) => app.change);
  const [state, setState] = useState<Connecting>(BEGIN);
  const tries = useRef(0);

  const save = async (values: Parameters<typeof change>[0], connected: Connected) => {
    // What was picked is not chosen: where it does not chat, another one may be asked.
    await change({ ...values, model: null, welcomed: true });
    setState({ ...BEGIN, connected });
    useChat.getState().focusComposer();
  };

  /** Saves what answers, or tells why nobody does. */
  const trying = async (
    ask: () => Promise<Connected>,
    values: SettingsChange,
    faultOf: (error: ErrorView) => ErrorView,
  ): Promise<void> => {
    const attempt = ++tries.current;
    setState({ ...BEGIN, isTrying: true });
    try {
      const tried = await ask();
      if (attempt === tries.current) await save(values, tried);
    } catch (thrown) {
      if (attempt === tries.current) setState({ ...BEGIN, error: faultOf(errorView(thrown)) });
    }
  };

  /**
   * @param chosen whose key it is where the key itself does not tell.
   * @returns whether it was an address that now waits for its key.
   */
  const paste = async (pasted: string, chosen: Whose | null): Promise<boolean> => {
    const text = pasted.trim();
    if (text === "") return false;
    const attempt = ++tries.current;
    const { address } = state;
    setState({ ...BEGIN, address, isTrying: true });
    let waiting = address;
    let found: CallOutput<"backends.detect"> | null = null;
    try {
      found = await call("backends.detect", { text });
      const target = targetOf(text, found, { address, chosen });
      if (target.api_key === null && found.api_url !== null) waiting = target.api_url;
      const tried = await call("backends.try", target);
      const at = tried.api_url === null ? target : { ...target, api_url: tried.api_url };
      if (attempt === tries.current) await save(changeOf(at), tried);
    } catch (thrown) {
      if (attempt !== tries.current) return false;
      const error = forKey(errorView(thrown), address === null ? found : null);
      setState({ ...BEGIN, address: waiting, error: saidHere(error) });
      return error.phrase?.key === "backend.wants_key";
    }
    return false;
  };

  /** Answers by a server on this machine. One that had no model yet is asked again: it may have one now, or says what to do. */
  const use = async ({ kind, api_url, name, models, model }: Local) => {
    if (models.length > 0) return save({ backend: kind, api_url }, { name, models, model });
    await trying(() => call("backends.try", { kind, api_url, api_key: null }), { backend: kind, api_url }, saidHere);
  };

  /** Answers by the key that was found for a vendor; the key itself stays where it is. */
  const takeKey = (kind: string) => trying(() => call("backends.take_key", { kind }), {}, foundKeyFault);

  /** Answers with another of the models from now on. */
  const pick = async (model: string) => {
    await change({ model });
    setState((now) => (now.connected === null ? now : { ...now, connected: { ...now.connected, model } }));
    useChat.getState().focusComposer();
  };

  /** Another service was chosen: no address waits for a key any more. */
  const choose = () => {
    tries.current += 1;
    setState(BEGIN);
  };

  return { ...state, choose, paste, use, takeKey, pick };
}

/** Who pasted a vendor's key wrote no address that could be wrong: where the vendor is not found, the network is not there. */
function forKey(error: ErrorView, found: CallOutput<"backends.detect"> | null): ErrorView {
  if (found?.is_key !== true || found.name === null || error.phrase?.key !== "backend.unknown_name") return error;
  const message = t("{{name}} cannot be reached. Check your connection to the internet and try again.", {
    name: found.name,
  });
  return { ...error, message, phrase: undefined };
}

/** A key that was found was not entered by anybody here. */
function foundKeyFault(error: ErrorView): ErrorView {
  if (error.phrase?.key !== "backend.key_refused") return saidHere(error);
  const message = t("The key that was found is not accepted. Paste another one here.");
  return { ...error, message, phrase: undefined };
}

/** It as it is saved. */
function changeOf({ kind, api_url, api_key }: Target): SettingsChange {
  return { backend: kind === "auto" ? null : kind, api_url, ...(api_key === null ? {} : { api_key }) };
}
