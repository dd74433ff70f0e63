// `data-show-when='{"field":"area","is":["billing"]}'` (or a list of such, all of which must hold): a part of a form that is
// there only for some answers. What is hidden is disabled, so that it is not sent; the server drops it as well.

import { conditionsIn, hold } from "./conditions";

function answers(form: HTMLFormElement, field: string): string[] {
  return new FormData(form).getAll(field).map(String);
}

function apply(part: HTMLElement, form: HTMLFormElement): void {
  const shown = hold(conditionsIn(part.dataset.showWhen), (field) => answers(form, field));
  part.hidden = !shown;
  part.removeAttribute("data-hidden-at-first");
  part.querySelectorAll<HTMLInputElement>("input, select, textarea, button").forEach((control) => {
    control.disabled = !shown;
  });
}

const forms = new Set([...document.querySelectorAll<HTMLElement>("[data-show-when]")].map((part) => part.closest("form")));
forms.forEach((form) => {
  if (!form) return;
  // In the order of the page, so that a part which depends on a hidden one is hidden too.
  const applyAll = () => form.querySelectorAll<HTMLElement>("[data-show-when]").forEach((part) => apply(part, form));
  form.addEventListener("change", applyAll);
  applyAll();
});
