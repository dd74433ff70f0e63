// `[data-until]` (milliseconds UTC): a thing that can be taken back until then. Its `[data-left]` counts the seconds; at the
// end the thing goes. The server decides by its own clock.

document.querySelectorAll<HTMLElement>("[data-until]").forEach((bar) => {
  const left = bar.querySelector<HTMLElement>("[data-left]");
  const tick = () => {
    const seconds = Math.ceil((Number(bar.dataset.until) - Date.now()) / 1000);
    if (seconds <= 0 || !bar.isConnected) {
      clearInterval(timer);
      bar.remove();
    } else if (left) left.textContent = String(seconds);
  };
  const timer = setInterval(tick, 250);
  tick();
});
