import { FileText } from "lucide-react";
import { useEffect, useState } from "react";
import type { AttachmentView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { size } from "../text.ts";
import { ChipText } from "../ui/chip-text.tsx";
import { download } from "../ui/download.ts";
import styles from "./attachments.module.css";
import { bytesOf } from "./upload.ts";

/** What went with a question: images to be seen, files to be saved. */
export function Attached({ attachments }: { attachments: readonly AttachmentView[] }) {
  if (attachments.length === 0) return null;
  return (
    <div className={styles.attached}>
      {attachments.map((attachment) =>
        attachment.media_type.startsWith("image/") ? (
          <Picture key={attachment.id} attachment={attachment} />
        ) : (
          <button
            key={attachment.id}
            type="button"
            className={styles.chip}
            onClick={() => void load(attachment).then((blob) => download(attachment.name, blob))}
          >
            <ChipText icon={<FileText size={14} aria-hidden />} name={attachment.name} state={size(attachment.size)} />
          </button>
        ),
      )}
    </div>
  );
}

function Picture({ attachment }: { attachment: AttachmentView }) {
  const [url, setUrl] = useState<string | null>(null);
  const { id, media_type } = attachment;
  useEffect(() => {
    let made: string | undefined;
    let isCurrent = true;
    const show = async () => {
      const blob = await load({ id, media_type }).catch(() => undefined);
      if (!isCurrent || !blob) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    };
    void show();
    return () => {
      isCurrent = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [id, media_type]);
  return url === null ? null : <img src={url} alt={attachment.name} className={styles.picture} />;
}

async function load({ id, media_type }: Pick<AttachmentView, "id" | "media_type">): Promise<Blob> {
  const { data } = await call("attachments.get", { id });
  return new Blob([bytesOf(data)], { type: media_type });
}
