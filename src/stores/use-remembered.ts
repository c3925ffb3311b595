import { useEffect, useState } from "react";

/**
 * What `load` brings, loaded again with every change of what is remembered; null until it is there. `load` must stay the
 * same function for as long as it asks for the same.
 */
export function useRemembered<Data>(load: () => Promise<Data>): Data | null {
  const [data, setData] = useState<Data | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const refresh = async () => {
      try {
        const loaded = await load();
        if (isCurrent) setData(() => loaded);
      } catch {
        // What was asked about is gone by now; what is shown of it goes with its view.
      }
    };
    void refresh();
    const off = window.floatbar.on("facts.changed", () => void refresh());
    return () => {
      isCurrent = false;
      off();
    };
  }, [load]);
  return data;
}
