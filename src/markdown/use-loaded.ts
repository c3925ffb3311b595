import { useEffect, useState } from "react";

/** Something that is loaded with the first use of it, and then there at once. */
export class Loadable<Value> {
  readonly #load: () => Promise<Value>;
  #loading: Promise<Value> | undefined;
  /** What was loaded; undefined until then. */
  value: Value | undefined;

  constructor(load: () => Promise<Value>) {
    this.#load = load;
  }

  /** Loads it where that was not done yet. A failure is forgotten, so that the next use tries again. */
  async get(): Promise<Value> {
    this.#loading ??= this.#load();
    try {
      this.value = await this.#loading;
      return this.value;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }
}

/** What `loadable` loads, from the time that it is there; nothing is loaded as long as it is not needed. */
export function useLoaded<Value>(loadable: Loadable<Value>, isNeeded: boolean): Value | undefined {
  const [, setLoaded] = useState(loadable.value !== undefined);
  useEffect(() => {
    if (!isNeeded || loadable.value !== undefined) return;
    let isCurrent = true;
    const load = async () => {
      // What cannot be loaded is shown as it was written.
      const value = await loadable.get().catch(() => undefined);
      if (isCurrent && value !== undefined) setLoaded(true);
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [isNeeded, loadable]);
  return isNeeded ? loadable.value : undefined;
}
