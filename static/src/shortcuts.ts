// The desk's keyboard. A control says its own key: `data-key="a"` is pressed or focused by that key, `data-key="mod+k"` by
// Ctrl+K or Command+K; several stand apart by spaces. j and k walk through `[data-rows] a`. Nothing fires while somebody types, and the help (?) can switch
// single keys off (WCAG 2.1.4).

const OFF = "portico-keys-off";

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio], [type=button]), textarea, select"));
}

function visible(element: HTMLElement): boolean {
  return element.checkVisibility?.() ?? element.offsetParent !== null;
}

function use(element: HTMLElement): void {
  // On a phone-sized pane the control may be on the other side of the switch.
  const side = element.closest<HTMLElement>("[data-side]")?.dataset.side;
  if (side) document.querySelector<HTMLInputElement>(`[data-side-switch][value="${side}"]`)?.click();
  if (element.matches("input, textarea, select")) element.focus();
  else if (element instanceof HTMLDialogElement) element.showModal();
  else element.click();
  // A menu that a key has opened is gone through by keys.
  if (element.matches("summary") && element.parentElement?.hasAttribute("open")) element.parentElement.querySelector<HTMLElement>("button, a")?.focus();
}

/** Next or previous row: from the focused one, else from the open one. */
function walk(step: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-rows] a")].filter(visible);
  const focused = rows.indexOf(document.activeElement as HTMLElement);
  const at = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute("aria-current"));
  rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  if (event.key === "Escape" && typing(event.target)) return (event.target as HTMLElement).blur();
  const modified = event.ctrlKey || event.metaKey;
  if (!modified && (typing(event.target) || document.querySelector("dialog[open], :popover-open") || localStorage.getItem(OFF))) return;
  const key = modified ? `mod+${event.key.toLowerCase()}` : event.key;
  if (key === "j" || key === "k") {
    event.preventDefault();
    return walk(key === "j" ? 1 : -1);
  }
  const control = [...document.querySelectorAll<HTMLElement>(`[data-key~="${CSS.escape(key)}"]`)][0];
  if (!control) return;
  event.preventDefault();
  use(control);
}

document.addEventListener("keydown", press);
document.querySelectorAll<HTMLInputElement>("[data-keys-switch]").forEach((box) => {
  box.checked = !localStorage.getItem(OFF);
  box.addEventListener("change", () => (box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
});
