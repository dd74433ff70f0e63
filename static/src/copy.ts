// `<button data-copy="text">`: shown only where the clipboard can be written; says so when it is done.

if (navigator.clipboard) {
  document.querySelectorAll<HTMLButtonElement>("button[data-copy]").forEach((button) => {
    button.hidden = false;
    const words = button.querySelector<HTMLElement>("[data-done]");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy ?? "");
      if (words?.dataset.done) words.textContent = words.dataset.done;
    });
  });
}
