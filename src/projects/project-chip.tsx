import { FolderKanban } from "lucide-react";
import { PresetIcon } from "../presets/icons.tsx";
import { isBar } from "../stores/own-window.ts";
import { useApp } from "../stores/app-store.ts";
import { t } from "../text.ts";
import styles from "../folders/folders.module.css";
import { useProject } from "./use-project.ts";

/** The project that the chat in view is in, and the way to all of them. */
export function ProjectChip() {
  const project = useProject();
  const openPanel = useApp((app) => app.openPanel);
  if (!project) return null;
  const name = t("Project: {{name}}", { name: project.name });
  return (
    <div className={styles.chips}>
      <button
        type="button"
        className={styles.chip}
        aria-label={name}
        title={name}
        onClick={() => isBar() && openPanel("projects")}
      >
        <ProjectIcon icon={project.icon} size={14} />
        <span className={styles.name} dir="auto">
          {project.name}
        </span>
      </button>
    </div>
  );
}

/** A project's picture; a folder where it has none. */
export function ProjectIcon({ icon, size = 16 }: { icon: string | null; size?: number }) {
  return icon === null ? <FolderKanban size={size} aria-hidden /> : <PresetIcon icon={icon} size={size} />;
}
