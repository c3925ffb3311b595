import { Folder, FolderOpen, Trash2 } from "lucide-react";
import { useState } from "react";
import { MAX_FOLDER_CHARACTERS, MAX_FOLDER_FILES } from "../../core/base/limits.ts";
import type { FolderOwnerView, FolderView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { number, saidInFull, t } from "../text.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { Field } from "../ui/field.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useAttempt } from "../ui/use-attempt.ts";
import { useCall } from "../ui/use-call.ts";
import { statusOf } from "./status.ts";
import { useFolders } from "./use-folders.ts";
import styles from "./folders.module.css";

interface FolderListProps {
  /** Null for a chat that is not begun. */
  owner: FolderOwnerView | null;
  /** What there is to add to, begun for it where it is not there yet. */
  ownerFor: (path: string) => Promise<FolderOwnerView>;
}

/** The folders of a chat or a preset: how far each is, a way to forget it, and one to add another. */
export function FolderList({ owner, ownerFor }: FolderListProps) {
  const { folders, reload } = useFolders(owner);
  const { error, attempt } = useAttempt();
  const add = (path: string) =>
    attempt(async () => {
      await call("folders.add", { owner: await ownerFor(path), path });
      await reload();
    });
  return (
    <>
      <p className={styles.hint}>
        {t(
          "You can ask about what is in their files: the passages that matter go with your question, and the receipt names the file and the page.",
        )}
      </p>
      {folders.length > 0 && (
        <ul aria-label={t("Folders")} className={styles.list}>
          {folders.map((folder) => (
            <Row
              key={folder.id}
              folder={folder}
              onForget={() =>
                void attempt(async () => {
                  await call("folders.forget", { id: folder.id });
                  await reload();
                })
              }
            />
          ))}
        </ul>
      )}
      <Add onAdd={add} />
      {error && <ErrorNotice error={error} />}
    </>
  );
}

function Row({ folder, onForget }: { folder: FolderView; onForget: () => void }) {
  const { name, path, state, done, total, left, is_cut } = folder;
  return (
    <li className={styles.folder}>
      <Folder size={16} aria-hidden />
      <div className={styles.about}>
        <strong dir="auto" title={path}>
          {name}
        </strong>
        <span className={styles.path} dir="ltr">
          {path}
        </span>
        <span role="status" aria-label={t("State of {{name}}", { name })}>
          {statusOf(folder)}
        </span>
        {state === "reading" && (
          <progress aria-label={t("Reading {{name}}", { name })} max={Math.max(1, total)} value={done} />
        )}
        {is_cut && <span>{t("It holds more files than are read.")}</span>}
        {left > 0 && <Left id={folder.id} left={left} />}
      </div>
      <IconButton name={t("Forget {{name}}", { name })} icon={<Trash2 size={14} aria-hidden />} onClick={onForget} />
    </li>
  );
}

/** What was not read, and why, for who asks. */
function Left({ id, left }: { id: string; left: number }) {
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useCall("folders.left", isOpen ? { id } : null, ["folders.changed"]);
  return (
    <details className={styles.left} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t("Not read: {{left}}", { left: number(left) })}</summary>
      <ul>
        {data?.files.map(({ path, phrase }) => (
          <li key={path}>{saidInFull(phrase)}</li>
        ))}
      </ul>
    </details>
  );
}

function Add({ onAdd }: { onAdd: (path: string) => Promise<boolean> }) {
  const [path, setPath] = useState("");
  const isDesktop = useApp((app) => app.info?.face === "electron");
  const add = async (chosen: string) => {
    if (chosen.trim() !== "" && (await onAdd(chosen))) setPath("");
  };
  const limits = {
    files: number(MAX_FOLDER_FILES),
    characters: number(MAX_FOLDER_CHARACTERS),
  };
  return (
    <>
      <Field
        label={t("Folder on this computer")}
        hint={t(
          "Up to {{files}} files and {{characters}} characters of text. Hidden files, pictures and programs are passed over. Nothing in it is changed.",
          limits,
        )}
      >
        {(id) => (
          <TextInput
            id={id}
            dir="ltr"
            value={path}
            onChange={({ target }) => setPath(target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
              event.preventDefault();
              void add(path);
            }}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button disabled={path.trim() === ""} onClick={() => void add(path)}>
          {t("Add folder")}
        </Button>
        {isDesktop && (
          <Button
            kind="quiet"
            onClick={() => void call("window.chooseFolder", {}).then(({ path: chosen }) => add(chosen ?? ""))}
          >
            <FolderOpen size={14} aria-hidden /> {t("Choose…")}
          </Button>
        )}
      </div>
    </>
  );
}
