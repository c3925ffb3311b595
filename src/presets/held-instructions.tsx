import { useEffect, useState } from "react";
import { MAX_INSTRUCTIONS } from "../../core/base/limits.ts";
import { HeldNotice } from "../conversation/held-notice.tsx";
import { useCall } from "../ui/use-call.ts";

/** How long nothing is typed before it is looked at. */
const PAUSE_MS = 400;

/** Says what of the instructions in the editor would not go to models elsewhere. */
export function HeldInstructions({ text }: { text: string }) {
  const [read, setRead] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRead(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useCall("presets.held", read.length > MAX_INSTRUCTIONS ? null : { instructions: read });
  return <HeldNotice held={data?.held ?? []} />;
}
