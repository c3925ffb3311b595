import type { ComponentProps } from "react";
import { useLinks } from "./link-question.tsx";

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
