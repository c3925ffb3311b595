import { memo, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import ReactMarkdown from "react-markdown";
import remarkGfm from "remark-gfm";
import { Streamdown } from "streamdown";
import { Conversation } from "../../src/conversation/conversation.tsx";
import { Markdown } from "../../src/markdown/markdown.tsx";
import { useChat } from "../../src/stores/chat-store.ts";
import type { MessageView } from "../../core/contract/contract.ts";

const TOKENS = 60;
/** A token that is not drawn after so many tasks of the page never will be. */
const MAX_TASKS = 10_000;
const PARAGRAPH =
  "A paragraph with **bold** words, `code` and a [link](https://example.com) of the usual kind.\n\n- one\n- two\n\n";

/** The median time in which `step` changes the page, layout included; some renderers do their work a moment later. */
async function timeSteps(step: (index: number) => void, isDrawn: (index: number) => boolean): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < TOKENS; index += 1) {
    const started = performance.now();
    flushSync(() => step(index));
    for (let tasks = 0; !isDrawn(index); tasks += 1) {
      if (tasks === MAX_TASKS) throw new Error(`Token ${index} was never drawn.`);
      await nextTask();
    }
    void document.body.offsetHeight;
    times.push(performance.now() - started);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(TOKENS / 2)] ?? Number.NaN;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => resolve());
    port1.start();
    port2.postMessage(null);
  });
}

async function withRoot<Result>(
  work: (render: (element: React.ReactNode) => void, container: HTMLElement) => Promise<Result>,
): Promise<Result> {
  const container = document.createElement("div");
  document.body.append(container);
  const root = createRoot(container);
  const result = await work((element) => root.render(element), container);
  root.unmount();
  container.remove();
  return result;
}

function growing(size: number, draw: (text: string) => React.ReactNode): Promise<number> {
  return withRoot(async (render, container) => {
    // A paragraph begins at the end, so that what is added is words whatever was cut off.
    let text = `${PARAGRAPH.repeat(Math.ceil(size / PARAGRAPH.length)).slice(0, size)}\n\n`;
    flushSync(() => render(draw(text)));
    const isDrawn = (index: number) => container.textContent.includes(`word${index}.`);
    return timeSteps((index) => {
      text += `word${index}. `;
      render(draw(text));
    }, isDrawn);
  });
}

function message(id: string, role: "user" | "assistant", content: string): MessageView {
  return {
    id,
    role,
    content,
    session_id: "s",
    state: "complete",
    speaker: null,
    model: null,
    backend: null,
    input_tokens: null,
    output_tokens: null,
    cost_usd: null,
    is_estimated: false,
    context_hash: null,
    activity: [],
    error: null,
    versions: [id],
    created_at: "2026-01-01T00:00:00.000Z",
    facts: { sent: 0, used: [] },
    attachments: [],
    seq: 0,
  };
}

/** Every message drawn, each anew with every change of the chat. */
const Everything = memo(function Everything() {
  const chat = useSyncExternalStore(useChat.subscribe, useChat.getState);
  return chat.order.map((id) => (
    <ReactMarkdown key={id}>{(chat.live[id] ?? chat.messages[id])?.content}</ReactMarkdown>
  ));
});

async function inChat(size: number, element: React.ReactNode): Promise<number> {
  const list = Array.from({ length: size }, (_, index) =>
    message(
      `m${index}`,
      index % 2 === 0 ? "user" : "assistant",
      index === size - 1 ? "Start " : "Some **earlier** words.",
    ),
  );
  const last = list.at(-1);
  if (!last) return Number.NaN;
  useChat.setState({
    order: list.map(({ id }) => id),
    messages: Object.fromEntries(list.map((entry) => [entry.id, entry])),
  });
  return withRoot(async (render) => {
    flushSync(() => render(element));
    let content = "Start ";
    return timeSteps(
      () => {
        content += "word ";
        useChat.setState(({ live }) => ({ live: { ...live, [last.id]: { ...last, state: "streaming", content } } }));
      },
      () => true,
    );
  });
}

window.bench = async (kind, size) =>
  kind === "length"
    ? {
        own: await growing(size, (text) => <Markdown text={text} isGrowing />),
        baseline: await growing(size, (text) => <ReactMarkdown remarkPlugins={[remarkGfm]}>{text}</ReactMarkdown>),
        streamdown: await growing(size, (text) => <Streamdown isAnimating>{text}</Streamdown>),
      }
    : {
        own: await inChat(size, <Conversation />),
        baseline: await inChat(Math.min(size, 1000), <Everything />),
      };
