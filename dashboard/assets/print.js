// Printing: a button that opens the browser's own dialogue, and the text at the foot of each page.
(() => {
  document.documentElement.classList.add("scripted");
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
  });
  // The margin boxes of a printed page take their text from style sheets alone.
  window.addEventListener("beforeprint", () => {
    const foot = document.querySelector("[data-foot]");
    const text = foot ? JSON.stringify(foot.dataset.foot) : '""';
    document.documentElement.style.setProperty("--foot", text);
  });
})();
