import { isValidElement, type ReactNode } from "react";

type Props = { className?: string; children?: ReactNode };

/** The text of what stands in `<pre>`, and the language that its code is said to be in. */
export function codeIn(node: ReactNode): { text: string; language: string } {
  if (typeof node === "string" || typeof node === "number") return { text: String(node), language: "" };
  if (Array.isArray(node)) {
    const parts = node.map((child: ReactNode) => codeIn(child));
    return {
      text: parts.map(({ text }) => text).join(""),
      language: parts.find(({ language }) => language !== "")?.language ?? "",
    };
  }
  if (!isValidElement<Props>(node)) return { text: "", language: "" };
  const { text, language } = codeIn(node.props.children);
  return { text, language: /language-(\S+)/.exec(node.props.className ?? "")?.[1] ?? language };
}
