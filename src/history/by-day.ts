import type { SessionView } from "../../core/contract/contract.ts";
import { t } from "../text.ts";

export interface ChatGroup {
  name: string;
  sessions: SessionView[];
}

/** Chats under the day that they were last used; pinned ones first. */
export function byDay(sessions: readonly SessionView[], now: Date): ChatGroup[] {
  const today = dayOf(now);
  const yesterday = dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1));
  const groups = new Map<string, SessionView[]>();
  for (const session of sessions) {
    const day = dayOf(new Date(session.last_active));
    const name = session.pinned
      ? t("Pinned")
      : day === today
        ? t("Today")
        : day === yesterday
          ? t("Yesterday")
          : t("Earlier");
    groups.set(name, [...(groups.get(name) ?? []), session]);
  }
  return [...groups].map(([name, list]) => ({ name, sessions: list }));
}

/** The day where the user is. */
function dayOf(at: Date): string {
  return `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;
}
