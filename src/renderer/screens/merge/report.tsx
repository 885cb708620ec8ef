/** What became of a merge: what came in, what was decided how, what stays although one side had deleted it. */
import { Button, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { compareProjects } from '../../../core/compare/compare-projects'
import { recordOf } from '../../../core/merge/decide'
import { useScope } from '../../open-project'
import { type MadeMerge, showMerge } from '../../other-writers'
import { TaskDialog } from '../../ui/task-dialog'
import { ChangeList } from '../recovery/change-list'
import './merge.css'
import { wordsOf } from './question'
import { recordName, saySide } from './say-value'

export const MergeReport = ({ made }: { made: MadeMerge }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { merged, answers, mine, theirs, project, copy } = made
  const came = useMemo(() => compareProjects(mine, project), [mine, project])
  const theirScope = { ...scope, project: { ...theirs, plans: scope.project.plans } }
  const close = (): void => showMerge(null)
  return (
    <TaskDialog
      title={t('merge.report')}
      closeLabel={t('merge.close')}
      aside={
        <Text fz="sm" c="dimmed" truncate>
          {t('merge.sides', { name: copy?.name ?? t('merge.fileOnDisk') })}
        </Text>
      }
      footer={
        <>
          <Text fz="sm" c="dimmed" flex={1}>
            {t('merge.kept')}
          </Text>
          <Button variant="filled" onClick={close}>
            {t('merge.close')}
          </Button>
        </>
      }
      onClose={close}
    >
      <div className="bw-merge-report">
        <section aria-label={t('merge.decided', { count: merged.decisions.length })}>
          <Text component="h3" fz="lg" fw={600} m={0} mb={8}>
            {t('merge.decided', { count: merged.decisions.length })}
          </Text>
          {merged.decisions.map((decision) => {
            const given = answers.get(decision.key) ?? 'mine'
            return (
              <div key={decision.key} className="bw-change">
                <Text fw={600}>{recordName(recordOf(project, decision), decision, scope, t)}</Text>
                <Text fz={13} c="dimmed">
                  {wordsOf(decision, t('merge.wholeRecord'))}: {t(`merge.standing.${given}`)}
                </Text>
                <Text fz="sm" style={{ whiteSpace: 'pre-line' }}>
                  {saySide(decision, given, given === 'mine' ? scope : theirScope, t)}
                </Text>
                {given === 'both' ? null : (
                  <Text fz="sm" c="dimmed" style={{ whiteSpace: 'pre-line' }}>
                    {t('merge.notTaken', {
                      value:
                        given === 'mine'
                          ? saySide(decision, 'theirs', theirScope, t)
                          : saySide(decision, 'mine', scope, t),
                    })}
                  </Text>
                )}
              </div>
            )
          })}
          {merged.summary.stays.length > 0 ? (
            <Text mt={16}>{t('merge.stays', { count: merged.summary.stays.length })}</Text>
          ) : null}
        </section>
        <ChangeList title={t('merge.cameInTitle')} changes={came} />
      </div>
    </TaskDialog>
  )
}
