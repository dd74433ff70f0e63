// Partial updates. htmx is loaded only on pages that use it. `[data-live="20"]` beside `hx-get` and `hx-trigger="live"` asks
// again every 20 seconds, but not while the page is hidden or the machine is offline, and at once when it is looked at again.

type Enhance = (part: ParentNode) => void;

function ask(): void {
  if (document.hidden || !navigator.onLine) return;
  const now = Date.now();
  document.querySelectorAll<HTMLElement>("[data-live]").forEach((part) => {
    const every = Number(part.dataset.live || 20) * 1000;
    if (now - Number(part.dataset.liveAsked ?? 0) < every) return;
    part.dataset.liveAsked = String(now);
    part.dispatchEvent(new CustomEvent("live"));
  });
}

/** To be called once for a page; `enhance` is run on what htmx puts in. */
export function startLive(enhance: Enhance): void {
  const uses = document.querySelector("[hx-get], [hx-post], [hx-boost]");
  if (!uses) return;
  document.addEventListener("htmx:after:swap", ({ target }) => enhance(target instanceof Element ? (target.parentNode ?? target) : document.body));
  void import("htmx.org/dist/htmx.esm.js").then(() => {
    const asked = String(Date.now());
    document.querySelectorAll<HTMLElement>("[data-live]").forEach((part) => (part.dataset.liveAsked = asked));
    setInterval(ask, 1000);
  });
}
