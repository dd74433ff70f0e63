// `[data-rows]`: a table of rows in a form. A row more is a copy of its template, without asking the server; the names of its fields have the row's number
// in the place of `new`. Without this script the same buttons send the form.

const ATTRIBUTES = ["name", "id", "for", "aria-describedby", "aria-labelledby", "data-part", "value"];

function watch(table: HTMLElement): void {
  const list = table.querySelector<HTMLElement>("[data-rows-list]");
  const template = table.querySelector("template");
  const add = table.querySelector<HTMLButtonElement>("[data-row-add]");
  const news = table.querySelector<HTMLElement>("[data-rows-news]");
  const name = table.dataset.rows ?? "";
  if (!list || !template || !add) return;
  let next = Math.max(0, ...[...list.querySelectorAll<HTMLInputElement>(`input[type=hidden][name="${CSS.escape(name)}"]`)].map(({ value }) => Number(value) + 1));

  const changed = (said: string | undefined) => {
    list.querySelectorAll("[data-row-number]").forEach((number, at) => (number.textContent = String(at + 1)));
    add.disabled = list.children.length >= Number(table.dataset.most);
    if (news) news.textContent = said ?? "";
    // What hangs on answers is looked at anew.
    table.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const numbered = (text: string, row: string) =>
    text === "new" ? row : text.replaceAll(`${name}.new.`, `${name}.${row}.`).replaceAll(`-row-new`, `-row-${row}`).replaceAll("/remove/new", `/remove/${row}`);

  add.addEventListener("click", (event) => {
    event.preventDefault();
    const copy = template.content.cloneNode(true) as DocumentFragment;
    const row = String(next++);
    for (const element of copy.querySelectorAll("*")) {
      for (const attribute of ATTRIBUTES) {
        const value = element.getAttribute(attribute);
        if (value !== null) element.setAttribute(attribute, numbered(value, row));
      }
    }
    const first = copy.querySelector<HTMLElement>("input:not([type=hidden]), select");
    list.append(copy);
    changed(table.dataset.added);
    first?.focus();
  });

  list.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-row-remove]");
    if (!button) return;
    event.preventDefault();
    button.closest("[data-row]")?.remove();
    changed(table.dataset.removed);
    add.focus();
  });
}

document.querySelectorAll<HTMLElement>("[data-rows]").forEach(watch);

export {};
