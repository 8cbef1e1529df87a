(() => {
  const kernel = window.Jupyter?.notebook?.kernel;
  for (const box of document.querySelectorAll(".course-widget:not([data-alive])")) {
    box.dataset.alive = "false";
    const control = box.querySelector("[data-key]");
    const readout = box.querySelector("output");
    const key = control.dataset.key;
    control.disabled = true;
    if (!kernel?.comm_manager) {
      box.title = "This page cannot talk to the kernel: the value is the one of the last run.";
      continue;
    }
    const isNumber = control.type === "range";
    const property = control.type === "checkbox" ? "checked" : key === "index" ? "selectedIndex" : "value";
    const comm = kernel.comm_manager.new_comm("course.widget", { widget: box.dataset.widget });
    const send = data => comm.send(data);
    const apply = state => {
      if (key === "description") control.textContent = state.description ?? control.textContent;
      else if (key in state) control[property] = state[key];
      if ("disabled" in state) control.disabled = state.disabled;
      if ("tooltip" in state) box.title = state.tooltip ?? "";
      if (readout && key in state) readout.textContent = state[key];
    };
    comm.on_msg(message => {
      box.dataset.alive = "true";
      apply(message.content.data.state ?? {});
    });
    // The kernel was restarted and knows the widget no more.
    comm.on_close(() => { control.disabled = true; });
    if (key === "description") control.addEventListener("click", () => send({ method: "custom", content: { event: "click" } }));
    else control.addEventListener("change", () => {
      const value = isNumber ? Number(control.value) : control[property];
      send({ method: "update", state: { [key]: value } });
    });
    if (readout) control.addEventListener("input", () => { readout.textContent = control.value; });
    // Letters typed into a control are not the notebook's shortcuts.
    control.addEventListener("focus", () => window.Jupyter.keyboard_manager.disable());
    control.addEventListener("blur", () => window.Jupyter.keyboard_manager.enable());
  }
})();
