import { useCallback, useEffect, useRef, useState } from "react";
import type { CallInput, CallName, CallOutput, ErrorView, EventName } from "../../core/contract/contract.ts";
import { call, errorView } from "../api.ts";

/** What a call brought. */
export interface Called<Name extends CallName> {
  /** The last answer; null until there is one, and for as long as nothing is asked. */
  data: CallOutput<Name> | null;
  /** Why the last attempt failed; null where it went well. What was there before stays in `data`. */
  error: ErrorView | null;
  /** Whether what is asked has not been answered yet. */
  isLoading: boolean;
  /** Asks again. */
  reload: () => Promise<void>;
}

/**
 * Makes a call when its view comes up, and again with another input, with `reload`, and with every event named in `again`.
 * An answer that another question has overtaken is dropped, and so is one that comes after the view is gone.
 *
 * @param input what is asked for, as plain data; null asks nothing.
 * @param again events after which the answer may be another one. The list is read once.
 */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name> | null,
  again: readonly EventName[] = [],
): Called<Name> {
  const [events] = useState(again);
  const text = input === null ? null : JSON.stringify(input);
  const [answer, setAnswer] = useState<Answer<Name>>({ to: null, data: null, error: null });
  /** Asks what is asked now; set while the view is up. */
  const ask = useRef(async () => {});

  useEffect(() => {
    if (text === null) return;
    /** Counts the attempts, so that only the last one is listened to, and none once the view is gone. */
    let attempts = 0;
    const refresh = async () => {
      const attempt = ++attempts;
      try {
        const data = await call(name, JSON.parse(text) as CallInput<Name>);
        if (attempts === attempt) setAnswer({ to: text, data, error: null });
      } catch (thrown) {
        if (attempts === attempt) setAnswer(({ data }) => ({ to: text, data, error: errorView(thrown) }));
      }
    };
    ask.current = refresh;
    void refresh();
    const offs = events.map((event) => window.floatbar.on(event, () => void refresh()));
    return () => {
      attempts += 1;
      ask.current = async () => {};
      for (const off of offs) off();
    };
  }, [name, text, events]);

  const reload = useCallback(() => ask.current(), []);
  if (text === null) return { data: null, error: null, isLoading: false, reload };
  return { data: answer.data, error: answer.error, isLoading: answer.to !== text, reload };
}

interface Answer<Name extends CallName> {
  /** The question as text; null before the first answer. */
  to: string | null;
  data: CallOutput<Name> | null;
  error: ErrorView | null;
}
