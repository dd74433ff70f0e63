// `[data-long-list]`: a list of very many answers to choose from gets a field that looks for some of them. Without this script the list is there as it is.

/** Below so many letters nothing is left out: what is short is in most of them. */
const SHORTEST = 2;

function watch(part: HTMLElement): void {
  const list = part.querySelector("select");
  const search = part.querySelector<HTMLInputElement>("[data-search]");
  const news = part.querySelector<HTMLElement>("[role=status]");
  if (!list || !search || !news) return;
  search.hidden = false;
  const all = [...list.options].filter(({ value }) => value !== "");
  const words = all.map(({ text }) => text.toLocaleLowerCase());
  const look = () => {
    const sought = search.value.trim().toLocaleLowerCase();
    const isFound = (at: number) => sought.length < SHORTEST || words[at]!.includes(sought);
    const found = all.filter((option, at) => {
      // What is chosen stays in sight.
      option.hidden = !isFound(at) && !option.selected;
      return isFound(at);
    });
    news.textContent = sought.length < SHORTEST ? "" : (news.dataset.found ?? "").replace("{count}", String(found.length));
    return found;
  };
  search.addEventListener("input", look);
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    // It looks for an answer, and does not send the form.
    event.preventDefault();
    const [first] = look();
    if (!first || search.value.trim().length < SHORTEST) return;
    first.selected = true;
    look();
    list.dispatchEvent(new Event("input", { bubbles: true }));
    list.focus();
  });
}

document.querySelectorAll<HTMLElement>("[data-long-list]").forEach(watch);

export {};
