import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ErrorBoundary } from "./ui/error-boundary.tsx";
import { drawing } from "./stores/chat/drawing.ts";
import { useApp } from "./stores/app-store.ts";
import { useChat } from "./stores/chat-store.ts";
import { speak } from "./text.ts";
import { App } from "./app.tsx";
import "./styles/tokens.css";
import "./styles/base.css";

/** The chat in view could not be drawn: it is not opened by itself at the next start. */
function notDrawn(): void {
  const { session } = useChat.getState();
  if (session) void drawing.begin(session.id).catch(() => undefined);
}

await speak(useApp.getState().language);

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary onError={notDrawn}>
        <App />
      </ErrorBoundary>
    </StrictMode>,
  );
}
