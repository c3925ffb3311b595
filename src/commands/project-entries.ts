import { useProject } from "../projects/use-project.ts";
import { useChat } from "../stores/chat-store.ts";
import { isBar } from "../stores/own-window.ts";
import { useProjects } from "../stores/project-store.ts";
import { t } from "../text.ts";
import { type Entry, entryOf } from "./entry.ts";

/** For every project: the chat in view goes into it or out of it, and a new chat begins in it. */
export function useProjectEntries(): Entry[] {
  const projects = useProjects((state) => state.projects);
  const isIncognito = useChat((chat) => chat.isIncognito);
  const now = useProject();
  return projects.flatMap((project) => {
    const { id, name } = project;
    const isHere = project === now;
    const move = entryOf({
      id: `move-${id}`,
      name: isHere ? t("Take this chat out of {{name}}", { name }) : t("Move this chat to {{name}}", { name }),
      detail: t("Project"),
      run: () => {
        useChat.getState().focusComposer();
        return useChat.getState().moveTo(isHere ? null : id);
      },
    });
    const begin = entryOf({
      id: `begin-${id}`,
      name: t("New chat in {{name}}", { name }),
      detail: t("Project"),
      run: () => useChat.getState().newChat(false, id),
    });
    const newOne = isBar() ? [begin] : [];
    return isIncognito ? newOne : [move, ...newOne];
  });
}
