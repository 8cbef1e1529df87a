(async () => {
  // A Jupyter page has no plotly.js of its own, but its server hands out what lies beside the C# kernel's kernel.json.
  const load = async () => {
    const lab = document.getElementById("jupyter-config-data");
    const base = document.body.dataset.baseUrl ?? (lab && JSON.parse(lab.textContent).baseUrl);
    if (!base) return;
    const name = window.Jupyter?.notebook?.kernel?.name ?? ".net-csharp";
    const answer = await fetch(`${base}kernelspecs/${encodeURIComponent(name)}/plotly.min.js`);
    // Without a define and a module in sight it becomes window.Plotly, also in pages that load scripts by require.js.
    if (answer.ok) Function("define", "module", "exports", await answer.text()).call(window);
  };
  if (!window.Plotly) await (window.coursePlotly ??= load().catch(() => {}));
  const Plotly = window.Plotly;
  if (!Plotly) return;
  const isDark = element => {
    for (; element; element = element.parentElement) {
      const [red, green, blue, opacity = 1] = getComputedStyle(element).backgroundColor.match(/[\d.]+/g).map(Number);
      if (opacity > 0) return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches;
  };
  const ink = element => isDark(element) ? "#d0d0d0" : "#444444";
  for (const box of document.querySelectorAll(".course-chart:not([data-drawn])")) {
    box.dataset.drawn = "true";
    const figure = JSON.parse(box.querySelector("script").textContent);
    const place = document.createElement("div");
    box.replaceChildren(place);
    figure.layout.template.layout.font.color = ink(box);
    Plotly.newPlot(place, figure);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
      Plotly.relayout(place, { "font.color": ink(box) }));
  }
})();
