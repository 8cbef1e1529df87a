(() => {
  "use strict";
  const root = document.documentElement;
  const charts = [...document.querySelectorAll(".chart")];
  const ink = () => root.dataset.theme === "dark" ? "#d0d0d0" : "#444444";

  // A page opened from a file may have no storage; the choice then lasts as long as the page.
  const store = {
    get: () => { try { return localStorage.getItem("theme"); } catch { return null; } },
    set: value => { try { localStorage.setItem("theme", value); } catch { } },
  };

  const draw = box => {
    if (box.dataset.drawn || !window.Plotly) return;
    box.dataset.drawn = "true";
    const figure = JSON.parse(box.querySelector("script").textContent);
    const place = document.createElement("div");
    box.replaceChildren(place);
    // A figure made elsewhere is white by default, which no dark page wants; what a figure says itself stays.
    const ground = figure.layout?.template ? {} : { paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)" };
    figure.layout = { ...ground, ...figure.layout, font: { ...figure.layout?.font, color: ink() } };
    Plotly.newPlot(place, figure.data, figure.layout, { responsive: true, displaylogo: false, displayModeBar: "hover", ...figure.config })
      .then(() => figure.frames && Plotly.addFrames(place, figure.frames));
    box.redraw = () => Plotly.relayout(place, { "font.color": ink() });
  };

  const setTheme = theme => {
    root.dataset.theme = theme;
    const button = document.getElementById("theme");
    button.textContent = theme === "dark" ? "Light" : "Dark";
    button.setAttribute("aria-label", `Switch to the ${button.textContent.toLowerCase()} theme`);
    charts.forEach(box => box.redraw?.());
  };
  document.getElementById("theme").onclick = () => {
    const next = root.dataset.theme === "dark" ? "light" : "dark";
    store.set(next);
    setTheme(next);
  };
  setTheme(root.dataset.theme);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", event => {
    if (!store.get()) setTheme(event.matches ? "dark" : "light");
  });

  // Charts are drawn when they come near the window, so that a long chapter opens at once.
  const near = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      near.unobserve(entry.target);
      draw(entry.target);
    }
  }, { rootMargin: "800px" });
  charts.forEach(box => near.observe(box));
  addEventListener("beforeprint", () => charts.forEach(draw));

  if (window.katex)
    for (const place of document.querySelectorAll(".math"))
      katex.render(place.textContent, place, { displayMode: place.classList.contains("display"), throwOnError: false });

  if (window.hljs)
    for (const code of document.querySelectorAll("pre > code[class*='language-']")) hljs.highlightElement(code);

  for (const button of document.querySelectorAll(".copy"))
    button.onclick = async () => {
      await navigator.clipboard.writeText(button.parentElement.querySelector("code").textContent);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    };

  const contents = document.getElementById("contents");
  if (contents) {
    const wide = matchMedia("(min-width: 88rem)");
    const place = () => { contents.open = wide.matches; };
    wide.addEventListener("change", place);
    place();
    const links = new Map([...contents.querySelectorAll("a")].map(link => [link.hash.slice(1), link]));
    const here = new IntersectionObserver(entries => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        links.forEach(link => link.classList.remove("here"));
        links.get(entry.target.id)?.classList.add("here");
      }
    }, { rootMargin: "0px 0px -75% 0px" });
    links.forEach((_, id) => { const heading = document.getElementById(decodeURIComponent(id)); if (heading) here.observe(heading); });
  }
})();
