/** Who answers what: the recommendations of the briefing and the activities that answer them. */
import { Button, Group, Text } from '@mantine/core'
import { IconBriefcase2, IconClipboardText, IconMessageSearch } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { siblingsOf } from '../../../core/edit/findings'
import { answersTo } from '../../../core/narrative/activities'
import { answerColumns } from '../../../core/who-answers/columns'
import { useScope } from '../../open-project'
import { EmptyState } from '../../ui/empty-state'
import { Pane, PaneHeader } from '../../ui/pane'
import { useGo } from '../go'
import { AnswersMatrix } from './answers-matrix'

export interface AnswersViewProps {
  readonly bar: ReactNode
  readonly onPaste: () => void
}

export const AnswersView = ({ bar, onPaste }: AnswersViewProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { project, plan } = scope
  const recommendations = useMemo(
    () =>
      siblingsOf(project.findings, { kind: 'recommendation', countryId: plan.countryId, editionId: plan.editionId }),
    [project.findings, plan.countryId, plan.editionId],
  )
  const columns = useMemo(() => answerColumns(project), [project])
  const answered = recommendations.filter(({ id }) => answersTo(id, null, scope).length > 0).length
  const gaps = recommendations.length - answered
  const title = t('findingsView.answers')
  const isEmpty = recommendations.length === 0 || columns.length === 0

  return (
    <Pane
      label={title}
      header={
        <PaneHeader title={t('section.findings')} count={project.findings.length}>
          <Button variant="subtle" color="gray" onClick={() => go.toSection('projects')}>
            {t('matrix.toProjects')}
          </Button>
        </PaneHeader>
      }
      bar={
        <>
          {bar}
          <Text fz="sm" ml="auto" aria-live="polite">
            {recommendations.length === 0
              ? ''
              : `${t('matrix.answered', { answered, count: recommendations.length })} ${gaps === 0 ? '' : t('matrix.gaps', { count: gaps })}`}
          </Text>
        </>
      }
      {...(isEmpty
        ? {}
        : {
            footer: (
              <Group gap="4px 24px" fz={13} c="dimmed">
                <span>{t('matrix.keysMove')}</span>
                <span>{t('matrix.keysSpace')}</span>
                <span>{t('matrix.keysEnter')}</span>
              </Group>
            ),
          })}
    >
      {recommendations.length === 0 ? (
        <EmptyState
          icon={<IconMessageSearch size={40} stroke={1.25} />}
          title={t('matrix.noRecommendationsTitle')}
          description={t('matrix.noRecommendations')}
        >
          <Button variant="filled" leftSection={<IconClipboardText size={18} stroke={1.75} />} onClick={onPaste}>
            {t('findingsView.paste')}
          </Button>
        </EmptyState>
      ) : columns.length === 0 ? (
        <EmptyState
          icon={<IconBriefcase2 size={40} stroke={1.25} />}
          title={t('matrix.noActivitiesTitle')}
          description={t('matrix.noActivities')}
        >
          <Button variant="filled" onClick={() => go.toSection('projects')}>
            {t('matrix.toProjects')}
          </Button>
        </EmptyState>
      ) : (
        <AnswersMatrix recommendations={recommendations} columns={columns} />
      )}
    </Pane>
  )
}
