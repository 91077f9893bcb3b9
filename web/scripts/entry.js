// A return as it is typed: each cell is saved when it is left, and answered with what depends on it.
// Without this, the buttons of the page save everything that was typed.
const entry = document.querySelector(".app-entry[data-cells]");
const csrf = entry?.dataset.csrf;
const said = document.getElementById("saved");
const unsaved = new Map(); // by field: what is still to be saved
let again = 0;

const isCell = (field) => field?.matches?.(".app-entry input[name^='a:']");
const cells = () => [...entry.querySelectorAll("input[name^='a:']")];
const nameOf = (field) => field.name.slice(2);
const storeKey = () => `plumbline ${entry.dataset.person} ${location.pathname}${location.search}`;

function say(words, wrong = false) {
  said.textContent = words;
  said.classList.toggle("app-saved--wrong", wrong);
}

// What could not be saved is kept by the browser too, should the page be closed.
function remember() {
  const left = [...unsaved.keys()].map((field) => [nameOf(field), field.value, field.dataset.version]);
  try {
    if (left.length) localStorage.setItem(storeKey(), JSON.stringify(left));
    else localStorage.removeItem(storeKey());
  } catch {
    // A browser that keeps nothing: the page still does.
  }
}

function place(measure) {
  const figure = document.getElementById(`cost-${measure.id}`);
  if (!figure) return;
  figure.textContent = measure.shown;
  if (!measure.words) return;
  const strip = figure.closest("tr").querySelector(".app-strip");
  const words = document.getElementById(`words-${measure.id}`);
  if (words) words.textContent = measure.words;
  const own = strip?.querySelector(".app-strip__own");
  if (!own) return;
  if (measure.figure === undefined) return own.setAttribute("visibility", "hidden");
  const [low, high] = [Number(strip.dataset.low), Number(strip.dataset.high)];
  const share = (measure.figure - low) / (high - low);
  const x = 6 + Math.min(Math.max(share, 0), 1) * 238;
  own.removeAttribute("visibility");
  own.setAttribute("transform", `translate(${x.toFixed(2)} 24)`);
  const shape = share > 1 ? "M-9 -8 1 0-9 8Z" : share < 0 ? "M9 -8 -1 0 9 8Z" : "M0 -8 8 0 0 8 -8 0Z";
  own.firstElementChild.setAttribute("d", shape);
  strip.setAttribute("aria-label", `Your figure ${measure.shown}. ${measure.words}`);
}

function countRemarks() {
  const open = entry.querySelectorAll(".app-chk:not(.app-chk--done)");
  const todo = document.getElementById("todo");
  if (!open.length) return todo.replaceChildren();
  const list = document.createElement("ul");
  list.className = "govuk-list govuk-list--bullet";
  for (const one of open) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.className = "govuk-link";
    link.href = `#${one.closest(".app-remarks").id}`;
    link.textContent = one.querySelector("h3 span").textContent;
    item.append(link);
    list.append(item);
  }
  const section = document.createElement("section");
  section.className = "app-todo";
  section.setAttribute("aria-labelledby", "todo-title");
  const title = document.createElement("h2");
  title.id = "todo-title";
  title.className = "govuk-heading-s";
  title.textContent = `${open.length} ${open.length === 1 ? "thing" : "things"} to check in this section`;
  section.append(title, list);
  todo.replaceChildren(section);
}

function showRemarks(remarks) {
  for (const [id, html] of Object.entries(remarks)) {
    const panel = document.getElementById(`remarks-${id}`);
    if (panel) panel.innerHTML = html;
    const field = document.getElementById(id);
    if (field) field.classList.toggle("flag", /class="app-chk( app-chk--error)?"/.test(html));
  }
  countRemarks();
}

function taken(field, sent, told) {
  field.dataset.version = told.version;
  const form = field.closest("form");
  form.querySelector(`input[name="${CSS.escape("v:" + nameOf(field))}"]`).value = told.version;
  form.querySelector(`input[name="${CSS.escape("o:" + nameOf(field))}"]`).value = told.shown;
  field.removeAttribute("aria-invalid");
  if (document.activeElement !== field) field.value = told.shown;
  else Object.assign(field.dataset, { typed: sent, shown: told.shown });
  const change = document.getElementById(`change-${field.id}`);
  if (change) change.textContent = told.change;
  for (const [code, shown] of Object.entries(told.sums)) {
    const sum = document.getElementById(code);
    if (sum?.tagName === "OUTPUT") sum.textContent = shown;
  }
  told.measures.forEach(place);
  showRemarks(told.remarks);
  say(told.saved);
}

// Two answers met: the second person says which is right.
function ask(field, told) {
  const panel = document.getElementById(`remarks-${field.id}`);
  const box = document.createElement("div");
  box.className = "app-chk app-conflict";
  box.setAttribute("role", "alert");
  const title = document.createElement("h3");
  title.textContent = told.error;
  const buttons = document.createElement("div");
  buttons.className = "app-chk__buttons";
  for (const [words, value] of [
    [`Keep theirs: ${told.theirs || "nothing"}`, told.theirs],
    [`Keep yours: ${told.yours || "nothing"}`, told.yours],
  ]) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "govuk-button govuk-button--secondary";
    button.textContent = words;
    button.addEventListener("click", () => {
      field.dataset.version = told.version;
      field.value = value;
      box.remove();
      save(field);
      field.focus();
    });
    buttons.append(button);
  }
  box.append(title, buttons);
  panel.replaceChildren(box);
  say("Two answers met: choose one", true);
}

function refuse(field, told) {
  const panel = document.getElementById(`remarks-${field.id}`);
  const words = document.createElement("p");
  words.className = "govuk-error-message";
  words.textContent = told.error;
  panel.replaceChildren(words);
  field.setAttribute("aria-invalid", "true");
  field.classList.add("flag");
  say("Not saved: look at what is marked", true);
}

async function send(field, value) {
  const body = new URLSearchParams({ cell: nameOf(field), value, seen: field.dataset.version });
  const answer = await fetch(entry.dataset.cells, {
    method: "POST",
    body,
    headers: { "X-CSRF-Token": csrf, Accept: "application/json" },
    credentials: "same-origin",
  });
  const told = await answer.json();
  if (answer.ok) return taken(field, value, told);
  if (answer.status === 409 && told.theirs !== undefined) return ask(field, told);
  if ([403, 404, 409, 422].includes(answer.status)) return refuse(field, told);
  if (answer.status === 401) {
    say("You are signed out. Sign in again in another window, and what you typed is saved.", true);
  }
  throw new Error(`${answer.status}`);
}

// One at a time for each field: what is typed meanwhile is saved after it.
async function save(field) {
  if (unsaved.has(field)) return unsaved.set(field, "again");
  unsaved.set(field, "once");
  remember();
  say("Saving");
  try {
    do {
      unsaved.set(field, "once");
      await send(field, field.value);
    } while (unsaved.get(field) === "again");
    unsaved.delete(field);
    again = 0;
  } catch {
    unsaved.set(field, "failed");
    if (!said.textContent.startsWith("You are signed out")) {
      say(
        "We could not save your last change. We will keep trying. Do not close this page. Your figures are still here.",
        true,
      );
    }
    tryLater();
  }
  remember();
}

function tryLater() {
  const longest = 30000;
  const wait = Math.min(longest, 1000 * 2 ** again++);
  setTimeout(() => {
    for (const [field, state] of [...unsaved]) {
      if (state !== "failed") continue;
      unsaved.delete(field);
      save(field);
    }
  }, wait);
}

// Down and up as in a spreadsheet: Enter, and the arrows where the text has no use for them.
function move(field, steps) {
  const column = (one) => one.closest("td").cellIndex;
  const same = cells().filter((one) => column(one) === column(field) && one.closest("table") === field.closest("table"));
  const next = same[same.indexOf(field) + steps];
  if (!next) return false;
  next.focus();
  next.select();
  return true;
}

function press(event) {
  const field = event.target;
  if (!isCell(field) || event.altKey || event.ctrlKey || event.metaKey) return;
  const down = event.key === "ArrowDown" || (event.key === "Enter" && !event.shiftKey);
  const up = event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey);
  if (!down && !up) {
    if (event.key === "Escape") field.value = field.defaultValue;
    return;
  }
  // Enter must not send the form, which would leave the page.
  if (event.key === "Enter") event.preventDefault();
  if (move(field, down ? 1 : -1)) event.preventDefault();
}

// "£1,200" becomes "1,200" once it is left, where it was saved meanwhile.
function tidy(field) {
  if (isCell(field) && field.value === field.dataset.typed) field.value = field.dataset.shown;
}

// A block from Excel: filled in to the right and down from where it was pasted.
function paste(event) {
  const first = event.target;
  if (!isCell(first)) return;
  const text = event.clipboardData.getData("text").replace(/\r?\n$/, "");
  if (!/[\t\n]/.test(text)) return;
  event.preventDefault();
  const rows = [...first.closest("table").querySelectorAll("tbody tr")].filter((row) =>
    row.querySelector("input[name^='a:']"),
  );
  const from = rows.indexOf(first.closest("tr"));
  const fieldsOf = (row) => [...row.querySelectorAll("input[name^='a:']")];
  const column = fieldsOf(rows[from]).indexOf(first);
  let left = 0;
  text.split(/\r?\n/).forEach((line, down) => {
    line.split("\t").forEach((value, right) => {
      const field = rows[from + down] && fieldsOf(rows[from + down])[column + right];
      if (!field) return void (left += value.trim() ? 1 : 0);
      if (field.value === value.trim()) return;
      field.value = value.trim();
      save(field);
    });
  });
  if (left) say(`${left} of the pasted cells lie beyond the table and were left out`, true);
}

function fix(event) {
  const button = event.target.closest?.("button[name='fix']");
  const field = button && document.getElementById(button.dataset.cell);
  if (!isCell(field)) return;
  event.preventDefault();
  field.value = button.dataset.to;
  save(field);
  field.focus();
}

// What was typed when the line was lost and the page was closed.
function bringBack() {
  let left = [];
  try {
    left = JSON.parse(localStorage.getItem(storeKey()) ?? "[]");
  } catch {
    return;
  }
  for (const [name, value, version] of left) {
    const field = entry.querySelector(`input[name="${CSS.escape("a:" + name)}"]`);
    if (!field || field.value === value) continue;
    field.dataset.version = version;
    field.value = value;
    save(field);
  }
}

if (entry && csrf) {
  entry.addEventListener("change", (event) => isCell(event.target) && save(event.target));
  entry.addEventListener("focusout", (event) => tidy(event.target));
  entry.addEventListener("keydown", press);
  entry.addEventListener("paste", paste);
  entry.addEventListener("click", fix);
  addEventListener("online", tryLater);
  addEventListener("beforeunload", (event) => unsaved.size && event.preventDefault());
  bringBack();
}
