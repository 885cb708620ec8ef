import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Activity } from '../../../core/model/field-work'
import { writeShortDate } from '../../../core/model/written-date'
import type { AnswerColumn } from '../../../core/who-answers/columns'
import { canOpen, type ShownColumn } from './matrix-columns'
import { DragHead } from './matrix-drag'

export interface MatrixHeadProps {
  readonly shown: readonly ShownColumn[]
  /** Of the edition. */
  readonly year: number | string
  /** Whether the briefing has a block that prints answers. */
  readonly prints: boolean
  readonly onToggle: (of: AnswerColumn) => void
  readonly titleOf: (activity: Activity) => string
}

/** Two rows: field projects over the kinds of their activities, or over the single ones of an opened kind. */
export const MatrixHead = ({ shown, year, prints, onToggle, titleOf }: MatrixHeadProps) => {
  const { t } = useTranslation()
  const projects = shown
    .map(({ of }) => of.project.id)
    .filter((id, index, ids) => ids.indexOf(id) === index)
    .flatMap((id) => {
      const own = shown.filter(({ of }) => of.project.id === id)
      return own[0] ? [{ of: own[0].of, span: own.length }] : []
    })
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col" className="bw-matrix-what">
          {t('matrix.corner', { year })}
        </th>
        {projects.map(({ of, span }) => (
          <th key={of.project.id} colSpan={span} scope="colgroup" className="bw-matrix-project">
            {of.project.name.text || t('work.unnamedProject')}
          </th>
        ))}
        <th rowSpan={2} scope="col" className="bw-matrix-says">
          {t(prints ? 'matrix.says' : 'matrix.wouldSay')}
        </th>
      </tr>
      <tr>
        {shown.map((column) => {
          const { key, of, single, isOpened } = column
          return (
            <DragHead key={key} column={column}>
              {isOpened && single ? (
                <>
                  <span className="bw-matrix-title" title={titleOf(single)}>
                    {titleOf(single)}
                  </span>
                  <UnstyledButton
                    className="bw-matrix-open"
                    aria-label={t('matrix.close', {
                      type: t(`activityType.${of.type}`),
                      project: of.project.name.text,
                    })}
                    onClick={() => onToggle(of)}
                  >
                    {writeShortDate(single.date)}
                    <IconChevronDown size={14} />
                  </UnstyledButton>
                </>
              ) : single ? (
                <span className="bw-matrix-open" title={titleOf(single)}>
                  {t('matrix.group', { type: t(`activityType.${of.type}`), count: 1 })}
                </span>
              ) : (
                <UnstyledButton
                  className="bw-matrix-open"
                  disabled={!canOpen(of)}
                  {...(canOpen(of) ? {} : { title: t('matrix.tooMany') })}
                  aria-label={t('matrix.open', {
                    type: t(`activityType.${of.type}`),
                    project: of.project.name.text,
                    count: of.activities.length,
                  })}
                  onClick={() => onToggle(of)}
                >
                  {t('matrix.group', { type: t(`activityType.${of.type}`), count: of.activities.length })}
                  {canOpen(of) ? <IconChevronRight size={14} /> : null}
                </UnstyledButton>
              )}
            </DragHead>
          )
        })}
      </tr>
    </thead>
  )
}
