/**
 * A stand-in for fpm, where it cannot be had: lays out what the packager passes and builds the package by dpkg-deb. It is run as
 * `fpm` by the packager with `USE_SYSTEM_FPM=true`; only Debian packages are made, and an option that it does not know ends it.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Options that take a value, and what the control file calls it; others of them are kept or taken as they come. */
const FIELDS: Readonly<Record<string, string>> = {
  "--name": "Package",
  "--version": "Version",
  "--architecture": "Architecture",
  "--maintainer": "Maintainer",
  "--url": "Homepage",
  "--category": "Section",
  "--deb-priority": "Priority",
  "--description": "Description",
};
const LISTS: Readonly<Record<string, string>> = {
  "--depends": "Depends",
  "-d": "Depends",
  "--deb-recommends": "Recommends",
};
const SCRIPTS: Readonly<Record<string, string>> = { "--after-install": "postinst", "--after-remove": "postrm" };
const OTHERS = new Set([
  "--package",
  "--vendor",
  "--license",
  "--deb-compression",
  "-s",
  "-t",
  "--deb-upstream-changelog",
]);

interface Order {
  values: Map<string, string>;
  lists: Map<string, string[]>;
  /** Files and folders, and where each goes. */
  mappings: [from: string, to: string][];
}

function parse(argv: readonly string[]): Order {
  const order: Order = { values: new Map(), lists: new Map(), mappings: [] };
  for (let at = 0; at < argv.length; at += 1) {
    const name = argv[at] ?? "";
    if (!name.startsWith("-")) {
      const [from = "", to = ""] = name.split("=");
      order.mappings.push([from, to]);
    } else if (name === "--force" || name === "-f") continue;
    else if (LISTS[name] ?? FIELDS[name] ?? SCRIPTS[name] ?? OTHERS.has(name)) {
      const value = argv[(at += 1)] ?? "";
      const list = LISTS[name];
      if (list) order.lists.set(list, [...(order.lists.get(list) ?? []), value]);
      else order.values.set(name, value);
    } else throw new Error(`the stand-in for fpm does not know ${name}`);
  }
  return order;
}

function build({ values, lists, mappings }: Order): number {
  if (values.get("-t") !== "deb") throw new Error(`the stand-in for fpm makes no ${values.get("-t")}`);
  const tree = mkdtempSync(join(tmpdir(), "floatbar-fpm-"));
  try {
    chmodSync(tree, 0o755);
    for (const [from, to] of mappings) {
      mkdirSync(dirname(join(tree, to)), { recursive: true });
      cpSync(from, join(tree, to), { recursive: true });
    }
    mkdirSync(join(tree, "DEBIAN"));
    const fields = Object.entries(FIELDS).flatMap(([option, field]) => {
      const value = values.get(option);
      return value === undefined || field === "Description" ? [] : [`${field}: ${value}`];
    });
    const listed = [...lists].map(([field, of]) => `${field}: ${of.join(", ")}`);
    const description = `Description: ${(values.get("--description") ?? "").trim()}`;
    writeFileSync(join(tree, "DEBIAN", "control"), `${[...fields, ...listed, description].join("\n")}\n`);
    for (const [option, name] of Object.entries(SCRIPTS)) {
      const file = values.get(option);
      if (file !== undefined) writeFileSync(join(tree, "DEBIAN", name), readFileSync(file), { mode: 0o755 });
    }
    const target = values.get("--package") ?? "";
    return spawnSync("dpkg-deb", ["--root-owner-group", "--build", tree, target], { stdio: "inherit" }).status ?? 1;
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

process.exit(build(parse(process.argv.slice(2))));
