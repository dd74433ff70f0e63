// `<form data-rules>`: a form of which parts are there, must be answered or can be chosen only for some answers. What is hidden is disabled, so that it is
// not sent, and keeps what was typed, so that it stands there again when it comes back; the server drops it as well.

import { fieldStates, type FieldState, type Rules } from "./field_states";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

/** What was chosen in a list before it was no longer offered. */
const kept = new WeakMap<HTMLSelectElement, string>();

function typedIn(form: HTMLFormElement): (field: string) => string[] {
  const typed = new Map<string, string[]>();
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && ["radio", "checkbox"].includes(control.type) && !control.checked) continue;
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
      const value = (control instanceof HTMLSelectElement && kept.get(control)) || control.value;
      typed.set(control.name, [...(typed.get(control.name) ?? []), value]);
    }
  }
  return (field) => typed.get(field) ?? [];
}

/** The element that holds a field with its label. */
function apply(part: HTMLElement, state: FieldState): void {
  part.hidden = !state.shown;
  part.removeAttribute("data-hidden-at-first");
  if (state.kind === "table") return applyToTable(part, state);
  part.querySelectorAll<Control>("input, select, textarea, button").forEach((control) => {
    control.disabled = !state.shown;
    if (control.hasAttribute("aria-required")) control.setAttribute("aria-required", String(state.required));
  });
  part.querySelectorAll<HTMLElement>("[data-mark]").forEach((mark) => {
    mark.hidden = (mark.dataset.mark === "required") !== state.required;
  });
  part.querySelectorAll("output[data-result]").forEach((output) => {
    output.textContent = state.answer[0] ?? "–";
  });
  part.querySelectorAll("select").forEach((list) => offerIn(list, state));
  part.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]").forEach((input) => {
    const offered = state.offers(input.value);
    input.disabled = !state.shown || !offered;
    const label = input.closest("label") ?? input;
    label.hidden = !offered;
    label.removeAttribute("data-hidden-at-first");
  });
}

/** Its cells have states of their own, which come after it. */
function applyToTable(part: HTMLElement, state: FieldState): void {
  part.querySelectorAll<Control>("input, select, textarea, button:not([data-row-add])").forEach((control) => {
    control.disabled = !state.shown;
  });
  part.querySelectorAll<HTMLElement>(":scope > fieldset > legend [data-mark]").forEach((mark) => {
    mark.hidden = (mark.dataset.mark === "required") !== state.required;
  });
}

function offerIn(list: HTMLSelectElement, state: FieldState): void {
  for (const option of list.options) {
    option.hidden = option.disabled = option.value !== "" && !state.offers(option.value);
  }
  const chosen = kept.get(list) ?? list.value;
  if (chosen === "") return;
  const offered = state.offers(chosen);
  list.value = offered ? chosen : "";
  if (offered) kept.delete(list);
  else kept.set(list, chosen);
}

function watch(form: HTMLFormElement): void {
  const rules = JSON.parse(form.dataset.rules ?? "[]") as Rules[];
  const applyAll = () => {
    const states = fieldStates(rules, typedIn(form));
    form.querySelectorAll<HTMLElement>("[data-part]").forEach((part) => {
      const state = states.get(part.dataset.part ?? "");
      if (state) apply(part, state);
    });
  };
  form.addEventListener("input", ({ target }) => {
    // Who chooses anew does not want the earlier choice back.
    if (target instanceof HTMLSelectElement) kept.delete(target);
    applyAll();
  });
  // A browser that goes back puts in what was typed, after scripts have run.
  window.addEventListener("pageshow", applyAll);
  applyAll();
}

document.querySelectorAll<HTMLFormElement>("form[data-rules]").forEach(watch);
