import { Fragment } from "react";
import type { Ranges } from "./find.ts";
import styles from "./marked.module.css";

/** A text with what was searched for marked in it. */
export function Marked({ text, ranges }: { text: string; ranges: Ranges }) {
  const starts = ranges.filter((_, at) => at % 2 === 0);
  const ends = ranges.filter((_, at) => at % 2 === 1);
  return (
    <>
      {starts.map((start, at) => (
        <Fragment key={start}>
          {text.slice(ends[at - 1] ?? 0, start)}
          <mark className={styles.mark}>{text.slice(start, ends[at])}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  );
}
