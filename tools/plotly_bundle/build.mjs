// Builds dashboard/vendor: see README.md. Run by `npm ci && npm run build`.
import { createHash } from "node:crypto";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { dropDescriptions } from "./descriptions.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const vendor = join(here, "../../dashboard/vendor");
const modules = join(here, "node_modules");
const versionOf = async (name) =>
  JSON.parse(await readFile(join(modules, name, "package.json"), "utf8")).version;

const fewColours = {
  name: "few-colours",
  setup: ({ onResolve }) => onResolve({ filter: /^culori$/ }, () => ({ path: join(here, "colours.mjs") })),
};

const common = {
  absWorkingDir: here,
  bundle: true,
  format: "iife",
  minify: true,
  target: "es2020",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  define: { global: "window", "define.amd": "false" },
};

const plotly = await build({
  ...common,
  entryPoints: ["entry.cjs"],
  globalName: "Plotly",
  outfile: join(vendor, "plotly-scatter.min.js"),
  // Only maps have a stylesheet, and there are no maps in it.
  loader: { ".css": "empty" },
  plugins: [dropDescriptions, fewColours],
  banner: {
    js:
      `/* plotly.js ${await versionOf("plotly.js")}, scatter traces only. Copyright Plotly, Inc. ` +
      "MIT licence. See plotly-scatter.LICENSES.txt */",
  },
});

const runtime = await build({
  ...common,
  entryPoints: ["regenerator-runtime/runtime.js"],
  outfile: join(vendor, "regenerator-runtime.min.js"),
  banner: {
    js:
      `/* regenerator-runtime ${await versionOf("regenerator-runtime")}. ` +
      "Copyright Facebook, Inc. MIT licence. See regenerator-runtime.LICENSES.txt */",
  },
});

const css = await readFile(join(modules, "plotly.js/dist/plotly.css"), "utf8");
await writeFile(join(vendor, "plotly.css"), "/* plotly.js, MIT licence. See plotly-scatter.LICENSES.txt */\n" + css);

await writeFile(join(vendor, "plotly-scatter.LICENSES.txt"), await licences(plotly));
await writeFile(join(vendor, "regenerator-runtime.LICENSES.txt"), await licences(runtime));
// Compressed here once, because the best quality takes five seconds.
await writeFile(
  join(vendor, "plotly-scatter.min.js.br"),
  brotliCompressSync(await readFile(join(vendor, "plotly-scatter.min.js")), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  }),
);

const files = ["plotly-scatter.min.js", "plotly.css", "regenerator-runtime.min.js"];
const sums = await Promise.all(
  files.map(async (name) => {
    const bytes = await readFile(join(vendor, name));
    return `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;
  }),
);
await writeFile(join(vendor, "SHA256SUMS"), sums.join(""));

/** The licence texts of every package that has bytes in the result. */
async function licences(result) {
  const inputs = Object.values(result.metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  const names = new Set();
  for (const [path] of inputs) {
    const inside = relative(modules, join(here, path)).split("/node_modules/").pop();
    if (inside.startsWith("..")) continue;
    names.add(inside.split("/").slice(0, inside.startsWith("@") ? 2 : 1).join("/"));
  }
  const texts = [];
  for (const name of [...names].sort()) {
    const record = JSON.parse(await readFile(join(modules, name, "package.json"), "utf8"));
    const file = (await readdir(join(modules, name))).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? await readFile(join(modules, name, file), "utf8") : "(no licence file in the package)";
    texts.push(`${name} ${record.version} (${record.license ?? "see text"})\n\n${text.trim()}\n`);
  }
  return texts.join("\n" + "-".repeat(80) + "\n\n");
}
