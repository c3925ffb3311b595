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
const PARAGRAPH =
  "A paragraph with **bold** words, `code` and a [link](https://example.com) of the usual kind.\n\n- one\n- two\n\n";

/** The median time in which `step` changes the page, layout included. */
function timeSteps(step: (index: number) => void): number {
  const times: number[] = [];
  for (let index = 0; index < TOKENS; index += 1) {
    const started = performance.now();
    flushSync(() => step(index));
    void document.body.offsetHeight;
    times.push(performance.now() - started);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(TOKENS / 2)] ?? Number.NaN;
}

function withRoot<Result>(work: (render: (element: React.ReactNode) => void) => Result): Result {
  const container = document.createElement("div");
  document.body.append(container);
  const root = createRoot(container);
  const result = work((element) => root.render(element));
  root.unmount();
  container.remove();
  return result;
}

function growing(size: number, draw: (text: string) => React.ReactNode): number {
  return withRoot((render) => {
    let text = PARAGRAPH.repeat(Math.ceil(size / PARAGRAPH.length)).slice(0, size);
    flushSync(() => render(draw(text)));
    return timeSteps(() => {
      text += "word ";
      render(draw(text));
    });
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

function inChat(size: number, element: React.ReactNode): number {
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
  return withRoot((render) => {
    flushSync(() => render(element));
    let content = "Start ";
    return timeSteps(() => {
      content += "word ";
      useChat.setState(({ live }) => ({ live: { ...live, [last.id]: { ...last, state: "streaming", content } } }));
    });
  });
}

window.bench = async (kind, size) =>
  kind === "length"
    ? {
        own: growing(size, (text) => <Markdown text={text} isGrowing />),
        baseline: growing(size, (text) => <ReactMarkdown remarkPlugins={[remarkGfm]}>{text}</ReactMarkdown>),
        streamdown: growing(size, (text) => <Streamdown isAnimating>{text}</Streamdown>),
      }
    : { own: inChat(size, <Conversation />), baseline: inChat(Math.min(size, 1000), <Everything />) };
