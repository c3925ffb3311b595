import { Component, type ReactNode } from "react";
import { t } from "../text.ts";
import { Button } from "./button.tsx";
import { ErrorNotice } from "./error-notice.tsx";
import styles from "./error-boundary.module.css";

/** Stands in for what could not be drawn: says so, and draws it anew. What is stored is not touched by it. */
export class ErrorBoundary extends Component<
  { children: ReactNode; onError?: () => void },
  { message: string | null }
> {
  override state = { message: null as string | null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(): void {
    this.props.onError?.();
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <main className={styles.stage}>
        <h1 className="visually-hidden">FloatBar</h1>
        <ErrorNotice
          error={{
            code: "internal",
            message: t("This could not be shown ({{message}}). Nothing is lost.", { message }),
            retryable: true,
          }}
        >
          <Button onClick={() => this.setState({ message: null })}>{t("Show it again")}</Button>
        </ErrorNotice>
      </main>
    );
  }
}
