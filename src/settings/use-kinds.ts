import { useEffect, useState } from "react";
import type { CallOutput } from "../../core/contract/contract.ts";
import { call } from "../api.ts";

export type Kind = CallOutput<"backends.kinds">["kinds"][number];

/** Every kind of backend there is; none until they are known. */
export function useKinds(): readonly Kind[] {
  const [kinds, setKinds] = useState<readonly Kind[]>([]);
  useEffect(() => {
    call("backends.kinds", {})
      .then((found) => setKinds(found.kinds))
      .catch(() => undefined);
  }, []);
  return kinds;
}
