import { t } from "../text.ts";
import { Link } from "./link.tsx";

/** An image's address can carry out what an answer was tricked into saying, so it loads only when it is asked for. */
export function Picture({ src, alt }: { src: string | undefined; alt: string }) {
  return <Link href={src}>{alt === "" ? t("Image") : t("Image: {{name}}", { name: alt })}</Link>;
}
