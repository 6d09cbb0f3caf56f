// The coding desk in the browser. Texts go into the page as text nodes only: no markup of theirs is parsed.

const KEYS = { r: "right", w: "wrong", u: "unclear" };
const PATIENCE = 4000; // milliseconds until a silent kernel is mentioned

function make(tag, name, ...children) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...children.filter((child) => child !== null));
  return element;
}

function button(words, key, act, name = "") {
  const caption = make("kbd", "", shown(key));
  const element = make("button", `nl-button ${name}`, make("span", "", words), caption);
  element.type = "button";
  element.setAttribute("aria-keyshortcuts", key);
  element.addEventListener("click", act);
  return element;
}

function shown(key) {
  return { ArrowLeft: "←", ArrowRight: "→", Enter: "Enter" }[key] ?? key.toUpperCase();
}

function percent(share) {
  return share === null ? "–" : `${Math.round(share * 100)}%`;
}

function render({ model, el }) {
  const root = make("div", "nl-desk");
  root.tabIndex = 0;
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", "Coding desk");
  root.setAttribute("data-lm-suppress-shortcuts", "true"); // else JupyterLab takes r, w, b and digits
  let waiting = null; // a timer while the kernel has not answered yet
  let choosing = false; // "wrong" was said, the label is to follow

  function send(message) {
    if (waiting) return;
    waiting = setTimeout(() => {
      root.querySelector(".nl-error")?.replaceChildren(
        "The kernel does not answer, so this may not be saved. Restart it and run the cell again: " +
          "the desk goes on at the first item that is not in the file.",
      );
      waiting = null;
    }, PATIENCE);
    root.classList.add("nl-waiting");
    model.send(message);
  }

  function answer(verdict, label = null) {
    send({ do: "answer", item: model.get("page").item, verdict, label });
  }

  function wrong() {
    choosing = true;
    draw();
  }

  const actions = {
    ArrowLeft: () => send({ do: "turn", steps: -1 }),
    ArrowRight: () => send({ do: "turn", steps: 1 }),
    s: () => send({ do: "results" }),
    o: () => send({ do: "open" }),
  };

  function act(key) {
    const page = model.get("page");
    if (page.kind === "name") return false;
    if (page.kind === "item") {
      if (key === "Escape" && choosing) {
        choosing = false;
        draw();
        return true;
      }
      const label = page.labels.find((row) => row.key === key);
      if (label) {
        answer("wrong", label.label);
        return true;
      }
      if (KEYS[key] === "wrong") {
        wrong();
        return true;
      }
      if (KEYS[key]) {
        answer(KEYS[key]);
        return true;
      }
    }
    if (!actions[key]) return false;
    actions[key]();
    return true;
  }

  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === "INPUT") return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (!event.repeat && act(key)) event.preventDefault();
  });

  function head(page) {
    const progress = make("progress", "");
    progress.max = Math.max(page.total, 1);
    progress.value = page.coded;
    progress.setAttribute("aria-label", "Items coded");
    const other = make("button", "nl-link", "another coder");
    other.type = "button";
    other.addEventListener("click", () => send({ do: "rise" }));
    const saved = make("span", "nl-saved", `${page.coded} of ${page.total} coded, saved in ${page.file}`);
    saved.setAttribute("aria-live", "polite");
    return make("div", "nl-head", progress, saved, make("span", "nl-coder", `Coder: ${page.coder} (`, other, ")"));
  }

  function nameForm(page) {
    const input = make("input", "nl-name");
    input.maxLength = 40;
    input.setAttribute("aria-label", "Coder");
    const form = make("form", "nl-form", make("label", "", "Who is coding? A name or initials: ", input));
    const start = button("Begin", "Enter", () => {}, "nl-right");
    start.type = "submit";
    form.append(start);
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault(); // JupyterLab keeps Enter from submitting forms
      form.requestSubmit();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send({ do: "name", coder: input.value });
    });
    return [form];
  }

  function passage(page) {
    const box = make("div", "nl-passage");
    box.dir = "auto";
    for (const [kind, text] of page.pieces) {
      box.append(kind === null ? text : make("mark", `nl-${kind}`, text));
    }
    return box;
  }

  function legend(page) {
    const kinds = [...new Set(page.pieces.map((piece) => piece[0]).filter((kind) => kind !== null))];
    return make("div", "nl-legend", ...kinds.flatMap((kind) => [make("mark", `nl-${kind}`, kind), " "]));
  }

  function verdicts(page) {
    const given = (verdict) => `nl-${verdict}${page.verdict === verdict ? " nl-given" : ""}`;
    return make(
      "div",
      "nl-verdicts",
      make("span", "nl-question", page.question),
      button("Right", "r", () => answer("right"), given("right")),
      button("Wrong", "w", wrong, given("wrong")),
      button("Unclear", "u", () => answer("unclear"), given("unclear")),
    );
  }

  function labels(page) {
    const list = make("div", `nl-labels${choosing ? " nl-choosing" : ""}`);
    list.setAttribute("role", "group");
    list.setAttribute("aria-label", page.choose);
    for (const row of page.labels) {
      const name = `nl-label${row.machine ? " nl-machine" : ""}${page.label === row.label ? " nl-given" : ""}`;
      const choice = button(row.name, row.key, () => answer("wrong", row.label), name);
      choice.append(make("small", "", row.meaning));
      list.append(choice);
    }
    const words = choosing ? `${page.choose} Choose the right label (Esc: not wrong after all).` : `${page.choose} `;
    const hint = choosing ? "" : "Choosing a label answers as well: the machine’s own means right.";
    return [make("div", "nl-hint", make("b", "", words), hint), list];
  }

  function itemPage(page) {
    const headline = make("bdi", "nl-headline", page.headline);
    const from = make("div", "nl-from", headline, " ", make("bdi", "", page.outlet), ` · ${page.published}`);
    return [from, passage(page), legend(page), verdicts(page), ...labels(page), foot(page)];
  }

  function foot(page) {
    const said = page.last ? `Saved: ${page.last} · ` : "";
    const place = page.kind === "item" ? `${said}Item ${page.number} of ${page.total}` : "";
    return make(
      "div",
      "nl-foot",
      button("Back", "ArrowLeft", actions.ArrowLeft),
      button("Next", "ArrowRight", actions.ArrowRight),
      button("First open", "o", actions.o),
      button(page.kind === "results" ? "Back to coding" : "Results", "s", actions.s),
      make("span", "nl-place", place),
    );
  }

  function donePage(page) {
    const words = page.total ? "All items are coded. Thank you." : "There is nothing to code in this sample.";
    return [make("p", "nl-done", words), foot(page)];
  }

  function table(content) {
    const heads = content.columns.map((words) => make("th", "", words));
    const rows = content.rows.map((row) => {
      const at = (share) => `${(share / content.end) * 100}%`;
      const bar = make("span", "nl-bar");
      const span = make("i", "");
      span.style.left = at(row.low);
      span.style.width = at(Math.max(row.high - row.low, content.end / 200));
      bar.append(span);
      for (const [share, name] of [[row.machine ?? null, "nl-before"], [row.share, ""]]) {
        if (share === null) continue;
        const tick = make("b", name);
        tick.style.left = at(share);
        bar.append(tick);
      }
      const words = `${percent(row.share)} (${percent(row.low)} to ${percent(row.high)})`;
      const cells = row.cells.map((cell) => make("td", "", cell));
      return make("tr", "", ...cells, make("td", "nl-interval", bar, make("span", "", words)));
    });
    const body = make("tbody", "", ...rows);
    return make("table", "", make("caption", "", content.title), make("thead", "", make("tr", "", ...heads)), body);
  }

  function resultsPage(page) {
    const { tables, sentences } = page.results;
    const words = sentences.filter((sentence) => sentence).map((sentence) => make("p", "", sentence));
    return [make("div", "nl-tables", ...tables.map(table)), ...words, foot(page)];
  }

  function draw() {
    const page = model.get("page");
    const focused = root.contains(root.getRootNode().activeElement) || page.turn > 0;
    const error = make("div", "nl-error", page.error);
    error.setAttribute("role", "alert");
    const bodies = { name: nameForm, item: itemPage, done: donePage, results: resultsPage };
    const top = page.kind === "name" ? [] : [head(page)];
    root.replaceChildren(...top, error, ...bodies[page.kind](page));
    const first = root.querySelector(".nl-passage mark");
    if (first) {
      const box = first.closest(".nl-passage");
      box.scrollTop = first.offsetTop - box.offsetTop - box.clientHeight / 3;
    }
    if (focused) (root.querySelector(".nl-name") ?? root).focus({ preventScroll: true });
  }

  function update() {
    clearTimeout(waiting);
    waiting = null;
    choosing = false;
    root.classList.remove("nl-waiting");
    draw();
  }

  model.on("change:page", update);
  el.append(root);
  draw();
  return () => model.off("change:page", update);
}

export default { render };
