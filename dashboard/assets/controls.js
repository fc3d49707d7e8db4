// A view's controls are a plain form; a change writes the form's values into the URL,
// and the URL alone decides what is shown. Works as an ordinary GET form too.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form.controls");
  if (!form) return;
  const query = new URLSearchParams(window.location.search);
  query.set(event.target.name, event.target.value);
  // Another indicator has other periods.
  if (event.target.name === "indicator") query.delete("from");
  window.dash_clientside.set_props("url", { search: "?" + query.toString().replaceAll("%2C", ",") });
});

window.dash_clientside = window.dash_clientside || {};
window.dash_clientside.perhemittari = {
  // Screen readers choose their voice by the page's language.
  language: (search) => {
    const lang = new URLSearchParams(search).get("lang");
    document.documentElement.lang = ["fi", "sv", "en"].includes(lang) ? lang : "fi";
    return window.dash_clientside.no_update;
  },
};
