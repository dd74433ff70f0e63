// `data-show-when='{"field":"area","is":["billing"]}'` (or a list of such, all of which must hold): a part of a form that is
// there only for some answers. What is hidden is disabled, so that it is not sent; the server drops it as well.

interface Condition {
  field: string;
  is: string[];
}

function answers(form: HTMLFormElement, field: string): string[] {
  return new FormData(form).getAll(field).map(String);
}

function conditionsOf(part: HTMLElement): Condition[] {
  try {
    const read: unknown = JSON.parse(part.dataset.showWhen ?? "[]");
    return (Array.isArray(read) ? read : [read]) as Condition[];
  } catch {
    return [];
  }
}

function apply(part: HTMLElement, form: HTMLFormElement): void {
  const shown = conditionsOf(part).every(({ field, is }) => answers(form, field).some((answer) => is.includes(answer)));
  part.hidden = !shown;
  part.removeAttribute("data-hidden-at-first");
  part.querySelectorAll<HTMLInputElement>("input, select, textarea, button").forEach((control) => {
    control.disabled = !shown;
  });
}

export function enhanceConditions(root: ParentNode): void {
  const forms = new Set<HTMLFormElement>();
  root.querySelectorAll<HTMLElement>("[data-show-when]").forEach((part) => {
    const form = part.closest("form");
    if (form) forms.add(form);
  });
  forms.forEach((form) => {
    // In the order of the page, so that a part which depends on a hidden one is hidden too.
    const applyAll = () => form.querySelectorAll<HTMLElement>("[data-show-when]").forEach((part) => apply(part, form));
    form.addEventListener("change", applyAll);
    applyAll();
  });
}
