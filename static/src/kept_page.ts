// A page that the browser has kept whole (its back/forward cache) may outlive the session it was made in: Chromium keeps some in spite of
// `no-store`. Before it shows again, the server is asked whether it would still be given.

const SIGN_OUT = 'form[action$="/sign-out"]';

async function isStillOurs(): Promise<boolean> {
  try {
    const answer = await fetch(location.href, { method: "HEAD", redirect: "manual", cache: "no-store" });
    return answer.type !== "opaqueredirect" && answer.status !== 401;
  } catch {
    // Without a connection nobody can say, and what was typed is not lost over it.
    return true;
  }
}

async function look(event: PageTransitionEvent): Promise<void> {
  if (!event.persisted || !document.querySelector(SIGN_OUT)) return;
  document.body.style.visibility = "hidden";
  if (await isStillOurs()) document.body.style.visibility = "";
  else location.reload();
}

/** To be called once for a page. */
export function leaveWithTheSession(): void {
  addEventListener("pageshow", look);
}
