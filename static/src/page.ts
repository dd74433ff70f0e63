// Starts the modules on the page, and again on each part that htmx puts into it.
import { enhanceCopyButtons } from "./copy";
import { enhanceConditions } from "./show_when";
import { enhanceCountdowns } from "./countdown";
import { enhanceForms } from "./forms";
import { leaveWithTheSession } from "./kept_page";
import { startLive } from "./live";
import { closeMenus } from "./menus";
import { enhanceTheme } from "./theme";
import { enhanceToasts } from "./toast";
import { enhanceTimes, keepTimesFresh } from "./time";
import { enhanceZones } from "./zone";

function enhance(part: ParentNode): void {
  enhanceTimes(part);
  enhanceForms(part);
  enhanceConditions(part);
  enhanceCountdowns(part);
  enhanceCopyButtons(part);
  enhanceTheme(part);
  enhanceToasts(part);
  enhanceZones(part);
}

/** To be called once for a page. */
export function start(): void {
  enhance(document);
  closeMenus();
  keepTimesFresh();
  leaveWithTheSession();
  startLive(enhance);
}
