// A view that changes is drawn anew, controls too. Who moves about by keyboard must not be thrown
// back to the top of the page: the control that had the focus gets it again.
(() => {
  let held = null;

  const nameOf = (element) => {
    if (element.name) return `[name="${element.name}"]`;
    if (element.matches("button.play")) return "button.play";
    const region = element.closest("[data-region]");
    if (region) return `[data-region="${region.dataset.region}"] a`;
    if (element.dataset.view !== undefined) return `[data-view="${element.dataset.view}"]`;
    return null;
  };

  document.addEventListener("focusin", (event) => {
    const place = event.target.closest("main") && nameOf(event.target);
    held = place ? { place, path: window.location.pathname } : null;
  });
  // A click on the page itself lets go; what a redraw takes away does not.
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest("a, button, input, select, summary")) held = null;
  });

  window.perhemittari = Object.assign(window.perhemittari || {}, {
    refocus: () => {
      if (!held || held.path !== window.location.pathname) return;
      if (document.activeElement !== document.body) return;
      const found = document.querySelector(`main ${held.place}`);
      if (found) found.focus({ preventScroll: true });
    },
  });
})();
