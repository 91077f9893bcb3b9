// A return as it is typed: each cell is saved when it is left, and answered with what depends on it.
// Without this, the buttons of the page save everything that was typed.
const entry = document.querySelector(".app-entry[data-cells]");
let csrf = entry?.dataset.csrf;
const said = document.getElementById("saved");
const unsaved = new Map(); // by field: how its saving goes, until it is kept
const open = new Map(); // by field: what it was not taken for, or which answer it met
let again = 0;
let notice = "";

const isCell = (field) => field?.matches?.(".app-entry input[name^='a:']");
const cells = () => [...entry.querySelectorAll("input[name^='a:']")];
const nameOf = (field) => field.name.slice(2);
const storeKey = () => `plumbline ${entry.dataset.person} ${location.pathname}${location.search}`;
const isTyped = (field) => field.value !== field.defaultValue && field.value !== field.dataset.typed;

function say(words, wrong = false) {
  said.textContent = words;
  said.classList.toggle("app-saved--wrong", wrong);
}

// Nothing is said to be saved while something else is not.
function sayHowItStands(words) {
  const failed = [...unsaved.values()].some((one) => one.failed);
  if (failed) return;
  if (open.size) {
    const many = open.size === 1 ? "1 answer is" : `${open.size} answers are`;
    return say(`${many} not saved: look at what is marked`, true);
  }
  say(words + notice);
}

// What could not be saved is kept by the browser too, should the page be closed.
function remember() {
  const fields = new Set([...unsaved.keys(), ...open.keys()]);
  const left = [...fields].map((field) => [nameOf(field), field.value, field.dataset.version]);
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
  if (measure.name) strip.setAttribute("aria-label", measure.name);
}

function countRemarks() {
  const found = entry.querySelectorAll(".app-chk[data-stops]");
  const todo = document.getElementById("todo");
  const elsewhere = [...todo.querySelectorAll("li[data-elsewhere]")]; // in other rows
  const many = found.length + elsewhere.length;
  if (!many) return todo.replaceChildren();
  const list = document.createElement("ul");
  list.className = "govuk-list govuk-list--bullet";
  for (const one of found) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.className = "govuk-link";
    link.href = `#${one.closest(".app-remarks").id}`;
    link.textContent = one.querySelector("h3 span").textContent;
    item.append(link);
    list.append(item);
  }
  list.append(...elsewhere);
  const section = document.createElement("section");
  section.className = "app-todo";
  section.setAttribute("aria-labelledby", "todo-title");
  const title = document.createElement("h2");
  title.id = "todo-title";
  title.className = "govuk-heading-s";
  title.textContent = `${many} ${many === 1 ? "thing" : "things"} to check in this section`;
  section.append(title, list);
  todo.replaceChildren(section);
}

function showRemarks(remarks) {
  for (const [id, html] of Object.entries(remarks)) {
    const panel = document.getElementById(`remarks-${id}`);
    if (panel) panel.innerHTML = html;
    const field = document.getElementById(id);
    if (!field) continue;
    field.classList.toggle("flag", open.has(field) || html.includes(" data-stops"));
    if (open.has(field)) panel?.prepend(open.get(field));
  }
  countRemarks();
}

function note(field, version, shown) {
  field.dataset.version = version;
  const form = field.closest("form");
  form.querySelector(`input[name="${CSS.escape("v:" + nameOf(field))}"]`).value = version;
  form.querySelector(`input[name="${CSS.escape("o:" + nameOf(field))}"]`).value = shown;
  field.defaultValue = shown;
}

function taken(field, sent, told) {
  close(field);
  note(field, told.version, told.shown);
  field.removeAttribute("aria-invalid");
  // What was typed meanwhile stays, and is saved after this.
  if (document.activeElement === field) Object.assign(field.dataset, { typed: sent, shown: told.shown });
  else if (field.value === sent) field.value = told.shown;
  const change = document.getElementById(`change-${field.id}`);
  if (change) change.textContent = told.change;
  for (const [code, shown] of Object.entries(told.sums)) {
    const sum = document.getElementById(code);
    if (sum?.tagName === "OUTPUT") sum.textContent = shown;
  }
  told.measures.forEach(place);
  showRemarks(told.remarks);
}

// Stays below the cell until an answer of it is taken.
function leaveOpen(field, box) {
  close(field);
  open.set(field, box);
  document.getElementById(`remarks-${field.id}`)?.prepend(box);
  field.classList.add("flag");
}

function close(field) {
  open.get(field)?.remove();
  open.delete(field);
}

// Two answers met: the second person says which is right.
function ask(field, sent, told) {
  const box = document.createElement("div");
  box.className = "app-chk app-conflict";
  box.setAttribute("role", "alert");
  const title = document.createElement("h3");
  title.textContent = told.error;
  const buttons = document.createElement("div");
  buttons.className = "app-chk__buttons";
  for (const [words, value] of [
    [`Keep theirs: ${told.theirs || "nothing"}`, told.theirs],
    [`Keep yours: ${told.yours || "nothing"}`, sent],
  ]) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "govuk-button govuk-button--secondary";
    button.textContent = words;
    button.addEventListener("click", () => {
      field.dataset.version = told.version;
      field.value = value;
      save(field);
      field.focus();
    });
    buttons.append(button);
  }
  box.append(title, buttons);
  leaveOpen(field, box);
}

function refuse(field, told) {
  const words = document.createElement("p");
  words.className = "govuk-error-message";
  words.setAttribute("role", "alert");
  words.textContent = told.error;
  leaveOpen(field, words);
  field.setAttribute("aria-invalid", "true");
}

// Who signed in again has another token; somebody else who did must not save in their name.
async function newToken() {
  const page = await fetch(location.href, { credentials: "same-origin" });
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html").querySelector(".app-entry[data-cells]");
  const token = fresh?.dataset.csrf;
  if (!token || token === csrf || fresh.dataset.person !== entry.dataset.person) return false;
  csrf = token;
  for (const hidden of document.querySelectorAll("input[name='csrf']")) hidden.value = token;
  return true;
}

async function post(field, value) {
  return fetch(entry.dataset.cells, {
    method: "POST",
    body: new URLSearchParams({ cell: nameOf(field), value, seen: field.dataset.version }),
    headers: { "X-CSRF-Token": csrf, Accept: "application/json" },
    credentials: "same-origin",
  });
}

// What the server says of it; throws when it could not be asked, or could not keep it now.
async function send(field, value) {
  let answer = await post(field, value);
  if (answer.status === 403 && (await newToken())) answer = await post(field, value);
  const told = await answer.json();
  if (answer.ok) return taken(field, value, told) ?? told.saved;
  if (answer.status === 409 && told.theirs !== undefined) return ask(field, value, told);
  if ([404, 409, 422].includes(answer.status)) return refuse(field, told);
  const out = [401, 403].includes(answer.status);
  throw new Error(out ? "signed out" : `${answer.status}`);
}

const failures = {
  "signed out":
    "You are signed out. Sign in again in another window, and what you typed is saved. Do not close this page.",
  other:
    "We could not save your last change. We will keep trying. Do not close this page. Your figures are still here.",
};

// One at a time for each field: what is typed meanwhile is saved after it.
async function save(field) {
  const going = unsaved.get(field) ?? {};
  unsaved.set(field, going);
  remember();
  going.again = going.sending;
  if (going.sending) return;
  Object.assign(going, { sending: true, failed: false });
  say("Saving");
  let words = "";
  try {
    do {
      going.again = false;
      words = (await send(field, field.value)) ?? words;
    } while (going.again);
    unsaved.delete(field);
    again = 0;
  } catch (failure) {
    Object.assign(going, { sending: false, failed: true });
    say(failures[failure.message] ?? failures.other, true);
    tryLater();
  }
  remember();
  sayHowItStands(words);
}

function tryLater() {
  const longest = 30000;
  const wait = Math.min(longest, 1000 * 2 ** again++);
  setTimeout(() => {
    for (const [field, going] of [...unsaved]) if (going.failed) save(field);
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

// A block from Excel: filled in to the right and down from where it was pasted, each column into one
// of the table. What is blank in it leaves alone what stands.
function paste(event) {
  const first = event.target;
  if (!isCell(first)) return;
  const text = event.clipboardData.getData("text").replace(/[\t\r\n]+$/, "");
  if (!/[\t\n]/.test(event.clipboardData.getData("text"))) return;
  event.preventDefault();
  const inputIn = (cell) => cell?.querySelector("input[name^='a:']");
  const rows = [...first.closest("table").querySelectorAll("tbody tr:not(.chk)")];
  const columns = [...new Set(rows.flatMap((row) => [...row.cells].filter(inputIn).map((cell) => cell.cellIndex)))].sort((one, other) => one - other);
  const from = rows.indexOf(first.closest("tr"));
  const column = columns.indexOf(first.closest("td").cellIndex);
  let left = 0;
  text.split(/\r?\n/).forEach((line, down) => {
    line.split("\t").forEach((cell, right) => {
      const value = cell.trim();
      if (!value) return;
      const field = inputIn(rows[from + down]?.cells[columns[column + right]]);
      if (!field) return void ++left;
      if (field.value === value) return;
      field.value = value;
      save(field);
    });
  });
  notice = left ? `. ${left} of the pasted cells had no box to go to, and were left out` : "";
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
  entry.addEventListener("change", (event) => {
    if (!isCell(event.target)) return;
    notice = "";
    save(event.target);
  });
  entry.addEventListener("focusout", (event) => tidy(event.target));
  entry.addEventListener("keydown", press);
  entry.addEventListener("paste", paste);
  entry.addEventListener("click", fix);
  addEventListener("online", tryLater);
  addEventListener("beforeunload", (event) => {
    const typing = isCell(document.activeElement) && isTyped(document.activeElement);
    if (unsaved.size || open.size || typing) event.preventDefault();
  });
  bringBack();
}
