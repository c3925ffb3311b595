import { useState } from "react";
import type { ErrorView } from "../../core/contract/contract.ts";
import { errorView } from "../api.ts";

/** Runs what the user asked for in a panel and keeps its error for showing. */
export function useAttempt() {
  const [error, setError] = useState<ErrorView | null>(null);
  /** @returns whether it went well. */
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      setError(null);
      await work();
      return true;
    } catch (thrown) {
      setError(errorView(thrown));
      return false;
    }
  };
  return { error, attempt };
}
