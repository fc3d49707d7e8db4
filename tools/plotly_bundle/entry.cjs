// plotly.js as src/core.js puts it together, less what no figure of ours uses: 3D annotations,
// update menus, sliders, range slider and selector, images, and the Promise that browsers have.
"use strict";

exports.version = require("plotly.js/src/version").version;

const Registry = require("plotly.js/src/registry");
exports.register = Registry.register;

const methods = require("plotly.js/src/plot_api");
for (const name of Object.keys(methods)) {
  if (!name.startsWith("_")) exports[name] = methods[name];
  Registry.register({ moduleType: "apiMethod", name, fn: methods[name] });
}

Registry.register([
  require("plotly.js/src/traces/scatter"),
  require("plotly.js/src/components/annotations"),
  require("plotly.js/src/components/selections"),
  require("plotly.js/src/components/shapes"),
  require("plotly.js/src/components/grid"),
  require("plotly.js/src/components/errorbars"),
  require("plotly.js/src/components/colorscale"),
  require("plotly.js/src/components/colorbar"),
  require("plotly.js/src/components/legend"),
  require("plotly.js/src/components/fx"),
  require("plotly.js/src/components/modebar"),
  require("plotly.js/src/locale-en"),
  require("plotly.js/src/locale-en-us"),
]);

exports.Icons = require("plotly.js/src/fonts/ploticon");
const Fx = require("plotly.js/src/components/fx");
const Plots = require("plotly.js/src/plots/plots");
exports.Plots = { resize: Plots.resize, graphJson: Plots.graphJson };
exports.Fx = {
  hover: Fx.hover,
  unhover: Fx.unhover,
  loneHover: Fx.loneHover,
  loneUnhover: Fx.loneUnhover,
};
exports.Snapshot = require("plotly.js/src/snapshot");
