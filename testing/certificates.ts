import { generate } from "selfsigned";

/** A certificate authority of a test's own. */
export async function startAuthority(name: string): Promise<{
  pem: string;
  /** A certificate for a host, and its key. */
  issue(host: string, until?: Date): Promise<{ cert: string; key: string }>;
}> {
  const authority = await generate([{ name: "commonName", value: name }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return {
    pem: authority.cert,
    issue: async (host, until) => {
      const issued = await generate([{ name: "commonName", value: host }], {
        keyType: "ec",
        algorithm: "sha256",
        ...(until ? { notBeforeDate: new Date(until.getTime() - 86_400_000), notAfterDate: until } : {}),
        ca: { key: authority.private, cert: authority.cert },
        extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: host }] }],
      });
      return { cert: issued.cert, key: issued.private };
    },
  };
}
