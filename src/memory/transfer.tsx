import { type ChangeEvent, useRef, useState } from "react";
import { type CallOutput, MAX_PART } from "../../core/contract.ts";
import { call } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { ProgressLine } from "../ui/progress-line.tsx";
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
            onDone("Stopped. Nothing was saved.");
            return;
          }
          part = await call("memory.export", { format, next: part.next });
          setWritten(part.done);
        }
        download(part.name, new Blob(parts, { type: TYPES[format] }));
        onDone(`Saved ${part.name}. It is not encrypted: keep it where only you can read it.`);
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
      const { facts, sessions, messages, skipped } = result;
      onDone(
        `${result.is_stopped ? "Stopped: imported" : "Imported"} ${facts} facts and ${messages} messages in ${sessions} chats; ` +
          `${skipped} were left out.${result.is_stopped ? " Import the file again to go on." : ""}`,
      );
    });
    input.value = "";
  };
  return (
    <section aria-label="Export and import">
      <h3 className={styles.heading}>Export and import</h3>
      {written === null ? (
        <div className={styles.line}>
          <Button onClick={() => void save("json")}>Export everything</Button>
          <Button onClick={() => void save("markdown")}>Export to read</Button>
        </div>
      ) : (
        <ProgressLine label="Exporting" done={written} onStop={() => (isStopped.current = true)} />
      )}
      <label className={styles.line}>
        <span>Import FloatBar’s own export, or the conversations.json of ChatGPT or Claude</span>
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

function download(name: string, data: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
