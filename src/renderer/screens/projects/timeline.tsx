/** The activities on a line of time. A picture beside the table, which has the same by keyboard; a click chooses. */
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldProject } from '../../../core/model/field-work'
import type { ActivityId } from '../../../core/model/ids'
import { partsOf } from '../../../core/model/partial-date'
import { writeShortDate } from '../../../core/model/written-date'
import type { Timeline as Layout, TimelineItem, TimelineKind, TimelineTick } from './timeline-layout'

export interface TimelineProps {
  readonly layout: Layout
  readonly fieldProjects: readonly FieldProject[]
  readonly asOf: string
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`

export const Timeline = ({ layout, fieldProjects, asOf, selected, onSelect }: TimelineProps) => {
  const { t } = useTranslation()
  return (
    <div className="bw-timeline" aria-hidden="true">
      <div className="bw-timeline-row bw-timeline-head">
        <span />
        <div className="bw-timeline-track" data-many={layout.ticks.length > 7 || undefined}>
          {layout.ticks.map((tick, n) => (
            <span key={tick.date} style={{ left: percent(tick.at) }}>
              {tickWords(tick, n === 0)}
            </span>
          ))}
        </div>
      </div>
      <div className="bw-timeline-body">
        <div className="bw-timeline-row bw-timeline-ground">
          <span />
          <div className="bw-timeline-track">
            {layout.ticks.map((tick) => (
              <i key={tick.date} className="bw-timeline-tick" style={{ left: percent(tick.at) }} />
            ))}
            {layout.counted ? (
              <i
                className="bw-timeline-band"
                style={{ left: percent(layout.counted.from), width: percent(layout.counted.to - layout.counted.from) }}
              />
            ) : null}
            <i className="bw-timeline-as-of" style={{ left: percent(layout.asOf) }} />
          </div>
        </div>
        {layout.projects.map(({ id, rows }) => (
          <div key={id} className="bw-timeline-project">
            <Text fz="sm" fw={600} lh="24px">
              {fieldProjects.find((project) => project.id === id)?.name.text || t('work.unnamedProject')}
            </Text>
            {rows.map((row) => (
              <div key={row.kind} className="bw-timeline-row">
                <span>{t(`timeline.${row.kind}`)}</span>
                <div className="bw-timeline-track">
                  {row.items.map((item) => (
                    <Mark
                      key={item.ids[0]}
                      kind={row.kind}
                      item={item}
                      isSelected={item.ids.some((one) => one === selected)}
                      onClick={() => {
                        // those that lie upon each other are walked through
                        const at = item.ids.indexOf(selected as ActivityId)
                        const next = item.ids[(at + 1) % item.ids.length]
                        if (next) onSelect(next)
                      }}
                    />
                  ))}
                </div>
              </div>
            ))}
          </div>
        ))}
      </div>
      <div className="bw-timeline-row bw-timeline-foot">
        <span />
        <div className="bw-timeline-track">
          {layout.counted ? (
            <span
              style={{ left: percent(layout.counted.from), width: percent(layout.counted.to - layout.counted.from) }}
            >
              {t('timeline.counted', { count: layout.counted.months })}
            </span>
          ) : null}
          <b style={{ right: percent(1 - layout.asOf) }}>{t('timeline.asOf', { date: asOf })}</b>
        </div>
      </div>
    </div>
  )
}

/** “Feb 2020”, “Mar”, …, “2021”. */
function tickWords({ date, isYear }: TimelineTick, isFirst: boolean): string {
  if (isYear) return String(partsOf(date).year)
  const [, month = '', year = ''] = writeShortDate(date).split(' ')
  return isFirst ? `${month} ${year}` : month
}

interface MarkProps {
  readonly kind: TimelineKind
  readonly item: TimelineItem
  readonly isSelected: boolean
  readonly onClick: () => void
}

const Mark = ({ kind, item, isSelected, onClick }: MarkProps) => {
  const data = { 'data-selected': isSelected, 'data-vague': item.isVague }
  if (item.to !== null)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the table has the same by keyboard
      // biome-ignore lint/a11y/useKeyWithClickEvents: likewise
      <i
        className="bw-timeline-span"
        {...data}
        style={{ left: percent(item.from), width: percent(item.to - item.from) }}
        onClick={onClick}
      />
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table has the same by keyboard
    <svg
      className="bw-timeline-mark"
      {...data}
      style={{ left: percent(item.from) }}
      viewBox="-12 -12 24 24"
      role="presentation"
      onClick={onClick}
    >
      {isSelected ? <circle r="10" className="bw-timeline-halo" /> : null}
      <Shape kind={kind} />
    </svg>
  )
}

/** Each kind has a shape of its own; a date that is known to the month only has a broken edge. */
const Shape = ({ kind }: { kind: TimelineKind }) => {
  switch (kind) {
    case 'training':
      return <circle r="6" className="bw-timeline-full" />
    case 'webinar':
      return <circle r="6" className="bw-timeline-open" />
    case 'meeting':
      return <rect x="-5.5" y="-5.5" width="11" height="11" className="bw-timeline-open" />
    case 'event':
      return <path d="M0-7L7 5.5H-7Z" className="bw-timeline-open" />
    case 'milestone':
      return <path d="M0-8L8 0 0 8-8 0Z" className="bw-timeline-full" />
    case 'curriculum':
      return <rect x="-6" y="-3" width="12" height="6" rx="2" className="bw-timeline-full" />
  }
}
