/** Minutes and seconds as a clock shows them: `9:40`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** The time of day of a moment. */
export function timeOf(moment: string, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(moment));
}

/** The day of a moment. */
export function dayOf(moment: string | Date, language: string): string {
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric" }).format(new Date(moment));
}

/** The day so many days after a moment. */
export function daysAfter(moment: string, days: number): Date {
  const date = new Date(moment);
  date.setDate(date.getDate() + days);
  return date;
}
