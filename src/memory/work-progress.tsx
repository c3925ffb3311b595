import { useEffect, useState } from "react";
import type { WorkView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { ProgressLine } from "../ui/progress-line.tsx";
import { type MessageKey, t } from "../text.ts";

const STOPS: Readonly<Record<WorkView["kind"], MessageKey>> = { import: "Stop importing", backup: "Stop backing up" };
const LABELS: Readonly<Record<WorkView["kind"], MessageKey>> = { import: "Importing", backup: "Backing up" };

/** The long work that the core does now, with its Stop. */
export function WorkProgress() {
  const [work, setWork] = useState<WorkView | null>(null);
  useEffect(() => {
    const off = window.floatbar.on("work.changed", (event) => setWork(event.work));
    call("work.get", {})
      .then((now) => setWork(now.work))
      .catch(() => undefined);
    return off;
  }, []);
  if (!work) return null;
  return (
    <ProgressLine
      label={work.is_stopping ? t("Stopping") : t(LABELS[work.kind])}
      stopName={t(STOPS[work.kind])}
      done={work.done}
      {...(work.is_stopping ? {} : { onStop: () => void call("work.stop", { id: work.id }) })}
    />
  );
}
