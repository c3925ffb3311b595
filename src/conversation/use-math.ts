import { useEffect, useState } from "react";
import type { MathPlugins } from "./math-plugins.ts";

let loaded: MathPlugins | undefined;

/** What draws formulas; loaded with the first of them, since its fonts are large. Undefined until then. */
export function useMath(isNeeded: boolean): MathPlugins | undefined {
  const [plugins, setPlugins] = useState(loaded);
  useEffect(() => {
    if (!isNeeded || plugins) return;
    let isCurrent = true;
    const load = async () => {
      const { MATH } = await import("./math-plugins.ts");
      loaded = MATH;
      if (isCurrent) setPlugins(MATH);
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [isNeeded, plugins]);
  return isNeeded ? plugins : undefined;
}
