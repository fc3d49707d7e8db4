// Attribute definitions carry their documentation, which a page never reads.
import { readFile } from "node:fs/promises";
import { parse } from "acorn";
import { full } from "acorn-walk";

/** Is `node` text known without running anything: "a", `a`, "a" + "b", or ["a", "b"].join(" ")? */
function isText(node) {
  if (node.type === "Literal") return typeof node.value === "string";
  if (node.type === "TemplateLiteral") return node.expressions.every(isText);
  if (node.type === "BinaryExpression") return isText(node.left) && isText(node.right);
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return false;
  const { object, property } = node.callee;
  return property.name === "join" && object.type === "ArrayExpression" && object.elements.every(isText);
}

/** `source` with the text of every property named `description` emptied. */
export function withoutDescriptions(source) {
  const cuts = [];
  full(parse(source, { ecmaVersion: "latest", sourceType: "script" }), (node) => {
    if (node.type !== "Property" || node.computed) return;
    if ((node.key.name ?? node.key.value) === "description" && isText(node.value)) cuts.push(node.value);
  });
  // Nested pieces of a cut were visited too, but are no properties: cuts never overlap.
  cuts.sort((a, b) => b.start - a.start);
  return cuts.reduce((text, { start, end }) => text.slice(0, start) + "''" + text.slice(end), source);
}

/** The esbuild plugin. */
export const dropDescriptions = {
  name: "drop-descriptions",
  setup(build) {
    build.onLoad({ filter: /plotly\.js\/src\/.*\.js$/ }, async ({ path }) => ({
      contents: withoutDescriptions(await readFile(path, "utf8")),
      loader: "js",
    }));
  },
};
