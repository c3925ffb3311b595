import { Check, Copy } from "lucide-react";
import { type ComponentProps, isValidElement, memo, useRef, useState } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { IconButton } from "../ui/button.tsx";
import { BlockSplitter } from "./blocks.ts";
import styles from "./markdown.module.css";

const PLUGINS = [remarkGfm];
const COPIED_MS = 1500;

/** Markdown that may still grow: what is above the block that is being written is never drawn again. */
export function Markdown({ text }: { text: string }) {
  const [splitter] = useState(() => new BlockSplitter());
  return (
    <div className={styles.markdown}>
      {splitter.split(text).map((source, index) => (
        // Blocks keep their places: text is only ever added at the end.
        // oxlint-disable-next-line react/no-array-index-key
        <Block key={index} source={source} />
      ))}
    </div>
  );
}

const Block = memo(function Block({ source }: { source: string }) {
  return (
    <ReactMarkdown remarkPlugins={PLUGINS} components={COMPONENTS}>
      {source}
    </ReactMarkdown>
  );
});

const COMPONENTS: Components = {
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noreferrer noopener" title={href}>
      {children}
    </a>
  ),
  // An image's address can carry out what an answer was tricked into saying, so it loads only when it is asked for.
  img: ({ src, alt }) => (
    <a href={typeof src === "string" ? src : undefined} target="_blank" rel="noreferrer noopener">
      Image{alt ? `: ${alt}` : ""}
    </a>
  ),
  pre: CodeBlock,
  table: ({ children }) => (
    <div className={styles.scroll}>
      <table>{children}</table>
    </div>
  ),
};

function CodeBlock({ children }: ComponentProps<"pre">) {
  const ref = useRef<HTMLPreElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(ref.current?.textContent ?? "");
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), COPIED_MS);
  };
  const code = isValidElement<{ className?: string }>(children) ? children.props.className : undefined;
  return (
    <div className={styles.code}>
      <div className={styles.head}>
        <span>{/language-(\S+)/.exec(code ?? "")?.[1] ?? "text"}</span>
        <IconButton
          name={isCopied ? "Copied" : "Copy code"}
          icon={isCopied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          onClick={() => void copy()}
        />
      </div>
      {/* A long line scrolls sideways, which must be possible by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre ref={ref} tabIndex={0}>
        {children}
      </pre>
    </div>
  );
}
