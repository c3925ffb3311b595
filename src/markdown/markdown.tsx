import { type ComponentProps, memo, type ReactNode, useState } from "react";
import { t } from "../text.ts";
import { Alert } from "./alert.tsx";
import { isAlertKind } from "./alert-kinds.ts";
import { AnswerDocument, type DrawnBlock, type Note } from "./answer-document.ts";
import { CodeBlock } from "./code-block.tsx";
import { codeIn } from "./code-in.ts";
import { type Components, draw, hasHtml } from "./elements.ts";
import { Formula } from "./formula.tsx";
import { Link } from "./link.tsx";
import { NoteItem, NoteMark, WithNotes } from "./notes.tsx";
import { Picture } from "./picture.tsx";
import { PlainWhereBroken } from "./plain-where-broken.tsx";
import { Cell, Table } from "./table.tsx";
import { HTML } from "./loadables.ts";
import { useLoaded } from "./use-loaded.ts";
import styles from "./markdown.module.css";

/** Blocks that are compared, and laid out, as one. */
const BLOCKS_OF_PART = 16;
/** An answer of more blocks is laid out where it is in sight, and nowhere else. */
const MANY_BLOCKS = 96;

/** Markdown that may still grow: what is above the block that is being written is never drawn again without need. */
export function Markdown({ text, isGrowing }: { text: string; isGrowing: boolean }) {
  const [answer] = useState(() => new AnswerDocument());
  const { final, open, notes, numbers } = answer.read(text, isGrowing);
  return (
    <WithNotes numbers={numbers}>
      <div className={styles.markdown}>
        <FinalBlocks blocks={final} />
        {open.map((block, index) => (
          // Blocks keep their places: text is only ever added at the end.
          // oxlint-disable-next-line react/no-array-index-key
          <Block key={final.length + index} block={block} isOpen={isGrowing && index === open.length - 1} />
        ))}
        {notes.length > 0 && (
          <ol className={styles.notes} aria-label={t("Notes")}>
            {notes.map((note) => (
              <NoteItem key={note.id} note={note}>
                <NoteText note={note} />
              </NoteItem>
            ))}
          </ol>
        )}
      </div>
    </WithNotes>
  );
}

/** Looked at again only when a block has been closed, or read anew. */
const FinalBlocks = memo(function FinalBlocks({ blocks }: { blocks: readonly DrawnBlock[] }) {
  const parts: ReactNode[] = [];
  for (let from = 0; from < blocks.length; from += BLOCKS_OF_PART) {
    const part = blocks.slice(from, from + BLOCKS_OF_PART);
    parts.push(<Part key={from} blocks={part} isOfMany={blocks.length > MANY_BLOCKS} />);
  }
  return parts;
});

const Part = memo(
  function Part({ blocks, isOfMany }: { blocks: readonly DrawnBlock[]; isOfMany: boolean }) {
    return (
      <div className={styles.part} data-of-many={isOfMany}>
        {blocks.map((block, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <Block key={index} block={block} isOpen={false} />
        ))}
      </div>
    );
  },
  (before, after) =>
    before.isOfMany === after.isOfMany &&
    before.blocks.length === after.blocks.length &&
    before.blocks.every((block, index) => block === after.blocks[index]),
);

const OPEN_FENCE = /^ {0,3}(?:`{3,}|~{3,})([^\n`]*)\n/;

const Block = memo(function Block({ block, isOpen }: { block: DrawnBlock; isOpen: boolean }) {
  const { source, isPlain, tree } = block;
  if (isPlain) return <Plain source={source} />;
  // Code that is being written is shown as what it will be, without parsing all of it for each token.
  const fence = tree === null ? OPEN_FENCE.exec(source) : null;
  if (fence) {
    const [head, info = ""] = fence;
    return <CodeBlock code={source.slice(head.length)} language={info.trim().split(/\s/)[0] ?? ""} isOpen={isOpen} />;
  }
  return (
    <PlainWhereBroken source={source} plain={<Plain source={source} />}>
      {tree && <Text tree={tree} source={source} />}
    </PlainWhereBroken>
  );
});

/** A piece of an answer as it was written. */
function Plain({ source }: { source: string }) {
  return <p className={styles.plain}>{source}</p>;
}

function Text({ tree, source }: { tree: NonNullable<DrawnBlock["tree"]>; source: string }) {
  const readHtml = useLoaded(HTML, hasHtml(tree));
  return draw(tree, readHtml, COMPONENTS) ?? <Plain source={source} />;
}

const NoteText = memo(function NoteText({ note: { tree } }: { note: Note }) {
  return (
    <PlainWhereBroken source="" plain={null}>
      <Text tree={tree} source="" />
    </PlainWhereBroken>
  );
});

const COMPONENTS: Components = {
  a: ({ href, children }) => <Link href={href}>{children}</Link>,
  blockquote: Quote,
  formula: Formula,
  img: ({ src, alt }) => <Picture src={typeof src === "string" ? src : undefined} alt={alt ?? ""} />,
  // A task of a list: what its box says is read aloud, too.
  input: ({ checked }) => (
    <input type="checkbox" checked={checked === true} disabled aria-label={checked ? t("Done") : t("To do")} />
  ),
  "note-mark": NoteMark,
  p: ({ className, children, ...rest }) => (
    <p {...rest} className={className === "plain" ? styles.plain : undefined}>
      {children}
    </p>
  ),
  pre: Pre,
  table: ({ children }) => <Table>{children}</Table>,
  td: Cell,
};

function Quote({ children, ...rest }: ComponentProps<"blockquote"> & { "data-alert"?: string }) {
  const kind = rest["data-alert"];
  return isAlertKind(kind) ? <Alert kind={kind}>{children}</Alert> : <blockquote {...rest}>{children}</blockquote>;
}

function Pre({ children }: ComponentProps<"pre">) {
  const { text, language } = codeIn(children);
  return <CodeBlock code={text.replace(/\n$/, "")} language={language} isOpen={false} />;
}
