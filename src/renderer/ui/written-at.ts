/** When something was written, for people. */
import type { TFunction } from 'i18next'

const DAY_MS = 24 * 60 * 60 * 1000

/** To the second: “10:42:07”. @param at milliseconds since 1970 */
export const exactTime = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at)

/** “Today, 10:42”, “Yesterday”, “12 May”, “12 May 2025”. */
export function writtenAt(at: number, t: TFunction, now: number = Date.now()): string {
  const [then, today] = [new Date(at), new Date(now)]
  const days = Math.round((startOfDay(today) - startOfDay(then)) / DAY_MS)
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)
  if (days === 0) return t('when.today', { time })
  if (days === 1) return t('when.yesterday')
  const isThisYear = then.getFullYear() === today.getFullYear()
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(at)
}

/** With the time to the second, whatever the day. */
export function writtenExactlyAt(at: number, t: TFunction, now: number = Date.now()): string {
  const isToday = startOfDay(new Date(at)) === startOfDay(new Date(now))
  return isToday ? t('when.today', { time: exactTime(at) }) : `${writtenAt(at, t, now)}, ${exactTime(at)}`
}

const startOfDay = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
