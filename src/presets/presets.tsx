import { Plus } from "lucide-react";
import { useState } from "react";
import type { PresetView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { shownAccelerator } from "../settings/accelerator.ts";
import { useChat } from "../stores/chat-store.ts";
import { usePresets } from "../stores/preset-store.ts";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { contentOf, useEditing } from "./editing.ts";
import { Editor } from "./editor.tsx";
import { moved } from "./order.ts";
import { PresetRow } from "./preset-row.tsx";
import styles from "./presets.module.css";
import { Transfer } from "./transfer.tsx";
import { usePreset } from "./use-preset.ts";

/** The Presets panel: all of them, to be used, ordered and written. */
export function Presets({ onClose }: { onClose: () => void }) {
  const isEditing = useEditing(({ editing }) => editing !== null);
  return (
    <Dialog title={t("Presets")} onClose={onClose}>
      {isEditing ? <Editor /> : <Overview onClose={onClose} />}
    </Dialog>
  );
}

function Overview({ onClose }: { onClose: () => void }) {
  const { presets, error: fault } = usePresets();
  const chosen = usePreset();
  const [deleted, setDeleted] = useState<readonly PresetView[]>([]);
  const [note, setNote] = useState("");
  const { error, attempt } = useAttempt();
  const shown = error ?? fault;
  const { begin, last } = useEditing();

  const use = (preset: PresetView) => {
    onClose();
    void useChat.getState().askWith(preset === chosen ? null : preset.id);
    useChat.getState().focusComposer();
  };
  const remove = (preset: PresetView) =>
    attempt(async () => {
      const gone = await call("presets.delete", { id: preset.id });
      setDeleted((before) => [gone, ...before]);
    });
  const undo = (preset: PresetView) =>
    attempt(async () => {
      const { name, shortcut } = await call("presets.restore", { preset });
      const keys = shortcut === null && preset.shortcut !== null ? shownAccelerator(preset.shortcut) : null;
      setNote(
        keys === null
          ? ""
          : t("{{name}} is back without {{keys}}, which is taken by now. Give it another key.", { name, keys }),
      );
      setDeleted((before) => before.filter(({ id }) => id !== preset.id));
    });
  const move = (from: number, to: number) =>
    attempt(() => call("presets.order", { ids: moved(presets, from, to).map(({ id }) => id) }));

  return (
    <>
      <p className={styles.hint}>
        {t("Type @ in the bar to ask with one of these. It holds for the chat until you change it.")}
      </p>
      <div className={styles.tools}>
        <Button kind="primary" onClick={() => begin()}>
          <Plus size={16} aria-hidden />
          {t("New preset")}
        </Button>
        <span className={styles.space} />
        <Transfer attempt={attempt} isEmpty={presets.length === 0} onDone={setNote} />
      </div>
      {shown && <ErrorNotice error={shown} />}
      <p role="status" aria-label={t("Presets")} className={styles.hint}>
        {note}
      </p>
      {deleted.map((preset) => (
        <p key={preset.id} role="status" aria-label={t("Deleted")} className={styles.notice}>
          <span>{t("Deleted: {{title}}", { title: preset.name })}</span>
          <Button kind="quiet" onClick={() => void undo(preset)}>
            {t("Undo")}
          </Button>
        </p>
      ))}
      {presets.length === 0 && (
        <p className={styles.empty}>{t("No presets yet. One says once how you want something done.")}</p>
      )}
      <ul aria-label={t("Presets")} className={styles.list}>
        {presets.map((preset, at) => (
          <PresetRow
            key={preset.id}
            preset={preset}
            isChosen={preset === chosen}
            takesFocus={preset.id === last}
            onUse={() => use(preset)}
            onEdit={() => begin(preset)}
            onDuplicate={() => void attempt(() => duplicate(preset, presets))}
            onUp={at === 0 ? undefined : () => void move(at, at - 1)}
            onDown={at === presets.length - 1 ? undefined : () => void move(at, at + 1)}
            onDelete={() => void remove(preset)}
          />
        ))}
      </ul>
    </>
  );
}

/** Puts a preset with the same content right behind one. */
async function duplicate(preset: PresetView, presets: readonly PresetView[]): Promise<void> {
  const names = new Set(presets.map(({ name }) => name));
  let number = 2;
  while (names.has(`${preset.name} (${number})`)) number += 1;
  const { id } = await call("presets.add", {
    ...contentOf(preset),
    shortcut: null,
    name: `${preset.name} (${number})`,
  });
  await call("presets.order", { ids: presets.flatMap((one) => (one === preset ? [one.id, id] : [one.id])) });
}
