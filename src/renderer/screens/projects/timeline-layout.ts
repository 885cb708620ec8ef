/** Where activities stand on a line of time: one row a project and kind of work. Pure; places are shares of the width, 0 to 1. */
import { planTexts } from '../../../core/briefing/plan-texts'
import type { Activity, ActivityType, FieldProject } from '../../../core/model/field-work'
import type { ActivityId, FieldProjectId } from '../../../core/model/ids'
import { type Interval, type IsoDate, isoDate, partsOf, precisionOf } from '../../../core/model/partial-date'
import type { Window } from '../../../core/model/token'
import { activityInterval, windowInterval } from '../../../core/narrative/activities'
import type { Scope } from '../../../core/narrative/scope'

export const TIMELINE_KINDS = ['training', 'webinar', 'meeting', 'event', 'milestone', 'curriculum'] as const
/** Trainings and workshops share a row. */
export type TimelineKind = (typeof TIMELINE_KINDS)[number]
const kindOf = (type: ActivityType): TimelineKind => (type === 'workshop' ? 'training' : type)

export interface TimelineItem {
  /** More than one where they would lie upon each other. */
  readonly ids: readonly ActivityId[]
  readonly from: number
  /** Of a span; null: a point. */
  readonly to: number | null
  /** Known to the month or year only: it stands in the middle of it. */
  readonly isVague: boolean
}
export interface TimelineRow {
  readonly kind: TimelineKind
  readonly items: readonly TimelineItem[]
}
export interface TimelineProject {
  readonly id: FieldProjectId
  readonly rows: readonly TimelineRow[]
}
export interface TimelineTick {
  readonly at: number
  readonly date: IsoDate
  /** Of a year: the label names it. */
  readonly isYear: boolean
}
export interface Timeline {
  readonly ticks: readonly TimelineTick[]
  readonly asOf: number
  /** What “in the past … months” counts in this briefing; null: nothing does. */
  readonly counted: { readonly from: number; readonly to: number; readonly months: number } | null
  readonly projects: readonly TimelineProject[]
}

/** Undefined: there is no activity to show. */
export function layOutTimeline(
  activities: readonly Activity[],
  fieldProjects: readonly FieldProject[],
  asOf: IsoDate,
  counted: Window | null,
): Timeline | undefined {
  if (activities.length === 0) return undefined
  const intervals = activities.map(activityInterval)
  const earliest = intervals.reduce((least, { first }) => (first < least ? first : least), asOf)
  const latest = intervals.reduce((most, { last }) => (last > most ? last : most), asOf)
  const start = monthOf(earliest)
  const end = monthOf(latest) + 1
  const place = (date: IsoDate, isEnd = false): number => {
    const { day = 1 } = partsOf(date)
    return (monthOf(date) + (isEnd ? day : day - 1) / 31 - start) / (end - start)
  }
  const projects = fieldProjects.flatMap(({ id }): TimelineProject[] => {
    const own = activities.filter((activity) => activity.projectId === id)
    const rows = TIMELINE_KINDS.flatMap((kind): TimelineRow[] => {
      const items = own.filter(({ type }) => kindOf(type) === kind).map((activity) => itemOf(activity, place))
      return items.length > 0 ? [{ kind, items: together(items) }] : []
    })
    return rows.length > 0 ? [{ id, rows }] : []
  })
  return {
    ticks: ticksOf(start, end),
    asOf: place(asOf, true),
    counted: counted?.kind === 'months' ? bandOf(windowInterval(counted, asOf), counted.months, place) : null,
    projects,
  }
}

/** The stretch of months that the briefing's values and tables count most often. */
export function countedWindow(scope: Scope): Extract<Window, { kind: 'months' }> | null {
  const times = new Map<number, number>()
  const note = (window: Window | null) => {
    if (window?.kind === 'months') times.set(window.months, (times.get(window.months) ?? 0) + 1)
  }
  for (const block of scope.plan.blocks) if (block.kind === 'activities') note(block.filter.window)
  for (const { text } of planTexts(scope))
    for (const inline of text) {
      if (inline.type !== 'token') continue
      const { token } = inline.attrs
      if (token.fn === 'count' && token.of.entity === 'activities') note(token.of.filter.window)
    }
  const [most] = [...times].toSorted(([a, x], [b, y]) => y - x || b - a)
  return most ? { kind: 'months', months: most[0] } : null
}

/** Months since the year 0. */
const monthOf = (date: IsoDate): number => {
  const { year, month = 1 } = partsOf(date)
  return year * 12 + month - 1
}

const bandOf = ({ first, last }: Interval, months: number, place: (date: IsoDate, isEnd?: boolean) => number) => ({
  from: Math.max(0, place(first)),
  to: Math.min(1, place(last, true)),
  months,
})

function itemOf(activity: Activity, place: (date: IsoDate, isEnd?: boolean) => number): TimelineItem {
  const { first, last } = activityInterval(activity)
  const from = place(first)
  const to = place(last, true)
  if (activity.end !== null) return { ids: [activity.id], from, to, isVague: false }
  return { ids: [activity.id], from: (from + to) / 2, to: null, isVague: precisionOf(activity.date) !== 'day' }
}

/** Points nearer than this cannot be told apart; it also bounds what is drawn. */
const SLOTS = 160

function together(items: readonly TimelineItem[]): readonly TimelineItem[] {
  const slots = new Map<string, TimelineItem>()
  for (const item of items) {
    const slot = `${Math.round(item.from * SLOTS)}/${item.to === null ? '' : Math.round(item.to * SLOTS)}/${item.isVague}`
    const there = slots.get(slot)
    slots.set(slot, there ? { ...there, ids: [...there.ids, ...item.ids] } : item)
  }
  return [...slots.values()]
}

const MOST_TICKS = 14

/** Every month, third month or year, so that the labels do not run into each other. */
function ticksOf(start: number, end: number): readonly TimelineTick[] {
  const months = end - start
  const step = [1, 2, 3, 6].find((size) => months / size <= MOST_TICKS) ?? 12 * Math.ceil(months / 12 / MOST_TICKS)
  const ticks: TimelineTick[] = []
  for (let month = Math.ceil(start / step) * step; month < end; month += step) {
    const [year, within] = [Math.floor(month / 12), month % 12]
    ticks.push({ at: (month - start) / months, date: isoDate(year, within + 1, 1), isYear: within === 0 })
  }
  return ticks
}
