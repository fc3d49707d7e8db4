// Sliders of years write out what they choose, and the periods of /regions can be played.
// The address decides what is shown: a step of the play is an ordinary view, asked for when the
// one before it has been drawn, so that the words under the picture are always those of its year.
(() => {
  const SHOWN = 1400; // milliseconds that a period stays, once it is drawn
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const sliders = () => [...document.querySelectorAll(".years input[type=range]")];
  const periods = (slider) => slider.dataset.periods.split(",");

  const periodOf = (slider) => {
    const value = Number(slider.value);
    const found = periods(slider);
    if (slider.name === "from") return found.find((p) => Number(p.slice(0, 4)) >= value);
    return found.findLast((p) => Number(p.slice(-4)) <= value);
  };

  const write = (fieldset) => {
    const chosen = [...fieldset.querySelectorAll("input")].map((slider) => {
      const text = periodOf(slider) || "";
      slider.setAttribute("aria-valuetext", text);
      return text;
    });
    const [first, last] = chosen;
    // Where both thumbs meet at the end, the one that can still move lies above.
    const [from] = fieldset.querySelectorAll("input");
    from.classList.toggle("over", chosen.length > 1 && from.value - from.min > (from.max - from.min) / 2);
    const span = first + last;
    const text = chosen.length < 2 || first === last ? first
      : span.includes("–") ? `${first} … ${last}` : `${first}–${last}`;
    fieldset.querySelector(".written").textContent = text;
  };

  // Neither slider passes the other: a span has a first and a last period.
  const held = (slider) => {
    const other = sliders().find((one) => one !== slider);
    if (!other) return;
    const place = (one) => periods(one).indexOf(periodOf(one));
    const wrong = slider.name === "from" ? place(slider) > place(other) : place(slider) < place(other);
    if (!wrong) return;
    const period = periodOf(other);
    slider.value = slider.name === "from" ? period.slice(0, 4) : period.slice(-4);
  };

  document.addEventListener("input", (event) => {
    const slider = event.target;
    if (!slider.matches || !slider.matches(".years input[type=range]")) return;
    stop();
    held(slider);
    write(slider.closest(".years"));
  });

  // A slider stays while the page under it changes, so that the keyboard keeps its place.
  const follow = () => {
    for (const slider of sliders()) {
      if (slider.value !== slider.dataset.chosen) slider.value = slider.dataset.chosen;
    }
    for (const fieldset of document.querySelectorAll(".years")) write(fieldset);
  };

  // What is shown is read out by an element that stays: a new one is passed over in silence.
  const status = document.createElement("div");
  status.setAttribute("role", "status");
  status.className = "unseen";
  const announce = () => {
    if (!status.isConnected) document.body.append(status);
    const fieldset = document.querySelector(".years[data-shown]");
    const text = fieldset ? fieldset.dataset.shown : "";
    if (status.textContent !== text) status.textContent = text;
  };

  let timer = null;
  let waiting = false;
  const button = () => document.querySelector("button.play");
  const playing = () => timer !== null || waiting;
  // On the document, which stays while the page under it is drawn anew.
  const mark = () => document.documentElement.classList.toggle("playing", playing());
  const stop = () => {
    clearTimeout(timer);
    timer = null;
    waiting = false;
    mark();
  };

  const step = () => {
    timer = null;
    const slider = document.querySelector('.years input[name="to"]');
    if (!slider || !button()) return stop();
    const found = periods(slider);
    const next = found[found.indexOf(periodOf(slider)) + 1];
    if (!next) return stop();
    go(next.slice(-4));
    mark();
  };

  const go = (year) => {
    waiting = !still.matches;
    const query = new URLSearchParams(window.location.search);
    query.set("to", year);
    const search = "?" + query.toString().replaceAll("%2C", ",");
    // In place of the year before: the back button leads out of the play, not through it.
    window.history.replaceState(window.history.state, "", search);
    window.dash_clientside.set_props("url", { search });
  };

  document.addEventListener("click", (event) => {
    if (!event.target.closest) return;
    if (event.target.closest("a[href]")) return stop();
    if (!event.target.closest("button.play")) return;
    if (playing()) return stop();
    const slider = document.querySelector('.years input[name="to"]');
    const found = periods(slider);
    if (periodOf(slider) === found.at(-1)) go(found[0].slice(-4));
    else step();
    mark();
  });

  window.perhemittari = Object.assign(window.perhemittari || {}, {
    // Called when a page's content has come; it is drawn two frames later.
    arrived: () => requestAnimationFrame(() => requestAnimationFrame(() => {
      follow();
      window.perhemittari.refocus();
      announce();
      mark();
      if (!waiting) return;
      waiting = false;
      timer = setTimeout(step, SHOWN);
      mark();
    })),
  });
})();
