// SPDX-License-Identifier: EUPL-1.2
// Small comforts; every page works without them.
"use strict";

// "/" goes to the search field, unless something is being typed.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea, [contenteditable]")) return;
  const field = document.querySelector(".search input");
  if (field) { event.preventDefault(); field.focus(); field.select(); }
});

// Leaving a form with something unsaved in it asks first (form data-unsaved).
const unsaved = new Set();
const stateOf = (form) => Array.from(form.elements).filter((field) => field.name).map((field) =>
  field.type === "file" ? field.value : field.type === "checkbox" || field.type === "radio" ? String(field.checked) : field.multiple
    ? Array.from(field.selectedOptions, (option) => option.value).join(" ") : field.value).join("\n");
for (const form of document.querySelectorAll("form[data-unsaved]")) {
  // A form that came back with errors already holds what is not saved.
  const saved = form.dataset.unsaved === "yes" ? null : stateOf(form);
  const look = () => (saved === stateOf(form) ? unsaved.delete(form) : unsaved.add(form));
  form.addEventListener("input", look);
  form.addEventListener("change", look);
  form.addEventListener("submit", () => unsaved.clear());
  if (saved === null) unsaved.add(form);
}
window.addEventListener("beforeunload", (event) => {
  if (unsaved.size) { event.preventDefault(); event.returnValue = ""; }
});

// The whole of a shortened subject shows wherever the pointer is on its row.
document.addEventListener("mouseover", (event) => {
  const row = event.target.closest(".list tr"), link = row?.querySelector("a.open"), whole = row?.querySelector(".clamp[title]");
  if (link && whole && !link.title) link.title = whole.title;
});

// A list that was filtered in place: what leads away from it (export, columns, text size, language) knows its new address.
document.addEventListener("htmx:pushedIntoHistory", () => {
  const here = location.pathname + location.search, sheet = new URLSearchParams(location.search);
  sheet.delete("page");
  sheet.set("export", "xlsx");
  for (const link of document.querySelectorAll('a[href*="export=xlsx"]')) link.href = `?${sheet}`;
  for (const field of document.querySelectorAll('.look input[name="next"], .columns input[name="next"]')) field.value = here;
  for (const link of document.querySelectorAll(".look a")) {
    const change = new URL(link.href);
    change.searchParams.set("next", here);
    link.href = change.href;
  }
});

// Messages can be put away.
for (const message of document.querySelectorAll("[data-dismiss]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn quiet";
  button.textContent = message.dataset.dismiss;
  button.addEventListener("click", () => { message.remove(); document.getElementById("content").focus(); });
  message.append(button);
}

// After a refused form the summary of errors is read first.
document.getElementById("wrongs")?.focus();

// Browsers that cannot show a closed panel's inside by style: open what stands open on a wide screen.
if (!CSS.supports("selector(::details-content)") && document.body.clientWidth / parseFloat(getComputedStyle(document.documentElement).fontSize) >= 60)
  for (const panel of document.querySelectorAll(".fold.wide")) panel.open = true;

// A day can be picked in the browser's own calendar.
for (const field of document.querySelectorAll("input[data-day]")) {
  const picker = document.createElement("input");
  if (!("showPicker" in picker) || field.disabled) break;
  picker.type = "date";
  picker.tabIndex = -1;
  picker.setAttribute("aria-hidden", "true");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn";
  button.title = field.dataset.day;
  button.setAttribute("aria-label", field.dataset.day);
  button.addEventListener("click", () => {
    const typed = field.value.trim().match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/);
    picker.value = typed ? `${typed[3]}-${typed[2].padStart(2, "0")}-${typed[1].padStart(2, "0")}` : "";
    picker.showPicker();
  });
  picker.addEventListener("change", () => {
    if (!picker.value) return;
    field.value = picker.value.split("-").reverse().join("/");
    field.dispatchEvent(new Event("change", { bubbles: true }));
    field.focus();
  });
  const row = document.createElement("div");
  row.className = "day-row";
  field.replaceWith(row);
  row.append(field, picker, button);
}

// The button that chooses files speaks the language of the page, not the browser's.
for (const field of document.querySelectorAll("input[type=file][data-choose]")) {
  const row = document.createElement("div"), button = document.createElement("label"), names = document.createElement("span");
  row.className = "file-row";
  button.className = "btn";
  button.htmlFor = field.id;
  button.textContent = field.dataset.choose;
  names.setAttribute("aria-hidden", "true");
  const tell = () => { names.textContent = Array.from(field.files, (file) => file.name).join(", ") || field.dataset.chosen; };
  field.addEventListener("change", tell);
  tell();
  field.replaceWith(row);
  row.append(field, button, names);
}

// One open panel at a time; Escape and a click elsewhere close it.
const PANELS = ".top .fold, .rail .fold, .columns";
const panels = document.querySelectorAll(PANELS);
const close = (but) => { for (const panel of panels) if (panel !== but && panel.open) panel.open = false; };
document.addEventListener("click", (event) => close(event.target.closest(PANELS)));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector(".top .fold[open], .rail .fold[open], .columns[open]");
  if (open) { close(null); open.querySelector("summary").focus(); }
});
