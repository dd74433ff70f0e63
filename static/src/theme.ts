// `[data-theme-choice]` holds buttons with `data-theme-set` day, night or system. The choice is kept in a cookie, because the
// server must know it before the first paint.

type Choice = "day" | "night" | "system";

function chosen(): Choice {
  return (document.documentElement.dataset.theme as Choice | undefined) ?? "system";
}

function set(choice: Choice): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `theme=${choice}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  if (choice === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  document.querySelectorAll<HTMLElement>("[data-theme-set]").forEach(mark);
}

function mark(button: HTMLElement): void {
  button.setAttribute("aria-pressed", String(button.dataset.themeSet === chosen()));
}

export function enhanceTheme(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>("[data-theme-choice]").forEach((choice) => {
    choice.hidden = false;
  });
  root.querySelectorAll<HTMLElement>("[data-theme-set]").forEach((button) => {
    mark(button);
    button.addEventListener("click", () => set(button.dataset.themeSet as Choice));
  });
}
