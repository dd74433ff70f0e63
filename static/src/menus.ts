// `<details data-menu>`: one open at a time; arrows go through it, Escape and a click elsewhere close it.

function openMenus(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]")];
}

/** Up and down go through the items of an open menu, from its face as from an item. */
function walk(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const menu = event.target instanceof Element ? event.target.closest("details[data-menu][open]") : null;
  if (!step || !menu) return;
  const items = [...menu.querySelectorAll<HTMLElement>(".menu-sheet :is(a, button)")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  items[(at < 0 && step < 0 ? items.length - 1 : at + step + items.length) % items.length]?.focus();
}

/** To be called once for a page. */
export function closeMenus(): void {
  document.addEventListener("click", ({ target }) => {
    for (const menu of openMenus()) if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    walk(event);
    if (event.key !== "Escape") return;
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
  });
}
