import { spawnSync } from "node:child_process";

/** Installs Debian's packages where they can be; whether that worked, who asks finds out by looking for what they bring. */
export function installPackages(...packages: string[]): void {
  if (process.platform !== "linux") return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]])
    spawnSync("apt-get", args, { stdio: "ignore", env });
}
