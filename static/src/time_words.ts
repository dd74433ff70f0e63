// How a moment is called: "2 hours ago", "yesterday, 16:20". The server writes hours from 0 to 23, so that one page has one clock.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How many midnights of this machine's zone lie between now and then. */
function nights(at: number, now: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  return Math.round((midnight(at) - midnight(now)) / DAY);
}

/** The words of one language (BCP 47); `justNow` is what less than a minute is called. */
export class TimeWords {
  private readonly relative: Intl.RelativeTimeFormat;
  private readonly clock: Intl.DateTimeFormat;
  private readonly whole: Intl.DateTimeFormat;

  constructor(language: string | undefined, private readonly justNow?: string) {
    this.relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
    this.clock = new Intl.DateTimeFormat(language, { timeStyle: "short", hourCycle: "h23" });
    this.whole = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "short", hourCycle: "h23" });
  }

  /** The moment as it is, in this machine's zone. */
  exact(at: number): string {
    return this.whole.format(at);
  }

  /** The moment as seen from now; nothing where the date says more than "5 weeks ago". Both in milliseconds UTC. */
  phrase(at: number, now: number): string | null {
    const distance = at - now;
    const size = Math.abs(distance);
    const days = nights(at, now);
    if (size < MINUTE) return this.justNow ?? this.relative.format(0, "second");
    if (size < HOUR) return this.relative.format(Math.round(distance / MINUTE), "minute");
    if (days === 0 || size < 6 * HOUR) return this.relative.format(Math.round(distance / HOUR), "hour");
    if (Math.abs(days) === 1) return `${this.relative.format(days, "day")}, ${this.clock.format(at)}`;
    if (Math.abs(days) < 14) return this.relative.format(days, "day");
    return Math.abs(days) < 28 ? this.relative.format(Math.round(days / 7), "week") : null;
  }
}
