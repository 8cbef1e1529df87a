(() => {
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
