import { useEffect, useState } from "react";
import type { SessionView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";

const PAGE = 200;
/** Older chats are found by what was said in them. */
const MOST = 2000;

/** Every chat, for a search over their titles; read anew for as long as it is wanted, and when one changes. */
export function useAllChats(isWanted: boolean): readonly SessionView[] {
  const [chats, setChats] = useState<readonly SessionView[]>([]);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const read = async () => {
      const all: SessionView[] = [];
      let cursor: string | null | undefined;
      while (cursor !== null && all.length < MOST) {
        const page: { sessions: SessionView[]; next: string | null } = await call("sessions.list", {
          limit: PAGE,
          ...(cursor === undefined ? {} : { cursor }),
        });
        all.push(...page.sessions);
        cursor = page.next;
      }
      if (isCurrent) setChats(all);
    };
    // Where they cannot be read, there is nothing to find.
    const start = () => void read().catch(() => undefined);
    start();
    const off = window.floatbar.on("sessions.changed", start);
    return () => {
      isCurrent = false;
      off();
    };
  }, [isWanted]);
  return chats;
}
