import { statSync } from "node:fs";

/**
 * What a file holds, read again whenever it changes. What was read last holds while the file is half written, or gone.
 *
 * @throws what `load` throws the first time.
 */
export function reloading<Value>(file: string, load: (file: string) => Value): () => Value {
  let value = load(file);
  let read = timeOf(file);
  return () => {
    const time = timeOf(file);
    if (time === read) return value;
    try {
      value = load(file);
      read = time;
    } catch {
      // It is being written.
    }
    return value;
  };
}

/** When a file was written last, in milliseconds; undefined while there is none. */
function timeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
