// `[data-tabs]` holds links to parts of the same page (#a, #b). Without script they are jumps; here they become tabs by the
// ARIA pattern: arrows move, one part is shown.

function select(tabs: HTMLAnchorElement[], chosen: HTMLAnchorElement, focus: boolean): void {
  for (const tab of tabs) {
    const on = tab === chosen;
    tab.setAttribute("aria-selected", String(on));
    tab.tabIndex = on ? 0 : -1;
    const panel = document.getElementById(tab.hash.slice(1));
    if (panel) panel.hidden = !on;
  }
  if (focus) chosen.focus();
}

function move(event: KeyboardEvent, tabs: HTMLAnchorElement[]): void {
  const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  const at = tabs.indexOf(document.activeElement as HTMLAnchorElement);
  const next = { [forward]: at + 1, [back]: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  select(tabs, tabs[(next + tabs.length) % tabs.length]!, true);
}

export function enhanceTabs(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>("[data-tabs]").forEach((row) => {
    const tabs = [...row.querySelectorAll<HTMLAnchorElement>("a[href^='#']")];
    if (tabs.length === 0) return;
    row.setAttribute("role", "tablist");
    for (const tab of tabs) {
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", tab.hash.slice(1));
      const panel = document.getElementById(tab.hash.slice(1));
      panel?.setAttribute("role", "tabpanel");
      panel?.setAttribute("tabindex", "0");
      if (tab.id) panel?.setAttribute("aria-labelledby", tab.id);
      tab.addEventListener("click", (event) => {
        event.preventDefault();
        history.replaceState(null, "", tab.hash);
        select(tabs, tab, false);
      });
    }
    row.addEventListener("keydown", (event) => move(event, tabs));
    select(tabs, tabs.find((tab) => tab.hash === location.hash) ?? tabs[0]!, false);
  });
}
