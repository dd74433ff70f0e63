// `[data-preview]` beside `form[data-previewed]`: what the form makes, as it is filled in. What was typed goes to the form's own address with `preview=1`,
// which keeps it for its author's previews and says where it is to be seen. The form is not touched, nor is the focus.

/** So long after the last key the preview follows, in milliseconds. */
const PAUSE = 400;
const SITE = "/studio/preview/site";

type NotShown = { title: string; detail: string };

/** The page within goes, once the next one is there; where it had been scrolled to, that is too. */
function show(frame: HTMLElement, address: string): void {
  frame.querySelectorAll("iframe[data-next]").forEach((waiting) => waiting.remove());
  const old = frame.querySelector("iframe");
  if (!old) return;
  const next = old.cloneNode() as HTMLIFrameElement;
  next.removeAttribute("loading");
  next.dataset.next = "";
  next.src = address;
  next.addEventListener("load", () => {
    const top = old.contentWindow?.scrollY ?? 0;
    if (top > 0) next.contentWindow?.scrollTo(0, top);
    delete next.dataset.next;
    old.remove();
  });
  frame.append(next);
}

class Preview {
  private at: string;
  private typed = false;
  private sent: AbortController | undefined;
  private timer: number | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly controls: HTMLFormElement,
    private readonly frame: HTMLElement,
    private readonly state: HTMLElement,
  ) {
    this.at = controls.querySelector<HTMLInputElement>("input[name=at]")?.value ?? "/";
  }

  watch(): void {
    const soon = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.follow(), PAUSE);
    };
    this.form.addEventListener("input", soon);
    this.form.addEventListener("change", soon);
    this.controls.addEventListener("change", (event) => {
      if (!(event.target instanceof HTMLInputElement && event.target.name === "width")) this.look();
    });
  }

  /** The address of the page within, as it was chosen to be looked at. */
  private look(): void {
    const chosen = new URLSearchParams();
    new FormData(this.controls).forEach((value, name) => {
      if (typeof value === "string" && value !== "" && !["at", "width", "typed"].includes(name)) chosen.append(name, value);
    });
    if (this.typed) chosen.append("typed", "1");
    show(this.frame, `${SITE}${this.at}${this.at.includes("?") ? "&" : "?"}${chosen}`);
  }

  private async follow(): Promise<void> {
    this.sent?.abort();
    const sent = (this.sent = new AbortController());
    const fields = new URLSearchParams();
    new FormData(this.form).forEach((value, name) => {
      if (typeof value === "string") fields.append(name, value);
    });
    fields.append("preview", "1");
    try {
      const answer = await fetch(this.form.action, { method: "POST", body: fields, headers: { accept: "application/json" }, signal: sent.signal });
      if (answer.status === 422) this.say(await answer.json());
      else if (answer.ok) {
        this.at = answer.headers.get("content-location") ?? this.at;
        this.typed = true;
        this.tell(this.state.dataset.typed ?? "");
        this.look();
      }
    } catch {
      // Typed on meanwhile, or without a connection: the next key tries again.
    }
  }

  private say(not: NotShown): void {
    this.tell(`${not.title}: ${not.detail}`);
  }

  /** A screen reader hears it once. */
  private tell(words: string): void {
    if (this.state.textContent !== words) this.state.textContent = words;
  }
}

/** What is edited is in sight, a little below the top; the focus stays where it is. */
function reach(frame: HTMLIFrameElement, id: string): void {
  const top = frame.contentDocument?.getElementById(id)?.getBoundingClientRect().top;
  if (top !== undefined) frame.contentWindow?.scrollBy(0, top - 96);
}

const pane = document.querySelector<HTMLElement>("[data-preview]");
const form = document.querySelector<HTMLFormElement>("form[data-previewed]");
const controls = pane?.querySelector<HTMLFormElement>("form[data-preview-controls]");
const frame = pane?.querySelector<HTMLElement>(".preview-frame");
const state = pane?.querySelector<HTMLElement>("[data-preview-state]");
if (form && controls && frame && state) new Preview(form, controls, frame, state).watch();
const within = pane?.dataset.within;
const first = frame?.querySelector("iframe");
if (within && first) {
  first.addEventListener("load", () => reach(first, within));
  reach(first, within);
}
