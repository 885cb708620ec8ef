/** What a block says while another one is being edited. */
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { compareEditions } from '../../../core/edition-against/compare-editions'
import type { Localized } from '../../../core/model/language'
import type { PlanBlock } from '../../../core/model/plan'
import type { InlineText } from '../../../core/model/prose'
import { selectActivities } from '../../../core/narrative/activities'
import { findingsOf } from '../../../core/narrative/findings'
import { fieldProjectsOf } from '../../../core/narrative/references'
import { figureName, lineIn } from '../../prose/names'
import { StaticLine } from '../../prose/static-line'
import { useShownScope } from '../../shown-scope'

export const BlockSummary = ({ block }: { block: PlanBlock }) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const line = (text: Localized<InlineText>) => <StaticLine text={text} />
  const says = (text: string) => (
    <Text fz="sm" c="dimmed">
      {text}
    </Text>
  )
  const found = (kind: 'progress' | 'shortcoming' | 'recommendation') => {
    const list = findingsOf(kind, null, 'plan', 'plan', scope)
    return list.ok ? list.value.length : 0
  }

  switch (block.kind) {
    case 'title':
      return (
        <>
          <Text fz={13} c="dimmed">
            {line(block.kicker)}
          </Text>
          <p className="bw-shown-title">{line(block.title)}</p>
          <p className="bw-shown">{line(block.standfirst)}</p>
        </>
      )
    case 'key-figures':
      return (
        <div className="bw-shown-figures">
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a key figure is its place
            <div key={index}>
              <b>{line(item.number)}</b>
              <span>{line(item.label)}</span>
            </div>
          ))}
        </div>
      )
    case 'callout':
      return (
        <div className="bw-shown">
          <b>{line(block.title)}</b> {line(block.text)}
        </div>
      )
    case 'quotation':
      return (
        <p className="bw-shown">
          “{line(block.text)}” {line(block.attribution)}
        </p>
      )
    case 'colophon':
      return <p className="bw-shown">{line(block.text)}</p>
    case 'figure':
      return <p className="bw-shown">{figureName(block.figureId, scope, t)}</p>
    case 'table':
      return (
        <>
          <p className="bw-shown">{lineIn(block.title, scope) || t('summary.untitledTable')}</p>
          {says(t('summary.table', { rows: block.rows.length, columns: block.columns.length }))}
        </>
      )
    case 'findings':
      return says(
        block.show === 'both'
          ? t('summary.findings', {
              progress: t('summary.points', { count: found('progress') }),
              shortcomings: t('summary.shortcomings', { count: found('shortcoming') }),
            })
          : t(`summary.${block.show}`, { count: found(block.show) }),
      )
    case 'recommendations':
      return says(t('summary.recommendations', { count: found('recommendation') }))
    case 'project-profile':
      return says(
        fieldProjectsOf(block.projectIds, scope)
          .map((fieldProject) => fieldProject.name.text)
          .join(', ') || t('summary.noProjects'),
      )
    case 'activities':
      return (
        <>
          <p className="bw-shown">{line(block.title)}</p>
          {says(t('summary.activities', { count: selectActivities(block.filter, scope).length }))}
        </>
      )
    case 'changes': {
      const compared = compareEditions(block.from, 'plan', scope)
      if (!compared.ok) return says(compared.reason)
      const { from, moves, findings } = compared.value
      const recommendations = findings.find(({ kind }) => kind === 'recommendation')
      return says(
        t('editionsCompared.summary', {
          year: from.year,
          moves: moves.ok ? moves.value.length : 0,
          repeated: recommendations?.repeated.length ?? 0,
          fresh: recommendations?.fresh.length ?? 0,
          dropped: recommendations?.dropped.length ?? 0,
        }),
      )
    }
    case 'claims':
    case 'contents':
    case 'glossary':
    case 'acknowledgements':
    case 'sources':
    case 'page-break':
      return says(t(`blockSays.${block.kind}`))
    case 'prose':
    case 'context':
    case 'closing':
      return null
  }
}
