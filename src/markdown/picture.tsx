import { ImageIcon } from "lucide-react";
import { useEffect } from "react";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { Link } from "./link.tsx";
import { usePictures } from "./pictures.ts";
import styles from "./picture.module.css";

const WITHIN = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i;

/**
 * An image of an answer. Its address can carry out what the answer was tricked into saying, so nothing is fetched before the user
 * agreed to its host.
 */
export function Picture({ src, alt }: { src: string | undefined; alt: string }) {
  if (src !== undefined && WITHIN.test(src)) return <img className={styles.picture} src={src} alt={alt} />;
  const isWeb = src !== undefined && URL.canParse(src) && /^https?:$/.test(new URL(src).protocol);
  if (!isWeb) return <span>{nameOf(alt)}</span>;
  return <FromWeb address={src} alt={alt} />;
}

function nameOf(alt: string): string {
  return alt === "" ? t("Image") : t("Image: {{name}}", { name: alt });
}

function FromWeb({ address, alt }: { address: string; alt: string }) {
  const { host } = new URL(address);
  const isAgreed = usePictures(({ hosts }) => hosts.has(host));
  const picture = usePictures(({ pictures }) => pictures[address]);
  const agree = usePictures((pictures) => pictures.agree);
  const fetch = usePictures((pictures) => pictures.fetch);
  useEffect(() => {
    if (isAgreed) void fetch(address);
  }, [isAgreed, address, fetch]);
  if (typeof picture === "object" && "url" in picture) {
    return <img className={styles.picture} src={picture.url} alt={alt} />;
  }
  return (
    <span className={styles.card}>
      <ImageIcon size={16} aria-hidden />
      <span className={styles.name}>
        <Link href={address}>{nameOf(alt)}</Link>
        {typeof picture === "object" && <span className={styles.error}>{picture.error}</span>}
      </span>
      {!isAgreed && <Button onClick={() => agree(host)}>{t("Show images from {{host}}", { host })}</Button>}
    </span>
  );
}
