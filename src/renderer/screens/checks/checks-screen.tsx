/** What the checks found, worst first, each with the way to where it is; then what somebody has left as it is. */
import './checks.css'
import { Button, Text, VisuallyHidden } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
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
import { blockOf, useGo } from '../go'
import { CheckRow } from './check-row'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']
const ROW = '[data-result]'

export const ChecksScreen = () => {
  const { t } = useTranslation()
  const scope = useScope()
  const { plan } = scope
  const go = useGo()
  const { issues, silenced } = useMemo(() => {
    const found = findAll(scope)
    return { issues: numbered(found.open), silenced: found.silenced }
  }, [scope])
  const safe = issues.filter(isSafelyMended).length
  const [current, setCurrent] = useState<string>()
  const [said, setSaid] = useState('')
  const list = useRef<HTMLDivElement>(null)

  const goTo = (issue: NumberedIssue) => {
    setCurrent(issue.key)
    go.toIssue(issue, plan)
  }
  /** The row goes with what was done: the focus moves to the one that takes its place, before the next key. */
  const work = (edit: Edit, label: string, words: string) => {
    const rows = [...(list.current?.querySelectorAll(ROW) ?? [])]
    const at = rows.findIndex((row) => row.contains(document.activeElement))
    flushSync(() => {
      applyEdit(edit, label)
      setSaid(words)
    })
    const left = [...(list.current?.querySelectorAll(ROW) ?? [])]
    const next = left[Math.min(Math.max(at, 0), left.length - 1)]
    ;(next?.querySelector<HTMLElement>('button') ?? list.current)?.focus()
  }
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
      <div ref={list} tabIndex={-1} style={{ outline: 'none' }}>
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
                <div key={issue.key} data-result={issue.check}>
                  <CheckRow
                    issue={issue}
                    where={where(issue)}
                    isCurrent={issue.key === current}
                    onGo={() => goTo(issue)}
                    onFix={() => fix(issue)}
                    onLeave={(reason) =>
                      work(addSilenced(plan.id, printOf(issue), reason), t('checkWork.undoLeave'), t('checkWork.left'))
                    }
                  />
                </div>
              ))}
            </section>
          )
        })}
        {silenced.length === 0 ? null : (
          <section aria-label={t('checkWork.silenced')}>
            <h3 className="bw-group">
              <span>{t('checkWork.silenced')}</span>
              <span style={{ fontWeight: 400 }}>{silenced.length}</span>
            </h3>
            {silenced.map(({ issue, reason }) => (
              <div key={printOf(issue)} data-result={issue.check}>
                <CheckItem
                  severity={issue.severity}
                  message={issue.message}
                  where={where(issue)}
                  onGo={() => go.toIssue(issue, plan)}
                  isSilenced
                  actions={
                    <Button
                      variant="subtle"
                      aria-label={t('checkWork.takeBackThis', { message: issue.message })}
                      onClick={() =>
                        work(
                          removeSilenced(plan.id, printOf(issue)),
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
                    {t('checkWork.because', { reason })}
                  </Text>
                </CheckItem>
              </div>
            ))}
          </section>
        )}
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
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
