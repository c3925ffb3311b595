import { readFileSync, statSync } from "node:fs";

/**
 * What a file holds, read again whenever it changes. What was read last holds while the file is half written, or gone.
 *
 * @param onRefused hears why a change does not hold, once for each.
 * @throws what `load` throws the first time.
 */
export function reloading<Value>(
  file: string,
  load: (file: string) => Value,
  onRefused: (fault: Error) => void = () => undefined,
): () => Value {
  let value = load(file);
  let read = timeOf(file);
  let refused: { time: number | undefined } | undefined;
  return () => {
    const time = timeOf(file);
    if (time === read) return value;
    try {
      value = load(file);
      read = time;
      refused = undefined;
    } catch (error) {
      // It may be being written: it is tried again, and said once for each change.
      if (refused?.time !== time) onRefused(error as Error);
      refused = { time };
    }
    return value;
  };
}

/** A file's text, without the mark of UTF-8 that some editors put in front. */
export function textOf(file: string): string {
  return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
}

/** When a file was written last, in milliseconds; undefined while there is none. */
function timeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
