// Runs in the page before anything else: notes when every chart is drawn, without polling.
// A chart is drawn when the layers of its picture hold as many traces as its figure shows.
(() => {
  const watch = { drawn: null, redrawn: null, wanted: Number("CHARTS"), before: null, started: 0 };
  window.benchWatch = watch;
  const charts = () => [...document.querySelectorAll(".js-plotly-plot")];
  const complete = (chart) => {
    const shown = (chart._fullData ?? []).filter((trace) => trace.visible === true).length;
    const layers = chart.querySelectorAll(".main-svg").length;
    return shown > 0 && layers > 0 && chart.querySelectorAll(".scatterlayer .trace").length >= shown;
  };
  const values = (chart) => JSON.stringify((chart.data ?? []).map((trace) => [trace.x, trace.y]));
  const plotted = new WeakMap();
  const check = () => {
    const now = charts();
    for (const chart of now) {
      if (chart.on && !plotted.has(chart)) {
        plotted.set(chart, performance.now());
        chart.on("plotly_afterplot", () => { plotted.set(chart, performance.now()); check(); });
      }
    }
    if (now.length < watch.wanted || !now.every(complete)) return;
    if (watch.drawn === null) { watch.drawn = performance.now(); performance.mark("drawn"); }
    if (watch.before !== null && watch.redrawn === null) {
      const fresh = now.every((chart, i) =>
        values(chart) !== watch.before[i] && plotted.get(chart) > watch.started);
      if (fresh) { watch.redrawn = performance.now(); performance.mark("redrawn"); }
    }
  };
  // Called right before a control is changed.
  watch.start = () => {
    watch.before = charts().map(values);
    watch.redrawn = null;
    watch.started = performance.now();
  };
  new MutationObserver(check).observe(document, { childList: true, subtree: true, attributes: true });
})();
