import type { MessageView, SessionView } from "../../core/contract/contract.ts";
import { answerHtml } from "../markdown/copy-answer.ts";
import { dayAndTime, list, t } from "../text.ts";

/** A chat as it is written to a file. */
export interface Chat {
  session: SessionView;
  /** In their order. */
  messages: readonly MessageView[];
}

/** How a page looks that stands for itself, on a screen and on paper. */
const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header p, h2 small { color: GrayText; font-weight: normal; }
h2 { margin: 2rem 0 .5rem; font-size: 1rem; }
.asked { white-space: pre-wrap; }
/* Each paragraph has the direction of its own first letter; code and formulas run to the right in every language. */
.asked, :is(p, li, h1, h3, h4, h5, h6, blockquote, th, td, summary, dt, dd) { unicode-bidi: plaintext; text-align: start; }
li { text-align: match-parent; }
:is(pre, code, kbd, samp, math) { direction: ltr; unicode-bidi: isolate; text-align: left; }
pre { padding: .75rem; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: 8px; white-space: pre-wrap; }
table { border-collapse: collapse; }
td, th { padding: .25rem .5rem; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
@media print { pre, table, blockquote { break-inside: avoid; } h2 { break-after: avoid; } }
`;

/** What a chat's file is called, without its ending: its title, as far as a file system takes it. */
export function fileName({ session }: Chat): string {
  const title = (session.title ?? t("Untitled chat"))
    // oxlint-disable-next-line no-control-regex -- no file system takes them
    .replace(/[\u0000-\u001f<>:"/\\|?*\u007f]+/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, 80)
    .replace(/^[. ]+|[. ]+$/g, "");
  return title === "" ? "chat" : title;
}

/** A chat as Markdown, its answers as they were written. */
export function chatMarkdown({ session, messages }: Chat): string {
  const parts = messages.map((message) => {
    const files = filesOf(message);
    return `## ${headingOf(message)}\n\n${files === "" ? "" : `*${files}*\n\n`}${message.content.trim()}\n`;
  });
  return [`# ${titleOf(session)}\n`, `${dayAndTime(session.created_at)}\n`, ...parts].join("\n");
}

/** A chat as a page that stands for itself: nothing in it is fetched, and nothing runs. */
export async function chatHtml({ session, messages }: Chat): Promise<string> {
  const parts: string[] = [];
  for (const message of messages) {
    const files = filesOf(message);
    const words =
      message.role === "user"
        ? `<div class="asked" dir="auto">${escaped(message.content)}</div>`
        : `<div dir="auto">${await answerHtml(message.content)}</div>`;
    parts.push(
      `<section>\n<h2>${escaped(nameOf(message))} <small>${escaped(detailOf(message))}</small></h2>\n` +
        `${files === "" ? "" : `<p><em>${escaped(files)}</em></p>\n`}${words}\n</section>`,
    );
  }
  const title = escaped(titleOf(session));
  const { lang, dir } = document.documentElement;
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${escaped(dir)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1 dir="auto">${title}</h1><p>${escaped(dayAndTime(session.created_at))}</p></header>
${parts.join("\n")}
</body>
</html>
`;
}

function titleOf({ title }: SessionView): string {
  return (title ?? t("Untitled chat")).replace(/\s+/g, " ");
}

function nameOf({ role, speaker }: MessageView): string {
  return speaker ?? (role === "user" ? t("You") : t("Assistant"));
}

/** When it was written and, of an answer, by which model. */
function detailOf({ created_at, model, role }: MessageView): string {
  const model_ = role === "assistant" && model !== null ? ` · ${model}` : "";
  return `${dayAndTime(created_at)}${model_}`;
}

function headingOf(message: MessageView): string {
  return `${nameOf(message)} · ${detailOf(message)}`;
}

function filesOf({ attachments }: MessageView): string {
  return attachments.length === 0 ? "" : t("Attached: {{list}}", { list: list(attachments.map(({ name }) => name)) });
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? "&quot;");
}
