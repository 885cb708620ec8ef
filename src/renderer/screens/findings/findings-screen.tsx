/** What the report says about the country: progress, shortcomings, recommendations, each with its source. */
import { ActionIcon, Button } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconMessageSearch,
  IconOctagonFilled,
  IconPlus,
  IconQuote,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { activitiesAnswering, addFinding, deleteFinding, moveFinding, siblingsOf } from '../../../core/edit/findings'
import { FINDING_KINDS, type Finding, type FindingKind } from '../../../core/model/report'
import { say } from '../../../core/narrative/localized'
import { countryName } from '../../../core/narrative/references'
import { newId } from '../../new-id'
import { applyEdit, useScope } from '../../open-project'
import { EmptyState } from '../../ui/empty-state'
import { useGo } from '../go'
import { ImportButton } from '../import/import-button'
import { DeleteButton } from '../records/delete-button'
import { RecordScreen } from '../records/record-screen'
import { FindingForm } from './finding-form'

export const FindingsScreen = () => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { project, plan } = scope
  const editions = [plan.editionId, plan.comparisonEditionId]
  const yearOf = (id: Finding['editionId']) => project.editions.find((edition) => edition.id === id)?.year ?? '?'
  const inReach = project.findings.filter((f) => f.countryId === plan.countryId)
  const other = inReach.filter((f) => f.editionId !== plan.editionId)
  const groups = [
    ...FINDING_KINDS.map((kind) => ({
      label: t(`findingKinds.${kind}`),
      rows: siblingsOf(project.findings, { kind, countryId: plan.countryId, editionId: plan.editionId }),
    })),
    {
      label: t('finding.otherEditions'),
      rows: other.toSorted((a, b) => a.editionId.localeCompare(b.editionId) || a.order - b.order),
    },
  ]
  const all = groups.flatMap((group) => group.rows)
  const current = all.find((f) => f.id === go.chosen.findings) ?? all[0]
  const country = project.countries.find((c) => c.id === plan.countryId)

  const add = () => {
    const kind: FindingKind = current?.kind ?? 'progress'
    const finding: Finding = {
      id: newId('fnd'),
      countryId: plan.countryId,
      editionId: plan.editionId,
      kind,
      pillar: current?.pillar ?? 'prosecution',
      order: 1,
      statement: {},
      label: {},
      quote: '',
      sourceId: project.editions.find((edition) => edition.id === plan.editionId)?.sourceId ?? null,
      locator: '',
      repeats: null,
    }
    applyEdit(addFinding(finding), t('undo.addFinding'))
    go.choose('findings', finding.id)
  }
  const remove = (finding: Finding) => {
    const at = all.findIndex((f) => f.id === finding.id)
    applyEdit(deleteFinding(finding.id), t('undo.deleteFinding'))
    go.choose('findings', (all[at + 1] ?? all[at - 1])?.id ?? null)
  }
  const move = (finding: Finding, by: -1 | 1) => applyEdit(moveFinding(finding.id, by), t('undo.moveFinding'))
  const siblings = current ? siblingsOf(project.findings, current) : []

  return (
    <RecordScreen<Finding>
      name="findings"
      title={t('section.findings')}
      count={all.length}
      actions={
        <>
          <ImportButton kind="findings" />
          <Button leftSection={<IconPlus size={16} />} onClick={add}>
            {t('finding.new')}
          </Button>
        </>
      }
      groups={groups}
      selected={current?.id ?? null}
      onSelect={(finding) => go.choose('findings', finding.id)}
      rowTitle={(finding) => say(finding.statement, scope) || finding.quote || t('finding.unwritten')}
      rowMeta={(finding) => {
        const answers = activitiesAnswering(project, finding.id).length
        return (
          <>
            <span>{t(`pillar.${finding.pillar}`)}</span>
            {finding.editionId === plan.editionId ? null : <span>{yearOf(finding.editionId)}</span>}
            {finding.locator === '' ? null : <span>{finding.locator}</span>}
            {finding.kind !== 'recommendation' || !editions.includes(finding.editionId) ? null : answers > 0 ? (
              <span>{t('finding.answeredBy', { count: answers })}</span>
            ) : (
              <span style={{ color: 'var(--bw-warning)', fontWeight: 600 }}>{t('finding.noActivity')}</span>
            )}
          </>
        )
      }}
      rowEnd={(finding) =>
        finding.sourceId === null ? (
          <IconOctagonFilled size={16} color="var(--bw-error)" role="img" aria-label={t('finding.noSourceMark')} />
        ) : null
      }
      onMove={move}
      form={
        current
          ? {
              title: t('finding.title', { kind: t(`findingKind.${current.kind}`), number: current.order }),
              actions: (
                <>
                  <ActionIcon
                    aria-label={t('finding.moveUp')}
                    title={t('outline.moveUpKey')}
                    disabled={siblings[0]?.id === current.id}
                    onClick={() => move(current, -1)}
                  >
                    <IconArrowUp size={18} stroke={1.75} />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('finding.moveDown')}
                    title={t('outline.moveDownKey')}
                    disabled={siblings.at(-1)?.id === current.id}
                    onClick={() => move(current, 1)}
                  >
                    <IconArrowDown size={18} stroke={1.75} />
                  </ActionIcon>
                  <DeleteButton
                    label={t('finding.delete')}
                    consequences={consequencesOf(current)}
                    onDelete={() => remove(current)}
                  />
                </>
              ),
              body: <FindingForm key={current.id} finding={current} />,
            }
          : null
      }
      empty={
        <EmptyState
          icon={<IconMessageSearch size={40} stroke={1.25} />}
          title={t('finding.emptyTitle', { country: country ? countryName(country, scope) : '' })}
          description={t('finding.emptyText')}
        >
          <Button variant="filled" leftSection={<IconQuote size={18} stroke={1.75} />} onClick={add}>
            {t('finding.writeFirst')}
          </Button>
          <ImportButton kind="findings" />
        </EmptyState>
      }
    />
  )

  function consequencesOf(finding: Finding): readonly string[] {
    const answers = activitiesAnswering(project, finding.id).length
    const repeated = project.findings.filter((f) => f.repeats === finding.id).length
    return [
      ...(answers > 0 ? [t('finding.deleteAnswers', { count: answers })] : []),
      ...(repeated > 0 ? [t('finding.deleteRepeats', { count: repeated })] : []),
    ]
  }
}
