// Partial updates. `[data-live="20"]` beside `hx-get` and `hx-trigger="live"` asks again every 20 seconds, but not while the page is hidden or the
// machine is offline, and at once when it is looked at again. htmx, which asks, is fetched when it is first needed, not with the page.

/** Those that have waited long enough. */
function due(): HTMLElement[] {
  if (document.hidden || !navigator.onLine) return [];
  const now = Date.now();
  return [...document.querySelectorAll<HTMLElement>("[data-live]")].filter((part) => {
    part.dataset.liveAsked ??= String(now);
    return now - Number(part.dataset.liveAsked) >= Number(part.dataset.live || 20) * 1000;
  });
}

async function ask(): Promise<void> {
  const parts = due();
  if (parts.length === 0) return;
  parts.forEach((part) => (part.dataset.liveAsked = String(Date.now())));
  await import("htmx.org/dist/htmx.esm.js");
  // It looks at the page in a timeout of its own.
  await new Promise((resolve) => setTimeout(resolve));
  parts.forEach((part) => part.dispatchEvent(new CustomEvent("live")));
}

setInterval(() => void ask(), 1000);
