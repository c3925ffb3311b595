import { useProjects } from "../stores/project-store.ts";
import { t } from "../text.ts";
import { useHistoryFilter, useShown } from "./filter.ts";
import styles from "./history.module.css";

const ALL = "all";
const NONE = "none";

/** Narrows History to a project, where there is any. */
export function ProjectFilter() {
  const projects = useProjects((state) => state.projects);
  const project = useShown();
  if (projects.length === 0 && project === undefined) return null;
  const value = project === undefined ? ALL : (project ?? NONE);
  return (
    <select
      className={styles.filter}
      aria-label={t("Project")}
      value={value}
      onChange={({ target }) => {
        const chosen = { [ALL]: undefined, [NONE]: null }[target.value];
        useHistoryFilter.setState({ project: target.value in { all: 0, none: 0 } ? chosen : target.value });
      }}
    >
      <option value={ALL}>{t("All chats")}</option>
      {projects.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      <option value={NONE}>{t("Without a project")}</option>
    </select>
  );
}
