import { type ComponentProps, isValidElement, memo, useState } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { type Block as BlockSource, BlockSplitter } from "./blocks.ts";
import { plainFormulas, plainWhereDeep } from "./depth.ts";
import { t } from "../text.ts";
import { useLinks } from "./link-question.tsx";
import { PlainWhereBroken } from "./plain-where-broken.tsx";
import { mathOf } from "./math.ts";
import { useMath } from "./use-math.ts";
import { CodeBlock } from "./code-block.tsx";
import styles from "./markdown.module.css";

const PLUGINS = [remarkGfm];

/** Markdown that may still grow: what is above the block that is being written is never drawn again. */
export function Markdown({ text, isGrowing }: { text: string; isGrowing: boolean }) {
  const [splitter] = useState(() => new BlockSplitter());
  const { final, open } = splitter.split(text);
  return (
    <div className={styles.markdown}>
      <FinalBlocks blocks={final} />
      {open.map((block, index) => (
        // Blocks keep their places: text is only ever added at the end.
        // oxlint-disable-next-line react/no-array-index-key
        <Block key={final.length + index} {...block} isOpen={isGrowing && index === open.length - 1} />
      ))}
    </div>
  );
}

/** Drawn again only when a block has been closed. */
const FinalBlocks = memo(function FinalBlocks({ blocks }: { blocks: readonly BlockSource[] }) {
  // oxlint-disable-next-line react/no-array-index-key
  return blocks.map((block, index) => <Block key={index} {...block} isOpen={false} />);
});

const OPEN_FENCE = /^ {0,3}(?:`{3,}|~{3,})([^\n`]*)\n/;

const Block = memo(function Block({ source, isPlain, isOpen }: BlockSource & { isOpen: boolean }) {
  if (isPlain) return <Plain source={source} />;
  // Code that is being written is shown as what it will be, without parsing all of it for each token.
  const fence = isOpen ? OPEN_FENCE.exec(source) : null;
  if (fence) {
    const [head, info = ""] = fence;
    return <CodeBlock code={source.slice(head.length)} language={info.trim().split(/\s/)[0] ?? ""} isOpen />;
  }
  return (
    <PlainWhereBroken source={source} plain={<Plain source={source} />}>
      <Text source={source} />
    </PlainWhereBroken>
  );
});

/** A piece of an answer as it was written. */
function Plain({ source }: { source: string }) {
  return <p className={styles.plain}>{source}</p>;
}

function Text({ source }: { source: string }) {
  const withMath = mathOf(source);
  const math = useMath(withMath !== undefined);
  return (
    <ReactMarkdown
      remarkPlugins={math ? [...PLUGINS, math.remark] : PLUGINS}
      rehypePlugins={[...(math ? [plainFormulas, math.rehype] : []), [plainWhereDeep, { source }]]}
      components={COMPONENTS}
    >
      {math ? withMath : source}
    </ReactMarkdown>
  );
}

const COMPONENTS: Components = {
  a: ({ href, children }) => <Link href={href}>{children}</Link>,
  // An image's address can carry out what an answer was tricked into saying, so it loads only when it is asked for.
  img: ({ src, alt }) => (
    <Link href={typeof src === "string" ? src : undefined}>
      {alt ? t("Image: {{name}}", { name: alt }) : t("Image")}
    </Link>
  ),
  // A task of a list: what its box says is read aloud, too.
  input: ({ checked }) => (
    <input type="checkbox" checked={checked === true} disabled aria-label={checked ? t("Done") : t("To do")} />
  ),
  p: ({ className, children }) => <p className={className === "plain" ? styles.plain : undefined}>{children}</p>,
  pre: Pre,
  table: ({ children }) => (
    <div className={styles.scroll}>
      <table>{children}</table>
    </div>
  ),
};

/** Opens after a look at where it leads. */
export function Link({ href, children }: ComponentProps<"a">) {
  const ask = useLinks((links) => links.ask);
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      title={href}
      onClick={(event) => {
        event.preventDefault();
        if (href !== undefined) ask(href);
      }}
      onAuxClick={(event) => {
        // The middle button opens a tab by itself; it is asked about, too.
        event.preventDefault();
        if (href !== undefined && event.button === 1) ask(href);
      }}
    >
      {children}
    </a>
  );
}

function Pre({ children }: ComponentProps<"pre">) {
  const code = isValidElement<{ className?: string; children?: unknown }>(children) ? children.props : {};
  const language = /language-(\S+)/.exec(code.className ?? "")?.[1] ?? "";
  return (
    <CodeBlock
      code={typeof code.children === "string" ? code.children.replace(/\n$/, "") : ""}
      language={language}
      isOpen={false}
    />
  );
}
