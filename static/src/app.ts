// What every page loads; what only some pages need they name themselves (`script` in crates/web/src/html). Each module looks for its own marks and does
// nothing where there are none. What htmx puts in is gone through again.
import { enhanceForms } from "./forms";
import { leaveWithTheSession } from "./kept_page";
import { closeMenus } from "./menus";
import { enhanceTheme } from "./theme";
import { enhanceTimes, keepTimesFresh } from "./time";
import { enhanceToasts } from "./toast";

function enhance(part: ParentNode): void {
  enhanceTimes(part);
  enhanceForms(part);
  enhanceTheme(part);
  enhanceToasts(part);
}

enhance(document);
closeMenus();
keepTimesFresh();
leaveWithTheSession();
document.addEventListener("htmx:after:swap", ({ target }) => enhance(target instanceof Element ? (target.parentNode ?? target) : document.body));
