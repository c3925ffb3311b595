import { useEffect, useState } from "react";
import type { FolderOwnerView, FolderView } from "../../core/contract/contract.ts";
import { useCall } from "../ui/use-call.ts";

/** The folders of a chat or a preset, as they are while they are read; none for null. */
export function useFolders(owner: FolderOwnerView | null): {
  folders: readonly FolderView[];
  reload: () => Promise<void>;
} {
  const { data, reload } = useCall("folders.list", owner && { owner });
  const [told, setTold] = useState<Readonly<Record<string, FolderView | null>>>({});
  useEffect(() => {
    const note = (id: string, folder: FolderView | null) => setTold((before) => ({ ...before, [id]: folder }));
    const offs = [
      window.floatbar.on("folders.changed", ({ folder }) => note(folder.id, folder)),
      window.floatbar.on("folders.forgotten", ({ id }) => note(id, null)),
    ];
    return () => {
      for (const off of offs) off();
    };
  }, []);
  const listed = (owner && data?.folders) ?? [];
  const since = Object.values(told).flatMap((folder) => folder ?? []);
  const fresh = since.filter(({ id }) => !listed.some((folder) => folder.id === id));
  const now = listed.flatMap((folder) => {
    const later = told[folder.id];
    return later === undefined ? folder : (later ?? []);
  });
  return { folders: [...now, ...fresh].filter((folder) => folder.owner.id === owner?.id), reload };
}
