import { type ReactNode, useRef } from "react";
import { Button } from "./button.tsx";

interface FileButtonProps {
  id?: string;
  /** What the file field is called. */
  label: string;
  /** Endings and types, as `accept` has them. */
  accept: string;
  onFile: (file: File) => void;
  children: ReactNode;
}

/** A button that asks for a file. The platform's own file field stays out of sight, in every language. */
export function FileButton({ id, label, accept, onFile, children }: FileButtonProps) {
  const ref = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button id={id} onClick={() => ref.current?.click()}>
        {children}
      </Button>
      <input
        ref={ref}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again.
          target.value = "";
        }}
      />
    </>
  );
}
