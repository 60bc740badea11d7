import dayjs, { type Dayjs } from 'dayjs';

export const VIEWS = ['month', 'week', 'lanes', 'list'] as const;
export type View = (typeof VIEWS)[number];

/** Monday of the week that the day belongs to. */
export function monday(day: Dayjs): Dayjs {
  return day.startOf('day').subtract((day.day() + 6) % 7, 'day');
}

/** What a view shows around a day, in the zone of the browser; the end does not belong to it. */
export function rangeOf(view: View, date: string): { from: Dayjs; to: Dayjs } {
  const day = dayjs(date);
  if (view === 'week') return { from: monday(day), to: monday(day).add(7, 'day') };
  const first = day.startOf('month');
  if (view === 'month') return { from: monday(first), to: monday(first).add(42, 'day') };
  return { from: first, to: first.add(1, 'month') };
}

/** The day that the view before or after is about. */
export function moved(view: View, date: string, by: 1 | -1): string {
  return dayjs(date)
    .add(by, view === 'week' ? 'week' : 'month')
    .format('YYYY-MM-DD');
}

export function isView(text: string | null): text is View {
  return VIEWS.some((view) => view === text);
}

export function isDay(text: string | null): text is string {
  return !!text && /^\d{4}-\d\d-\d\d$/.test(text) && dayjs(text).isValid();
}
