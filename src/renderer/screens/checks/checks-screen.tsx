/** What the checks found, worst first, each with the way to where it is; then what somebody has left as it is. */
import './checks.css'
import { Button, Text, VisuallyHidden } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findAll } from '../../../core/checks/all-checks'
import { applyFix } from '../../../core/checks/apply-fix'
import type { Issue, Severity } from '../../../core/checks/check'
import { isSafelyMended, mendAll } from '../../../core/checks/mend-all'
import { printOf } from '../../../core/checks/silencing'
import type { Edit } from '../../../core/edit/records'
import { addSilenced, removeSilenced } from '../../../core/edit/silence'
import { applyEdit, useScope } from '../../open-project'
import { figureName } from '../../prose/names'
import { recordName } from '../../prose/record-name'
import { CheckItem } from '../../ui/check-item'
import { EmptyState } from '../../ui/empty-state'
import { Pane, PaneHeader } from '../../ui/pane'
import { keepFocusIn, type WorkGroup, WorkList } from '../../ui/work-list'
import { blockOf, useGo } from '../go'
import { CheckRow } from './check-row'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

export const ChecksScreen = () => {
  const { t } = useTranslation()
  const scope = useScope()
  const { plan } = scope
  const go = useGo()
  const { issues, groups } = useMemo(() => {
    const found = findAll(scope)
    const issues = numbered(found.open)
    const groups: readonly WorkGroup<Result>[] = [
      ...SEVERITIES.map((severity) => ({
        label: t(`checks.${severity}`),
        rows: issues.filter((issue) => issue.severity === severity),
      })),
      {
        label: t('checkWork.silenced'),
        rows: found.silenced.map(({ issue, reason }) => ({ ...issue, id: `left ${printOf(issue)}`, reason })),
      },
    ]
    return { issues, groups }
  }, [scope, t])
  const safe = issues.filter(isSafelyMended).length
  const [current, setCurrent] = useState<string>()
  const [said, setSaid] = useState('')
  const list = useRef<HTMLDivElement>(null)

  const goTo = (issue: Result) => {
    setCurrent(issue.id)
    go.toIssue(issue, plan)
  }
  /** The row goes with what was done. */
  const work = (edit: Edit, label: string, words: string) =>
    keepFocusIn(list.current, () => {
      applyEdit(edit, label)
      setSaid(words)
    })
  const fix = ({ fix: offered }: Issue) => {
    if (!offered) return
    work(
      applyFix(offered, scope),
      t('checkWork.undoFix', { fix: offered.label }),
      t('checkWork.mended', { fix: offered.label }),
    )
  }
  const where = ({ at }: Issue): string => {
    const block = plan.blocks.find((b) => b.id === blockOf(at, plan))
    if (at.figure !== undefined) return nameOfFigure(at.figure)
    if (block) return t(`block.${block.kind}`)
    const record = at.record ?? at.finding
    return record === undefined ? t('checks.wholeBriefing') : recordName(record, scope, t)
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
        >
          {safe === 0 ? null : (
            <Button
              title={t('checkWork.mendAllTitle')}
              onClick={() => work(mendAll(scope), t('checkWork.undoMendAll'), t('checkWork.mendedAll'))}
            >
              {t('checkWork.mendAll', { count: safe })}
            </Button>
          )}
        </PaneHeader>
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
      <WorkList
        list={list}
        groups={groups}
        level={3}
        row={(result) =>
          result.reason === undefined ? (
            <CheckRow
              issue={result}
              where={where(result)}
              isCurrent={result.id === current}
              onGo={() => goTo(result)}
              onFix={() => fix(result)}
              onLeave={(reason) =>
                work(addSilenced(plan.id, printOf(result), reason), t('checkWork.undoLeave'), t('checkWork.left'))
              }
            />
          ) : (
            <CheckItem
              severity={result.severity}
              message={result.message}
              where={where(result)}
              onGo={() => go.toIssue(result, plan)}
              isSilenced
              actions={
                <Button
                  variant="subtle"
                  aria-label={t('checkWork.takeBackThis', { message: result.message })}
                  onClick={() =>
                    work(
                      removeSilenced(plan.id, printOf(result)),
                      t('checkWork.undoTakeBack'),
                      t('checkWork.takenBack'),
                    )
                  }
                >
                  {t('checkWork.takeBack')}
                </Button>
              }
            >
              <Text fz="sm" mt={4}>
                {t('checkWork.because', { reason: result.reason })}
              </Text>
            </CheckItem>
          )
        }
      />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Pane>
  )
}

interface Result extends Issue {
  readonly id: string
  /** Why somebody left it as it is. */
  readonly reason?: string
}

/** The same may be found twice in one block; the id tells the two apart and outlives other issues. */
function numbered(issues: readonly Issue[]): readonly Result[] {
  const seen = new Map<string, number>()
  return issues.map((issue) => {
    const base = `${issue.check} ${JSON.stringify(issue.at)} ${issue.message}`
    const times = (seen.get(base) ?? 0) + 1
    seen.set(base, times)
    return { ...issue, id: `${base} ${times}` }
  })
}
