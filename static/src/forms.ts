// Forms: sent once, textareas that grow where the browser does not do it itself, counters of what may still be typed,
// files that are too large, Ctrl+Enter to send.

const growsItself = CSS.supports("field-sizing", "content");

function grow(area: HTMLTextAreaElement): void {
  const fit = () => {
    area.rows = Math.min(20, Math.max(3, area.value.split("\n").length + 1));
  };
  area.addEventListener("input", fit);
  fit();
}

function count(area: HTMLTextAreaElement | HTMLInputElement): void {
  const output = document.getElementById(`${area.id}-left`);
  const words = output?.dataset.words;
  if (!output || !words || area.maxLength < 0) return;
  const show = () => {
    const left = area.maxLength - area.value.length;
    output.hidden = left > area.maxLength / 5;
    output.textContent = words.replace("#", String(left));
  };
  area.addEventListener("input", show);
  show();
}

/** What is too large is said before it is sent: a long wait for a refusal is saved. The server has the last word. */
function weigh(input: HTMLInputElement): void {
  const most = Number(input.dataset.largest);
  input.addEventListener("change", () => {
    const fits = [...(input.files ?? [])].every((file) => file.size <= most);
    input.setCustomValidity(fits ? "" : (input.dataset.tooLarge ?? ""));
    if (!fits) input.reportValidity();
  });
}

/** Forms that are watched already: an updated part is enhanced again, and a form that stayed in it must not be watched twice. */
const watched = new WeakSet<HTMLFormElement>();

/** The button is marked after the browser has read the form, so that its name and value are sent. */
function sendOnce(form: HTMLFormElement): void {
  if (watched.has(form)) return;
  watched.add(form);
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent !== undefined) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const button = event.submitter;
    // What opens beside this page leaves the form to be sent again.
    if (button?.hasAttribute("formtarget")) return;
    form.dataset.sent = "";
    setTimeout(() => {
      if (event.defaultPrevented && !isPartial(form)) return release(form);
      button?.setAttribute("aria-busy", "true");
    });
  });
}

function isPartial(form: HTMLFormElement): boolean {
  return form.matches("[hx-post], [hx-get], [hx-boost]");
}

function release(form: HTMLFormElement): void {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
}

function sendByKey(event: KeyboardEvent): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  const form = event.target instanceof HTMLTextAreaElement ? event.target.form : null;
  if (!form) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector<HTMLButtonElement>("button[data-send], button[type=submit], button:not([type])"));
}

export function enhanceForms(part: ParentNode): void {
  if (!growsItself) part.querySelectorAll<HTMLTextAreaElement>("textarea[data-grow]").forEach(grow);
  part.querySelectorAll<HTMLTextAreaElement>("textarea[maxlength], input[maxlength]").forEach(count);
  part.querySelectorAll<HTMLInputElement>("input[type=file][data-largest]").forEach(weigh);
  part.querySelectorAll<HTMLFormElement>("form[method=post]").forEach(sendOnce);
  if (part !== document) return;
  document.addEventListener("keydown", sendByKey);
  // Back from the next page (restored from the back/forward cache), or answered by htmx: it can be sent again.
  addEventListener("pageshow", () => document.querySelectorAll<HTMLFormElement>("form[data-sent]").forEach(release));
  document.addEventListener("htmx:finally:request", () => document.querySelectorAll<HTMLFormElement>("form[data-sent]").forEach(release));
}
