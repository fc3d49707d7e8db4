// Buttons that copy a permanent link. Where the browser gives no clipboard, the address is shown in a
// field, selected, to be copied by hand.
(() => {
  const say = (button, text) => {
    const status = button.parentElement.querySelector("[role=status]");
    status.replaceChildren();
    // A live region speaks of what changes in it, also when the same is said again.
    window.requestAnimationFrame(() => status.append(text));
  };

  const byHand = (button, address) => {
    let field = button.parentElement.querySelector("input");
    if (!field) {
      field = document.createElement("input");
      field.readOnly = true;
      field.setAttribute("aria-label", button.dataset.byHand);
      button.parentElement.append(field);
    }
    field.value = address;
    say(button, button.dataset.byHand);
    field.focus();
    field.select();
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("button[data-copy]");
    if (!button) return;
    const address = new URL(button.dataset.copy, window.location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      button.parentElement.querySelector("input")?.remove();
      say(button, button.dataset.copied);
    } catch {
      byHand(button, address);
    }
  });
})();
