/** What the checks found, worst first, each with the way to where it is. */
import { Text } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { runChecks } from '../../../core/checks/all-checks'
import type { Issue, Severity } from '../../../core/checks/check'
import { useScope } from '../../open-project'
import { figureName } from '../../prose/names'
import { rowName } from '../../prose/row-names'
import { CheckItem } from '../../ui/check-item'
import { EmptyState } from '../../ui/empty-state'
import { Pane, PaneHeader } from '../../ui/pane'
import { blockOf, useGo } from '../go'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

export const ChecksScreen = () => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const issues = useMemo(() => numbered(runChecks(scope)), [scope])
  const [current, setCurrent] = useState<string>()

  const goTo = (issue: NumberedIssue) => {
    setCurrent(issue.key)
    go.toIssue(issue, scope.plan)
  }
  const where = ({ at }: Issue): string => {
    const block = scope.plan.blocks.find((b) => b.id === blockOf(at, scope.plan))
    if (at.figure !== undefined) return nameOfFigure(at.figure)
    if (block) return t(`block.${block.kind}`)
    const record = at.record ?? at.finding
    return record === undefined ? t('checks.wholeBriefing') : rowName(record, scope)
  }
  const nameOfFigure = (id: string) => {
    const figure = scope.project.figures.find((f) => f.id === id)
    return figure ? figureName(figure.id, scope, t) : id
  }

  return (
    <Pane
      label={t('section.checks')}
      header={
        <PaneHeader
          title={t('section.checks')}
          count={t('checks.open', { count: issues.filter(({ severity }) => severity !== 'info').length })}
        />
      }
      footer={
        <Text fz={13} c="dimmed">
          {t('checks.foot')}
        </Text>
      }
    >
      {issues.length === 0 ? (
        <EmptyState
          icon={<IconListCheck size={40} stroke={1.25} />}
          title={t('checks.noneTitle')}
          description={t('checks.noneText')}
        />
      ) : null}
      {SEVERITIES.map((severity) => {
        const group = issues.filter((issue) => issue.severity === severity)
        if (group.length === 0) return null
        return (
          <section key={severity} aria-label={t(`checks.${severity}`)}>
            <h3 className="bw-group">
              <span>{t(`checks.${severity}`)}</span>
              <span style={{ fontWeight: 400 }}>{group.length}</span>
            </h3>
            {group.map((issue) => (
              <CheckItem
                key={issue.key}
                severity={severity}
                message={issue.message}
                where={where(issue)}
                onGo={() => goTo(issue)}
                isCurrent={issue.key === current}
              />
            ))}
          </section>
        )
      })}
    </Pane>
  )
}

interface NumberedIssue extends Issue {
  readonly key: string
}

/** The same may be found twice in one block; the key tells the two apart and outlives other issues. */
function numbered(issues: readonly Issue[]): readonly NumberedIssue[] {
  const seen = new Map<string, number>()
  return issues.map((issue) => {
    const base = `${issue.check} ${JSON.stringify(issue.at)} ${issue.message}`
    const times = (seen.get(base) ?? 0) + 1
    seen.set(base, times)
    return { ...issue, key: `${base} ${times}` }
  })
}
