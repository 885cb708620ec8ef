import type { Language } from '../../model/language'
import type { PartialDate } from '../../model/partial-date'
import { wordsOf } from '../../narrative/languages/all-languages'
import { writeRange } from '../../narrative/write-date'
import { writeNumber } from '../../narrative/write-number'
import type { ProjectTimelineSpec, TimelineItem } from '../figure-spec'
import { oneBreath } from '../one-breath'

/** Lane by lane, each item with its time. */
export function projectTimelineAlt({ months, lanes, event }: ProjectTimelineSpec, language: Language): string {
  const { alt } = wordsOf(language).figure
  const dateAt = (at: number): PartialDate => {
    const { year, month } = months[Math.min(Math.max(Math.floor(at), 0), months.length - 1)] ?? { year: 1900, month: 1 }
    return `${year}-${String(month).padStart(2, '0')}` as PartialDate
  }
  const range = (from: number, to: number) => writeRange(dateAt(from), dateAt(to), 'month', language)
  const say = (item: TimelineItem): string => {
    switch (item.kind) {
      case 'span':
        return `${item.label}, ${range(item.from, item.to - 1)}`
      case 'milestone':
        return `${item.label}, ${range(item.at, item.at)}`
      case 'events':
        return `${alt.events(writeNumber(item.count, 'numeral', 'm', language), item.label)}, ${range(item.at, item.at)}`
    }
  }
  const parts = [
    alt.timeline(range(0, 0), range(months.length - 1, months.length - 1)),
    ...lanes.map(({ name, since, items }) => {
      const head = `${name}, ${since}`
      return items.length > 0 ? `${head}: ${items.map(say).join('; ')}.` : `${head}.`
    }),
  ]
  if (event) parts.push(`${event.label}.`)
  return parts.join(' ')
}

export function projectTimelineInBrief({ months, lanes, event }: ProjectTimelineSpec, language: Language): string {
  const { grammar } = wordsOf(language)
  const monthAt = (at: number): string => {
    const month = months.at(at)
    return month ? grammar.date({ year: month.year, month: month.month, day: undefined }) : ''
  }
  return oneBreath(
    wordsOf(language).figure.alt.timeline(monthAt(0), monthAt(-1)),
    lanes.map(({ name, since, items }) => `${name}, ${since} (${grammar.numeral(items.length)})`),
    event ? [`${event.label}.`] : [],
    language,
  )
}
