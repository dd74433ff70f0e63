// `[data-drawing]` in a form: a picture of what the form makes, drawn anew by the server while it is edited. What was typed goes to the form's own address
// with `draw=1`, which keeps nothing of it. htmx, which asks, is fetched when it is first needed, not with the page.

/** So long after the last change the picture follows, in milliseconds. */
const AFTER_TYPING = 250;

async function follow(): Promise<void> {
  await import("htmx.org/dist/htmx.esm.js");
  // It looks at the page in a timeout of its own.
  await new Promise((resolve) => setTimeout(resolve));
  document.querySelector("[data-drawing]")?.dispatchEvent(new CustomEvent("redraw"));
}

let timer: number | undefined;
document
  .querySelector("[data-drawing]")
  ?.closest("form")
  ?.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void follow(), AFTER_TYPING);
  });
