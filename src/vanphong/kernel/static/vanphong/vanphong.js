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
const stateOf = (form) => Array.from(form.elements, (field) =>
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

// One open panel at a time; Escape and a click elsewhere close it.
const panels = document.querySelectorAll("details.account, details.tools, details.menu");
const close = (but) => { for (const panel of panels) if (panel !== but && panel.open) panel.open = false; };
document.addEventListener("click", (event) => close(event.target.closest("details.account, details.tools, details.menu")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector("details.account[open], details.tools[open], details.menu[open]");
  if (open) { close(null); open.querySelector("summary").focus(); }
});
