import { FolderInput } from "lucide-react";
import type { SessionView } from "../../core/contract/contract.ts";
import { ProjectIcon } from "../projects/project-chip.tsx";
import { useProjects } from "../stores/project-store.ts";
import { t } from "../text.ts";
import buttons from "../ui/button.module.css";
import { Menu } from "../ui/menu.tsx";

interface MoveMenuProps {
  session: SessionView;
  onMove: (project: string | null) => void;
}

/** Moves an earlier chat to another project; nothing where there is none. */
export function MoveMenu({ session: { project: now }, onMove }: MoveMenuProps) {
  const projects = useProjects((state) => state.projects);
  if (projects.length === 0) return null;
  const items = projects.map(({ id, name, icon }) => ({
    id,
    name,
    icon: <ProjectIcon icon={icon} />,
    isChosen: id === now,
    run: () => onMove(id),
  }));
  const none = { id: "none", name: t("Without a project"), isChosen: now === null, run: () => onMove(null) };
  return (
    <Menu
      name={t("Move to a project")}
      className={`${buttons.icon} ${buttons.quiet}`}
      groups={[{ items: [none, ...items] }]}
    >
      <FolderInput size={14} aria-hidden />
    </Menu>
  );
}
