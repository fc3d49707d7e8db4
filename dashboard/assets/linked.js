// Charts of one page show the same regions: pointing at one in a chart highlights it in the
// others, clicking it chooses it. Every trace or point carries its region's code.
(() => {
  const plots = () => [...document.querySelectorAll(".js-plotly-plot")];

  const codeOf = (data) => {
    const point = data && data.points && data.points[0];
    if (!point) return null;
    if (typeof point.customdata === "string") return point.customdata;
    for (const plot of plots()) {
      const trace = plot.data && plot.data[point.curveNumber];
      if (trace && trace.meta && trace.meta.region && plot.matches(":hover")) return trace.meta.region;
    }
    return null;
  };

  // Where a region is in a plot: its trace, and its point where one trace has many regions.
  const place = (plot, code) => {
    for (const [curveNumber, trace] of plot.data.entries()) {
      const points = Array.isArray(trace.customdata) ? trace.customdata : [];
      const pointNumber = lastWithFigure(trace, points, code);
      if (pointNumber >= 0) return { curveNumber, pointNumber };
      if (trace.meta && trace.meta.region === code && trace.hoverinfo !== "skip") {
        return { curveNumber, pointNumber: Math.max(0, (trace.x || []).length - 1) };
      }
    }
    return null;
  };

  const lastWithFigure = (trace, codes, code) => {
    let found = codes.lastIndexOf(code);
    const first = codes.indexOf(code);
    while (found > first && trace.y[found] == null) found -= 1;
    return found;
  };

  const show = (code) => {
    for (const plot of plots()) {
      if (plot.matches(":hover")) continue;
      const found = code && place(plot, code);
      if (found) window.Plotly.Fx.hover(plot, [found]);
      else window.Plotly.Fx.unhover(plot);
    }
  };

  const chip = (event) => {
    const item = event.target.closest && event.target.closest("[data-region]");
    if (item) show(item.dataset.region);
  };
  const leave = (event) => {
    if (event.target.closest && event.target.closest("[data-region]")) show(null);
  };
  document.addEventListener("mouseover", chip);
  document.addEventListener("focusin", chip);
  document.addEventListener("mouseout", leave);
  document.addEventListener("focusout", leave);

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.perhemittari = Object.assign(window.dash_clientside.perhemittari || {}, {
    hover: (data) => show(codeOf(data)),
    choose: (data) => {
      const code = codeOf(data);
      const item = code && document.querySelector(`[data-region="${CSS.escape(code)}"] a`);
      if (item) item.click();
    },
  });
})();
