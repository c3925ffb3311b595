import { useCallback, useEffect, useState } from "react";
import type { CallOutput, ToolServerView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";

type Offer = CallOutput<"tools.list">;

/** The tool servers as they are now. */
export function useServers(): readonly ToolServerView[] {
  const [servers, setServers] = useState<readonly ToolServerView[]>([]);
  useEffect(() => {
    const refresh = async () => {
      const found = await call("tools.servers", {}).catch(() => ({ servers: [] }));
      setServers(found.servers);
    };
    void refresh();
    return window.floatbar.on("tools.changed", () => void refresh());
  }, []);
  return servers;
}

/** What one server offers, once it is asked for; it is started for that. */
export function useOffer(server: string): { offer: Offer | null; load: () => Promise<void> } {
  const [offer, setOffer] = useState<Offer | null>(null);
  const load = useCallback(async () => setOffer(await call("tools.list", { server })), [server]);
  return { offer, load };
}
