// `form[data-draft="ADDRESS"]`: what is typed is posted there, without files, after a pause and when the page is left. The part
// with `data-saved` and `data-failed` says how it went; what failed is tried again.

const PAUSE = 1200;
const AGAIN = 10_000;

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  return fields;
}

function keep(form: HTMLFormElement, address: string): void {
  const status = form.querySelector<HTMLElement>("[data-saved]");
  let timer = 0;
  const save = async () => {
    clearTimeout(timer);
    timer = 0;
    const answer = await fetch(address, { method: "POST", body: fieldsOf(form), keepalive: true }).catch(() => null);
    if (form.dataset.sent !== undefined) return;
    if (!answer?.ok) timer = setTimeout(save, AGAIN);
    if (status) status.textContent = (answer?.ok ? status.dataset.saved : status.dataset.failed) ?? "";
  };
  form.addEventListener("input", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === "file") return;
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
  addEventListener("pagehide", () => timer && form.dataset.sent === undefined && void save());
}

export function enhanceDrafts(part: ParentNode): void {
  part.querySelectorAll<HTMLFormElement>("form[data-draft]").forEach((form) => keep(form, form.dataset.draft ?? ""));
}
