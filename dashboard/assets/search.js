// The search box: suggestions while one types, as a combobox of the ARIA patterns, and the key `/`.
// Without this file it is a plain form.
(() => {
  const WAIT = 120; // milliseconds between the last letter and the question
  const OFF = "perhemittari-shortcut-off";
  const form = () => document.querySelector("form.find");
  const field = () => form()?.querySelector("input[name=q]");
  const list = () => form()?.querySelector("[role=listbox]");
  const options = () => [...(list()?.children ?? [])];
  let timer = 0, asked = 0, goal = false, hash = window.location.hash;

  const go = (href) => {
    const url = new URL(href, window.location.href);
    close();
    if (url.hash) return void window.location.assign(url.href);
    goal = true;
    window.dash_clientside.perhemittari.setUrl(url.pathname, url.search);
  };

  const state = (name, value) => field()?.setAttribute(name, value);
  const close = () => {
    window.clearTimeout(timer);
    asked += 1;
    if (!list()) return;
    list().hidden = true;
    list().replaceChildren();
    state("aria-expanded", "false");
    field().removeAttribute("aria-activedescendant");
  };
  const choose = (place) => {
    const found = options();
    found.forEach((option, i) => option.setAttribute("aria-selected", String(i === place)));
    if (place < 0) return field().removeAttribute("aria-activedescendant");
    state("aria-activedescendant", found[place].id);
    found[place].scrollIntoView({ block: "nearest" });
  };
  const chosen = () => options().findIndex((option) => option.getAttribute("aria-selected") === "true");

  const option = (item, place) => {
    const element = document.createElement("li");
    element.id = `suggestion-${place}`;
    element.setAttribute("role", "option");
    element.setAttribute("aria-selected", "false");
    element.dataset.href = item.href;
    for (const [name, text] of [["title", item.title], ["of", [item.kind, item.note].filter(Boolean).join(" · ")]]) {
      const part = document.createElement("span");
      part.className = name;
      part.textContent = text;
      element.append(part, " ");
    }
    return element;
  };
  const suggest = async () => {
    const text = field()?.value.trim();
    if (!text) return close();
    const mine = (asked += 1);
    const query = new URLSearchParams(new FormData(form()));
    let answer;
    try {
      const response = await fetch(`${field().dataset.suggest}?${query}`);
      if (!response.ok) return close();
      answer = await response.json();
    } catch {
      return close(); // the form itself still works
    }
    if (mine !== asked || document.activeElement !== field()) return;
    const found = answer.items.map(option);
    list().id = "suggestions";
    list().replaceChildren(...found);
    list().hidden = !found.length;
    state("aria-expanded", String(found.length > 0));
    field().removeAttribute("aria-activedescendant");
    form().querySelector("[role=status]").textContent = answer.said;
  };

  const become = () => {
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-haspopup": "listbox",
      "aria-expanded": "false", "aria-controls": "suggestions",
    })) if (!field().hasAttribute(name)) state(name, value);
    list().id = "suggestions";
    const off = window.localStorage.getItem(OFF) !== null;
    if (off) field().removeAttribute("aria-keyshortcuts");
    else state("aria-keyshortcuts", "/");
    form().classList.toggle("no-key", off);
    for (const button of document.querySelectorAll("button.shortcut")) {
      button.textContent = off ? button.dataset.off : button.dataset.on;
    }
  };

  document.addEventListener("input", (event) => {
    if (event.target !== field()) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(suggest, WAIT);
  });
  document.addEventListener("submit", (event) => {
    if (event.target !== form()) return;
    const query = new URLSearchParams(new FormData(form()));
    event.preventDefault();
    go(`${form().getAttribute("action")}?${query.toString().replaceAll("%2C", ",")}`);
  });
  document.addEventListener("mousedown", (event) => {
    if (event.target.closest?.("[role=listbox] [data-href]")) event.preventDefault(); // keeps the focus
  });
  document.addEventListener("click", (event) => {
    const item = event.target.closest?.("[role=listbox] [data-href]");
    if (item) go(item.dataset.href);
    const button = event.target.closest?.("button.shortcut");
    if (!button) return;
    if (window.localStorage.getItem(OFF) === null) window.localStorage.setItem(OFF, "1");
    else window.localStorage.removeItem(OFF);
    become();
  });
  document.addEventListener("focusout", (event) => {
    if (event.target === field()) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.target === field()) return typed(event);
    const writing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (event.key !== "/" || !plain || writing || !field()) return;
    if (window.localStorage.getItem(OFF) !== null) return;
    event.preventDefault();
    field().focus();
    field().select();
  });
  const typed = (event) => {
    const count = options().length;
    const at = chosen();
    if (event.key === "Escape") {
      if (count) event.preventDefault();
      close();
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      go(options()[at].dataset.href);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!count) return void suggest();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // Beyond either end is the field itself, then round again.
      choose(((at + step + 1 + count + 1) % (count + 1)) - 1);
    }
  };

  // After every new page: the box says what was searched, the menu of a phone is folded.
  document.addEventListener("arrived", () => window.requestAnimationFrame(() => {
    if (!field()) return;
    become();
    document.querySelector("details.menu")?.removeAttribute("open");
    const query = new URLSearchParams(window.location.search);
    const here = window.location.pathname === "/search" ? query.get("q") ?? "" : "";
    if (document.activeElement !== field() || goal) field().value = here;
    if (goal) {
      const heading = document.querySelector("main h1");
      if (heading) heading.tabIndex = -1;
      heading?.focus({ preventScroll: true });
      goal = false;
    }
    if (hash) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
    hash = "";
  }));
})();
