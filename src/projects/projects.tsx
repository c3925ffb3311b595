import { Plus } from "lucide-react";
import type { ProjectView } from "../../core/contract/contract.ts";
import styles from "../presets/presets.module.css";
import { useHistoryFilter } from "../history/filter.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { useProjects } from "../stores/project-store.ts";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { DeleteProject } from "./delete-project.tsx";
import { useEditing } from "./editing.ts";
import { Editor } from "./editor.tsx";
import { ProjectRow } from "./project-row.tsx";
import { useProject } from "./use-project.ts";

/** The Projects panel: all of them, to be put on the chat in view, written and deleted. */
export function Projects({ onClose }: { onClose: () => void }) {
  const { editing, deleting } = useEditing();
  return (
    <Dialog title={t("Projects")} onClose={onClose}>
      {deleting ? <DeleteProject project={deleting} /> : editing ? <Editor /> : <Overview onClose={onClose} />}
    </Dialog>
  );
}

function Overview({ onClose }: { onClose: () => void }) {
  const { projects, error } = useProjects();
  const chosen = useProject();
  const isIncognito = useChat((chat) => chat.isIncognito);
  const { begin, ask } = useEditing();
  const move = (project: ProjectView) => {
    onClose();
    void useChat.getState().moveTo(project === chosen ? null : project.id);
    useChat.getState().focusComposer();
  };
  const start = (project: ProjectView) => {
    onClose();
    void useChat.getState().newChat(false, project.id);
  };
  const showChats = (project: ProjectView) => {
    useHistoryFilter.setState({ project: project.id });
    useApp.getState().openPanel("history");
  };
  return (
    <>
      <p className={styles.hint}>
        {t(
          "A project keeps chats together, with a preset for new ones, folders that all of them know and, if you like, a memory of their own.",
        )}
      </p>
      <div className={styles.tools}>
        <Button kind="primary" onClick={() => begin()}>
          <Plus size={16} aria-hidden />
          {t("New project")}
        </Button>
      </div>
      {error && <ErrorNotice error={error} />}
      {projects.length === 0 && <p className={styles.empty}>{t("No projects yet.")}</p>}
      <ul aria-label={t("Projects")} className={styles.list}>
        {projects.map((project) => (
          <ProjectRow
            key={project.id}
            project={project}
            isChosen={project === chosen}
            onMove={isIncognito ? undefined : () => move(project)}
            onStart={() => start(project)}
            onChats={() => showChats(project)}
            onEdit={() => begin(project)}
            onDelete={() => ask(project)}
          />
        ))}
      </ul>
    </>
  );
}
