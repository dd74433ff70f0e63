// `[data-toast]`: a message about what was just done. It goes after a while, but not while somebody points at it, and at once
// when it is pressed.

const STAYS = 8000;

export function enhanceToasts(part: ParentNode): void {
  part.querySelectorAll<HTMLElement>("[data-toast]").forEach((toast) => {
    const goLater = () => setTimeout(() => (toast.matches(":hover") ? goLater() : toast.remove()), STAYS);
    toast.addEventListener("click", () => toast.remove());
    goLater();
  });
}
