import { MAX_PART } from "../../core/base/limits.ts";
import type { CallOutput, UploadedInput } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import type { PendingAttachment } from "./read-file.ts";

/** Three bytes are four characters of base64, so that parts of this size join without a seam. */
const PART = Math.floor(MAX_PART / 4) * 3;

/**
 * Gives the core attachments, a part at a time: one call never holds up the others, and no frame is too large. What the core holds
 * is only named.
 *
 * @param onProgress is told how much of all of them went, 0..1.
 * @throws CallError
 */
export async function upload(
  list: readonly PendingAttachment[],
  onProgress: (done: number) => void,
): Promise<UploadedInput[]> {
  const total = list.reduce((sum, { bytes, upload: held }) => sum + (held === null ? bytes.length : 0), 0);
  const sent: UploadedInput[] = [];
  let done = 0;
  for (const { name, media_type, bytes, upload: held } of list) {
    let id = held;
    if (id !== null) {
      sent.push({ name, media_type, upload: id });
      continue;
    }
    // An empty file is one empty part.
    for (let start = 0; start === 0 || start < bytes.length; start += PART) {
      const part: Uint8Array = bytes.subarray(start, start + PART);
      const kept: CallOutput<"attachments.put"> = await call("attachments.put", { data: base64(part), upload: id });
      id = kept.upload;
      done += part.length;
      onProgress(total === 0 ? 1 : done / total);
    }
    sent.push({ name, media_type, upload: id ?? "" });
  }
  return sent;
}

/** The bytes of base64. */
export function bytesOf(data: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(data), (char) => char.codePointAt(0) ?? 0);
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}
