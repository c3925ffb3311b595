import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type EnvironmentOptions, normalizePath, type Plugin } from "vite";
import { thirdPartyNotices } from "./scripts/third-party-notices.ts";

/** Not while an app may run from it (`scripts/build-once.ts`). */
const EMPTIES_DIST = process.env.FLOATBAR_KEEP_DIST === undefined;

/** What Vite writes of the packages in a bundle, until it is put into the notices. */
const LICENCES = "licences.json";

/**
 * One build for all that is not run from source: the interface (`dist/renderer`, with the browser mode's bridge beside it)
 * Electron's main process and preload (`dist/electron`), and browser mode (`dist/server`), which starts faster than its source.
 */
export default defineConfig({
  root: "src",
  base: "./",
  plugins: [react(), namesAlone(), mathInside(), pdfiumBeside()],
  build: { emptyOutDir: EMPTIES_DIST, target: "chrome140" },
  environments: {
    client: {
      build: {
        // The grammar of C++ alone is 800 kB, one way to lay out diagrams 1.5 MB; they are loaded when they are needed.
        chunkSizeWarningLimit: 1600,
        outDir: "../dist/renderer",
        // A font in a style sheet would be an address of its own kind, which the page's policy refuses.
        assetsInlineLimit: 0,
        license: { fileName: LICENCES },
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: {
            index: "src/index.html",
            diagram: "src/diagram.html",
            print: "src/print.html",
            bridge: "server/bridge-client.ts",
          },
          output: { entryFileNames: ({ name }) => (name === "bridge" ? "bridge.js" : "assets/[name]-[hash].js") },
        },
      },
    },
    main: nodeEnvironment("electron", ["electron/main.ts", "core/worker.ts"], "esm"),
    // A sandboxed preload must be one CommonJS file. It is built into the folder that was emptied for the main process.
    preload: nodeEnvironment("electron", ["electron/preload.ts"], "cjs"),
    browser: nodeEnvironment("server", ["server/browser.ts", "core/worker.ts"], "esm"),
  },
  builder: {
    async buildApp(builder) {
      for (const name of ["client", "main", "preload", "browser"]) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
      const dist = join(import.meta.dirname, "dist");
      const lists = [join(dist, "renderer", LICENCES), join(dist, "electron", LICENCES)];
      writeFileSync(join(dist, "THIRD-PARTY-NOTICES.md"), thirdPartyNotices(lists));
      for (const list of lists) rmSync(list);
    },
  },
});

function nodeEnvironment(folder: string, inputs: string[], format: "esm" | "cjs"): EnvironmentOptions {
  return {
    consumer: "server",
    // Packages in CommonJS that end up in a bundle of modules still ask where they are.
    define: format === "esm" ? { __filename: "import.meta.filename", __dirname: "import.meta.dirname" } : {},
    resolve: { noExternal: true, external: ["electron", "better-sqlite3", "sqlite-vec"] },
    build: {
      outDir: `../dist/${folder}`,
      emptyOutDir: EMPTIES_DIST && format === "esm",
      target: "node24",
      // PDFium stands beside the bundle.
      emitAssets: true,
      // Half the size, with every name kept, so that what is logged of a fault can be read.
      minify: format === "esm" ? "oxc" : false,
      // Of what the installed app holds.
      license: format === "esm" && folder === "electron" ? { fileName: LICENCES } : false,
      rolldownOptions: {
        input: Object.fromEntries(inputs.map((input) => [basename(input, ".ts"), input])),
        external: ["electron", "better-sqlite3", "sqlite-vec"],
        output: {
          format,
          minify: format === "esm" && { compress: true, mangle: false, codegen: { removeWhitespace: true } },
          // Beside each other, so that a thread finds its file from wherever its starter ended up.
          chunkFileNames: "[name]-[hash].js",
          entryFileNames: format === "cjs" ? "[name].cjs" : "[name].js",
          codeSplitting: format === "esm",
        },
      },
    },
  };
}

/** Puts the names of the contract's calls and events into a bundle that asks for them, without the schemas they stand by. */
function namesAlone(): Plugin {
  const file = join(import.meta.dirname, "core", "contract", "names.ts");
  const id = normalizePath(file);
  return {
    name: "floatbar-names-alone",
    load: async (module) => {
      if (module !== id) return undefined;
      const lists = Object.entries(
        (await import(pathToFileURL(file).href)) as typeof import("./core/contract/names.ts"),
      );
      return lists.map(([name, list]) => `export const ${name} = ${JSON.stringify(list)};`).join("\n");
    },
  };
}

/** Puts the text of Math.js into the bundle that asks for it as a file. */
function mathInside(): Plugin {
  const id = normalizePath(join(import.meta.dirname, "core", "tools", "builtin", "math-source.ts"));
  return {
    name: "floatbar-math-inside",
    load: (module) =>
      module === id
        ? 'import text from "mathjs/lib/browser/math.js?raw"; export const mathSource = () => text;'
        : undefined,
  };
}

/** Puts PDFium beside the bundle that draws pages. */
function pdfiumBeside(): Plugin {
  const id = normalizePath(join(import.meta.dirname, "core", "context", "documents", "pages", "pdfium-binary.ts"));
  return {
    name: "floatbar-pdfium-beside",
    load(module) {
      if (module !== id) return undefined;
      const source = readFileSync(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm"));
      this.emitFile({ type: "asset", fileName: "pdfium.wasm", source });
      return [
        'import { readFileSync } from "node:fs";',
        'const file = new URL("./pdfium.wasm", import.meta.url);',
        "export const pdfiumBinary = () => new Uint8Array(readFileSync(file));",
      ].join("\n");
    },
  };
}
