// What a page can do beyond what it says: every page is whole without this.

// Names and figures beside the pointer; Escape puts them away. The tables say the same.
function labelCharts() {
  for (const sheet of document.querySelectorAll(".app-rel")) {
    const label = document.createElement("div");
    label.className = "app-tip";
    label.setAttribute("aria-hidden", "true");
    label.hidden = true;
    const put = (event) => {
      const mark = event.target.closest?.(".app-tipped");
      label.hidden = !mark;
      if (!mark) return;
      if (!label.isConnected) sheet.append(label);
      label.textContent = mark.dataset.t;
      const box = sheet.getBoundingClientRect();
      const half = label.offsetWidth / 2;
      const x = Math.min(Math.max(event.clientX - box.left, half), box.width - half);
      label.style.left = `${x}px`;
      label.style.top = `${event.clientY - box.top}px`;
    };
    sheet.addEventListener("pointermove", put);
    sheet.addEventListener("pointerdown", put);
    sheet.addEventListener("pointerleave", () => (label.hidden = true));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") label.hidden = true;
    });
  }
}

// "£6,819.20", "1,204", "12.5%", "95th": what a column is ordered by. Words without a figure last.
function orderOf(text) {
  const number = parseFloat(text.replace(/[£,\s*=]/g, "").replace("−", "-"));
  return Number.isNaN(number) ? null : number;
}

function sortRows(table, column, ascending) {
  const body = table.tBodies[0];
  const rows = [...body.rows].filter((row) => !row.classList.contains("total"));
  const totals = [...body.rows].filter((row) => row.classList.contains("total"));
  const key = (row) => row.cells[column]?.textContent.trim() ?? "";
  const numeric = table.tHead.rows[0].cells[column].classList.contains("govuk-table__header--numeric");
  rows.sort((one, other) => {
    const [left, right] = [key(one), key(other)];
    if (!numeric) return (ascending ? 1 : -1) * left.localeCompare(right, "en-GB");
    const [first, second] = [orderOf(left), orderOf(right)];
    if (first === null || second === null) return (first === null) - (second === null);
    return ascending ? first - second : second - first;
  });
  body.append(...rows, ...totals);
}

// Headings of long tables become buttons that order the rows.
function makeSortable() {
  for (const table of document.querySelectorAll(".app-table")) {
    if (!table.tHead || table.tBodies[0].rows.length < 8) continue;
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      if (!heading.textContent.trim()) return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "app-sort";
      button.textContent = heading.textContent;
      heading.replaceChildren(button);
      button.addEventListener("click", () => {
        const ascending = heading.getAttribute("aria-sort") !== "ascending";
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
        sortRows(table, column, ascending);
      });
    });
  }
}

labelCharts();
makeSortable();
