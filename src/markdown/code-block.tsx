import { Check, Copy, WrapText } from "lucide-react";
import { useEffect, useState } from "react";
import { Diagram } from "../diagram/diagram.tsx";
import { Button, IconButton } from "../ui/button.tsx";
import { highlight, type Token } from "./highlight.ts";
import { t } from "../text.ts";
import { useCopied } from "./use-copied.ts";
import styles from "./code-block.module.css";

interface CodeBlockProps {
  code: string;
  /** As written after the fence; empty where nothing was. */
  language: string;
  /** Whether more of it may come; colours wait until it is closed, and are then found once. */
  isOpen: boolean;
}

/** Code with its language and a way to copy it. */
export function CodeBlock({ code, language, isOpen }: CodeBlockProps) {
  const [lines, setLines] = useState<Token[][] | undefined>(undefined);
  const [isWrapped, setIsWrapped] = useState(false);
  const [isDrawn, setIsDrawn] = useState(false);
  const isDiagram = !isOpen && language.toLowerCase() === "mermaid";
  const { isCopied, copy } = useCopied();

  useEffect(() => {
    if (isOpen || language === "") return;
    let isCurrent = true;
    void highlight(code, language.toLowerCase()).then(
      (tokens) => isCurrent && setLines(tokens),
      // Code without colours is code all the same.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [code, language, isOpen]);

  return (
    <div className={styles.code}>
      <div className={styles.head}>
        <span className={styles.language}>{language || t("text")}</span>
        {isDiagram && (
          <Button kind="quiet" onClick={() => setIsDrawn(!isDrawn)}>
            {isDrawn ? t("Show as text") : t("Draw the diagram")}
          </Button>
        )}
        <IconButton
          name={t("Wrap lines")}
          aria-pressed={isWrapped}
          icon={<WrapText size={14} aria-hidden />}
          onClick={() => setIsWrapped(!isWrapped)}
        />
        <IconButton
          name={isCopied ? t("Copied") : t("Copy code")}
          icon={isCopied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          onClick={() => void copy(code)}
        />
      </div>
      {isDiagram && isDrawn ? (
        <Diagram source={code} />
      ) : (
        // A long line scrolls sideways, which must be possible by keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre tabIndex={0} dir="ltr" data-wrapped={isWrapped}>
          <code>{lines && !isOpen ? <Lines lines={lines} /> : code}</code>
        </pre>
      )}
    </div>
  );
}

function Lines({ lines }: { lines: Token[][] }) {
  return lines.map((line, row) => (
    // Lines of closed code keep their places.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={row}>
      {line.map(({ content, style }, column) => (
        // oxlint-disable-next-line react/no-array-index-key
        <span key={column} className={styles.token} style={style}>
          {content}
        </span>
      ))}
      {row < lines.length - 1 && "\n"}
    </span>
  ));
}
