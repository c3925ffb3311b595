import { useEffect, useState } from "react";
import { t } from "../text.ts";
import styles from "./diagram.module.css";
import { DIAGRAMS } from "./frame.ts";
import { lookOfNow, MAX_DIAGRAM, onOtherLook } from "./look.ts";
import { mistakeIn } from "./mistake.ts";

/** How much smaller than it is drawn it can still be read. */
const LEAST = 0.7;

type Drawn = { url: string; width: number } | { mistake: string } | "drawing";

/**
 * The picture of what Mermaid's text says, in the colours of the interface. It is shown as an image, in which nothing runs and which
 * loads nothing, whatever the text says.
 */
export function Diagram({ source }: { source: string }) {
  const [drawn, setDrawn] = useState<Drawn>("drawing");
  useEffect(() => {
    let isCurrent = true;
    const draw = async () => {
      const found = await drawnOf(source);
      if (isCurrent) setDrawn(found);
    };
    void draw();
    const end = onOtherLook(() => void draw());
    return () => {
      isCurrent = false;
      end();
    };
  }, [source]);
  return (
    // What is too wide scrolls sideways, which must be possible by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.diagram} tabIndex={0} role="group" aria-label={t("Diagram")}>
      {drawn === "drawing" && <p role="status">{t("Drawing the diagram")}</p>}
      {typeof drawn === "object" && "url" in drawn && (
        // What is a little too wide is made smaller; what would not be read then is scrolled.
        <img src={drawn.url} alt={t("Diagram")} style={{ maxInlineSize: `max(100%, ${drawn.width * LEAST}px)` }} />
      )}
      {typeof drawn === "object" && "mistake" in drawn && <p role="alert">{drawn.mistake}</p>}
    </div>
  );
}

async function drawnOf(source: string): Promise<Drawn> {
  if (source.length > MAX_DIAGRAM) return { mistake: t("The diagram is too large to be drawn.") };
  const draw = await DIAGRAMS.get().catch(() => undefined);
  if (!draw) return { mistake: t("What draws diagrams could not be loaded. Load the page again.") };
  try {
    const svg = await draw(source, lookOfNow());
    const width = Number(/ width="(\d+)"/.exec(svg)?.[1] ?? 0);
    return { url: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, width };
  } catch (error) {
    return { mistake: mistakeIn(source, error) };
  }
}
