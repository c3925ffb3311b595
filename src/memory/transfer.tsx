import { type ChangeEvent, useRef, useState } from "react";
import type { CallOutput } from "../../core/contract/contract.ts";
import { MAX_PART } from "../../core/base/limits.ts";
import { call } from "../api.ts";
import { download } from "../ui/download.ts";
import { Button } from "../ui/button.tsx";
import { ProgressLine } from "../ui/progress-line.tsx";
import { number, t } from "../text.ts";
import styles from "./memory.module.css";

interface TransferProps {
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
  onDone: (sentence: string) => void;
}

const TYPES = { json: "application/json", markdown: "text/markdown" } as const;

/** Takes everything along as a file, and another export in. */
export function Transfer({ attempt, onDone }: TransferProps) {
  /** How much of an export is written, 0..1; null while none is. */
  const [written, setWritten] = useState<number | null>(null);
  const isStopped = useRef(false);

  const save = async (format: keyof typeof TYPES) =>
    attempt(async () => {
      isStopped.current = false;
      setWritten(0);
      try {
        const parts: string[] = [];
        let part = await call("memory.export", { format });
        for (parts.push(part.text); part.next !== null; parts.push(part.text)) {
          if (isStopped.current) {
            onDone(t("Stopped. Nothing was saved."));
            return;
          }
          part = await call("memory.export", { format, next: part.next });
          setWritten(part.done);
        }
        download(part.name, new Blob(parts, { type: TYPES[format] }));
        onDone(t("Saved {{name}}. It is not encrypted: keep it where only you can read it.", { name: part.name }));
      } finally {
        setWritten(null);
      }
    });
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const file = input.files?.[0];
    if (!file) return;
    await attempt(async () => {
      const result = await upload(await file.text());
      const counts = {
        facts: number(result.facts),
        sessions: number(result.sessions),
        messages: number(result.messages),
        skipped: number(result.skipped),
      };
      onDone(
        result.is_stopped
          ? t(
              "Stopped: imported {{facts}} facts and {{messages}} messages in {{sessions}} chats; {{skipped}} were left out. Import the file again to go on.",
              counts,
            )
          : t(
              "Imported {{facts}} facts and {{messages}} messages in {{sessions}} chats; {{skipped}} were left out.",
              counts,
            ),
      );
    });
    input.value = "";
  };
  return (
    <section aria-label={t("Export and import")}>
      <h3 className={styles.heading}>{t("Export and import")}</h3>
      {written === null ? (
        <div className={styles.line}>
          <Button onClick={() => void save("json")}>{t("Export everything")}</Button>
          <Button onClick={() => void save("markdown")}>{t("Export to read")}</Button>
        </div>
      ) : (
        <ProgressLine
          label={t("Exporting")}
          stopName={t("Stop exporting")}
          done={written}
          onStop={() => (isStopped.current = true)}
        />
      )}
      <label className={styles.line}>
        <span>{t("Import FloatBar’s own export, or the conversations.json of ChatGPT or Claude")}</span>
        <input type="file" accept=".json,application/json" onChange={(event) => void take(event)} />
      </label>
    </section>
  );
}

/** A call carries so much of a file; the rest goes before it. */
async function upload(text: string): Promise<CallOutput<"memory.import">> {
  let id: string | null = null;
  let start = 0;
  for (; text.length - start > MAX_PART; start += MAX_PART) {
    const part: CallOutput<"memory.upload"> = await call("memory.upload", {
      text: text.slice(start, start + MAX_PART),
      upload: id,
    });
    id = part.upload;
  }
  return call("memory.import", { text: text.slice(start), upload: id });
}
