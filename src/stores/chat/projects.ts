import { call } from "../../api.ts";
import type { ChatState } from "../chat-state.ts";
import { useProjects } from "../project-store.ts";
import { attempt, type ChatStore } from "./slice.ts";

/**
 * Puts the chat in view into a project, or into none.
 *
 * @param hold keeps what is sent waiting until a change is made.
 */
export function createProjectChoice(
  store: ChatStore,
  hold: (change: Promise<unknown>) => void,
): Pick<ChatState, "moveTo"> {
  const { set, get } = store;
  return {
    async moveTo(id) {
      const { session, project: before, preset } = get();
      set({ project: id });
      if (!session) {
        // It begins as every new chat of the project does.
        const wanted = useProjects.getState().projects.find((project) => project.id === id)?.preset ?? null;
        if (preset === null && wanted !== null) await get().askWith(wanted);
        return;
      }
      const change = attempt(store, () => call("sessions.move", { session_id: session.id, project: id }));
      hold(change);
      if (!(await change) && get().session?.id === session.id && get().project === id) set({ project: before });
    },
  };
}
