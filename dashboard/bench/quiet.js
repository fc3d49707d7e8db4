// Runs in the page before anything else: notes long tasks and layout shifts, and when the page is
// quiet: its heading is there, every chart has its picture, and nothing has changed for a while.
(() => {
  const QUIET = 300;
  let task = 0;
  let shift = 0;
  let changed = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) task = Math.max(task, entry.duration);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  new MutationObserver(() => { changed = performance.now(); })
    .observe(document, { childList: true, subtree: true, attributes: true });
  const drawn = () =>
    document.querySelector("h1") !== null &&
    [...document.querySelectorAll(".js-plotly-plot, .dash-graph")]
      .every((chart) => chart.querySelector(".main-svg") !== null || chart.offsetParent === null);
  window.benchQuiet = {
    ready: () => drawn() && performance.now() - changed > QUIET,
    seen: () => ({ ready: changed, task, shift }),
  };
})();
