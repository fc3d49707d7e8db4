// The URL is the state of every view. Links and form controls change the URL; the page follows it
// without loading anew. Without this file they still work, as plain links and a plain form.
(() => {
  const setUrl = (pathname, search) =>
    window.dash_clientside.set_props("url", { pathname, search });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.hasAttribute("download")) return;
    const url = new URL(link.href, window.location.href);
    if (url.origin !== window.location.origin || url.hash || link.target) return;
    event.preventDefault();
    setUrl(url.pathname, url.search);
  });

  document.addEventListener("change", (event) => {
    const form = event.target.closest("form.controls");
    if (!form) return;
    const query = new URLSearchParams(window.location.search);
    if (event.target.name === "add") {
      const codes = (query.get("regions") || "").split(",").filter(Boolean);
      query.set("regions", [...codes, event.target.value].join(","));
    } else query.set(event.target.name, event.target.value);
    // Another indicator has other periods.
    if (event.target.name === "indicator") ["from", "to"].forEach((name) => query.delete(name));
    // Codes of one level are those of other places on another, in borders of another division.
    if (event.target.name === "level") ["regions", "division"].forEach((name) => query.delete(name));
    setUrl(window.location.pathname, search(query));
  });

  document.addEventListener("submit", (event) => event.preventDefault());

  const search = (query) => "?" + query.toString().replaceAll("%2C", ",");

  let shown = window.location.pathname;
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.perhemittari = Object.assign(window.dash_clientside.perhemittari || {}, {
    // Screen readers choose their voice by the page's language and announce the new page's heading.
    head: (parts) => {
      // Dash keeps one function for one input: what else follows a new page is called from here.
      window.perhemittari.arrived();
      const main = (parts || []).find((part) => part.props && part.props.id === "main");
      if (!main) return;
      document.dispatchEvent(new CustomEvent("arrived"));
      const title = main.props["data-title"] + " – Perhemittari";
      // Setting them anew costs a style pass even where nothing changes.
      if (document.documentElement.lang !== main.props["data-lang"]) {
        document.documentElement.lang = main.props["data-lang"];
      }
      if (document.title !== title) document.title = title;
      if (main.props["data-path"] === shown) return;
      shown = main.props["data-path"];
      window.scrollTo(0, 0);
      const heading = document.querySelector("h1");
      if (heading) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
      }
    },
    // A search text belongs to the address too, without a step in the history for each letter.
    searched: (text) => {
      if (window.location.pathname !== "/data") return;
      const query = new URLSearchParams(window.location.search);
      if ((query.get("q") || "") === (text || "")) return;
      if (text) query.set("q", text);
      else query.delete("q");
      window.history.replaceState(window.history.state, "", search(query));
    },
    setUrl,
  });
})();
