/** When something was written, for people. */
import type { TFunction } from 'i18next'

const DAY_MS = 24 * 60 * 60 * 1000

/** To the second: “10:42:07”. @param at milliseconds since 1970 */
export const exactTime = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at)

/** “Today, 10:42”, “Yesterday”, “12 May”, “12 May 2025”. */
export function writtenAt(at: number, t: TFunction, now: number = Date.now()): string {
  if (daysBetween(at, now) !== 0) return dayOf(at, t, now)
  return t('when.today', { time: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at) })
}

/** “Today”, “Yesterday”, “12 May”, “12 May 2025”. */
export function dayOf(at: number, t: TFunction, now: number = Date.now()): string {
  const days = daysBetween(at, now)
  if (days === 0) return t('when.thisDay')
  if (days === 1) return t('when.yesterday')
  const [then, today] = [new Date(at), new Date(now)]
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

const daysBetween = (at: number, now: number): number =>
  Math.round((startOfDay(new Date(now)) - startOfDay(new Date(at))) / DAY_MS)

const startOfDay = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
