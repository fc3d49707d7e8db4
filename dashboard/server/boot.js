// Runs before Dash starts. What Dash would ask for in two more requests is in the page already,
// and Plotly is fetched when the first chart needs it, unless the page brought it along.
{
  const script = document.currentScript;
  const answers = new Map();
  for (const element of document.querySelectorAll("script[data-answer]")) {
    answers.set(element.dataset.answer, element.textContent);
  }
  const ask = window.fetch;
  window.fetch = (resource, options) => {
    const body = answers.get(String(resource));
    if (body === undefined) return ask.call(window, resource, options);
    answers.delete(String(resource));
    if (!answers.size) window.fetch = ask;
    return Promise.resolve(new Response(body, { headers: { "Content-Type": "application/json" } }));
  };

  if (!window.Plotly) {
    let loading;
    Object.defineProperty(window, "Plotly", {
      configurable: true,
      // Dash waits for a promise here as it waits for its own loading of Plotly.
      get: () =>
        (loading ??= new Promise((resolve, reject) => {
          const element = document.createElement("script");
          element.src = script.dataset.plotly;
          element.onload = () => resolve(window.Plotly);
          element.onerror = reject;
          document.head.append(element);
        })),
      set: (value) => {
        Object.defineProperty(window, "Plotly", { value, configurable: true, writable: true });
      },
    });
  }
}
