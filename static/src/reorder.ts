// `[data-reorder]`: a list whose parts are dragged by their `[data-handle]`. With `move` a part's own form sends its new place; with `number` the number
// fields of the parts say their order, and are sent with the form around them. Without this script arrows and numbers do the same.

import Sortable from "sortablejs";

/** Sends the form of the part at its new place, counted from 0. */
function send(part: HTMLElement, place: number): void {
  const form = part.querySelector("form");
  if (!form) return;
  const to = document.createElement("input");
  to.type = "hidden";
  to.name = "to";
  to.value = String(place);
  form.append(to);
  form.submit();
}

/** Numbers the parts of a list in their order. */
function number(list: HTMLElement): void {
  list.querySelectorAll<HTMLInputElement>("[data-row] input[type=number]").forEach((input, place) => {
    input.value = String(place + 1);
  });
}

document.querySelectorAll<HTMLElement>("[data-reorder]").forEach((list) => {
  list.querySelectorAll<HTMLElement>("[data-handle]").forEach((handle) => {
    handle.hidden = false;
  });
  const animation = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150;
  Sortable.create(list, {
    handle: "[data-handle]",
    animation,
    ghostClass: "reorder-ghost",
    onEnd: ({ item, oldIndex, newIndex }) => {
      if (newIndex === undefined || newIndex === oldIndex) return;
      if (list.dataset.reorder === "number") number(list);
      else send(item, newIndex);
    },
  });
});
