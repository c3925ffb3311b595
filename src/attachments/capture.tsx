import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import type { ErrorView } from "../../core/contract/contract.ts";
import { call, errorView } from "../api.ts";
import { useApp } from "../stores/app-store.ts";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { useAttachments } from "./attachment-store.ts";
import styles from "./attachments.module.css";
import { readImage } from "./read-file.ts";
import { bytesOf } from "./upload.ts";

/** A part of the picture, as shares of its width and height (0..1). */
interface Region {
  x: number;
  y: number;
  width: number;
  height: number;
}

const WHOLE: Region = { x: 0, y: 0, width: 1, height: 1 };
/** How far an arrow key moves or stretches the region. */
const STEP = 0.02;
const LEAST = 0.02;

/** A picture of the screen, of which a part is chosen by dragging, or by the arrow keys, and attached. */
export function Capture({ onClose }: { onClose: () => void }) {
  const [error, setError] = useState<ErrorView | null>(null);
  const shot = useShot(setError);
  const [region, setRegion] = useState(WHOLE);
  const attach = async () => {
    if (!shot) return;
    try {
      const isTooSmall = region.width < LEAST || region.height < LEAST;
      const part = await crop(shot.blob, isTooSmall ? WHOLE : region);
      useAttachments.getState().add(await readImage(part, `${t("Screen")}.png`));
      onClose();
    } catch (thrown) {
      setError(errorView(thrown));
    }
  };
  return (
    <Dialog title={t("Attach a part of the screen")} onClose={onClose} isQuestion>
      {error && <ErrorNotice error={error} />}
      {!shot && !error && <p role="status">{t("Taking a picture of the screen")}</p>}
      {shot && (
        <>
          <p className={styles.help}>
            {t("Drag over the part you want. Arrow keys move it; with Shift they resize it.")}
          </p>
          <RegionPicker url={shot.url} region={region} onChange={setRegion} />
          <div className={styles.actions}>
            <Button onClick={() => setRegion(WHOLE)}>{t("All of it")}</Button>
            <Button kind="primary" onClick={() => void attach()}>
              {t("Attach")}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

interface Shot {
  blob: Blob;
  url: string;
}

/** Takes one picture of the screen; null until it is there. */
function useShot(onError: (error: ErrorView) => void): Shot | null {
  const face = useApp((app) => app.info?.face);
  const [shot, setShot] = useState<Shot | null>(null);
  useEffect(() => {
    let url: string | undefined;
    let isCurrent = true;
    const take = async () => {
      try {
        const blob = await (face === "electron" ? captureDisplay() : captureShared());
        if (!isCurrent) return;
        url = URL.createObjectURL(blob);
        setShot({ blob, url });
      } catch (thrown) {
        if (isCurrent) onError(errorView(thrown));
      }
    };
    void take();
    return () => {
      isCurrent = false;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [face, onError]);
  return shot;
}

interface RegionPickerProps {
  url: string;
  region: Region;
  onChange: (next: Region | ((before: Region) => Region)) => void;
}

function RegionPicker({ url, region, onChange }: RegionPickerProps) {
  const from = useRef<{ x: number; y: number } | null>(null);
  const at = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: clamp((event.clientX - box.left) / box.width), y: clamp((event.clientY - box.top) / box.height) };
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!from.current) return;
    const to = at(event);
    const [x, y] = [Math.min(from.current.x, to.x), Math.min(from.current.y, to.y)];
    onChange({ x, y, width: Math.abs(to.x - from.current.x), height: Math.abs(to.y - from.current.y) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [];
    if (dx === undefined || dy === undefined) return;
    event.preventDefault();
    onChange((before) => moved(before, dx * STEP, dy * STEP, event.shiftKey));
  };
  const percent = (share: number) => `${share * 100}%`;
  const { x, y, width, height } = region;
  return (
    // An application of its own: its region is moved by pointer and by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="application"
      aria-label={t("Part of the screen")}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles.shot}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = at(event);
      }}
      onPointerMove={drag}
      onPointerUp={() => (from.current = null)}
    >
      <img src={url} alt={t("The screen")} draggable={false} />
      <span
        className={styles.region}
        style={{ left: percent(x), top: percent(y), width: percent(width), height: percent(height) }}
      />
    </div>
  );
}

/** Moved, or with `isStretched` its lower right corner moved; inside the picture always. */
function moved({ x, y, width, height }: Region, dx: number, dy: number, isStretched: boolean): Region {
  if (isStretched) {
    return { x, y, width: clamp(width + dx, LEAST, 1 - x), height: clamp(height + dy, LEAST, 1 - y) };
  }
  return { x: clamp(x + dx, 0, 1 - width), y: clamp(y + dy, 0, 1 - height), width, height };
}

async function crop(blob: Blob, { x, y, width, height }: Region): Promise<Blob> {
  const bitmap = await createImageBitmap(blob);
  const [w, h] = [Math.round(bitmap.width * width), Math.round(bitmap.height * height)];
  const canvas = new OffscreenCanvas(Math.max(1, w), Math.max(1, h));
  canvas.getContext("2d")?.drawImage(bitmap, -Math.round(bitmap.width * x), -Math.round(bitmap.height * y));
  bitmap.close();
  return canvas.convertToBlob({ type: "image/png" });
}

async function captureDisplay(): Promise<Blob> {
  const { png } = await call("window.capture", {});
  return new Blob([bytesOf(png)], { type: "image/png" });
}

/** In a browser the user picks what is shared; one picture of it is taken. */
async function captureShared(): Promise<Blob> {
  const stream = await navigator.mediaDevices.getDisplayMedia({ video: true }).catch(() => {
    throw new Error(t("The browser did not share the screen. Try again and choose a screen or window."));
  });
  try {
    const video = document.createElement("video");
    video.srcObject = stream;
    video.muted = true;
    await video.play();
    const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
    canvas.getContext("2d")?.drawImage(video, 0, 0);
    return await canvas.convertToBlob({ type: "image/png" });
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}

function clamp(value: number, least = 0, most = 1): number {
  return Math.max(least, Math.min(value, most));
}
