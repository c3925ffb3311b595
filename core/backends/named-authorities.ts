/** Authorities that the environment names, as companies set them up for every program of a computer. */
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Phrase, phrase } from "../base/phrases.ts";

/** Variables that name a file of authorities: Node's, and OpenSSL's. */
const VARIABLES = ["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE"] as const;
/** A certificate within a text; one without its end does not take in the next. */
export const PEM = /-----BEGIN CERTIFICATE-----(?:(?!-----BEGIN)[^])+?-----END CERTIFICATE-----/g;

export interface NamedAuthorities {
  /** Their certificates, as PEM. */
  certificates: string[];
  /** What is wrong with files that give none. */
  faults: Phrase[];
}

/**
 * The authorities in files that the environment names. They are read here since Node takes its own variable only from the
 * environment that it began with, and a login shell's comes later; and a system's store heeds OpenSSL's only on Linux.
 */
export function namedAuthorities(env: NodeJS.ProcessEnv): NamedAuthorities {
  const named: NamedAuthorities = { certificates: [], faults: [] };
  for (const variable of VARIABLES) {
    const file = env[variable];
    if (!file) continue;
    try {
      const found = (readFileSync(file, "utf8").match(PEM) ?? []).filter(isWhole);
      named.certificates.push(...found);
      if (found.length === 0) named.faults.push(phrase("network.file_without", { variable, file }));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "EIO";
      named.faults.push(phrase("network.file_unread", { variable, file, code }));
    }
  }
  return named;
}

/** One that is damaged would keep all others from being trusted. */
function isWhole(pem: string): boolean {
  try {
    return new X509Certificate(pem).fingerprint256 !== "";
  } catch {
    return false;
  }
}
