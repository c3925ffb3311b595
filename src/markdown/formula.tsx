import { type ReactNode, useMemo } from "react";
import { isHeavyFormula } from "./depth.ts";
import { toElements } from "./elements.ts";
import { KATEX } from "./loadables.ts";
import { useLoaded } from "./use-loaded.ts";
import styles from "./formula.module.css";

type Katex = typeof import("./katex.ts");

/** A formula; as it was written until KaTeX is there, and where KaTeX cannot read it. */
export function Formula({ children, display }: { children?: ReactNode; display?: string }) {
  const formula = typeof children === "string" ? children : "";
  const isDisplay = display !== undefined;
  const katex = useLoaded(KATEX, !isHeavyFormula(formula));
  const drawn = useMemo(() => katex && drawnBy(katex, formula, isDisplay), [katex, formula, isDisplay]);
  return (
    <span className={isDisplay ? styles.display : styles.inline} data-formula={formula} dir="ltr">
      {drawn ?? <code>{formula}</code>}
    </span>
  );
}

function drawnBy(katex: Katex, formula: string, isDisplay: boolean): ReactNode {
  try {
    return toElements(katex.toHtml(formula, isDisplay));
  } catch {
    return undefined;
  }
}
