/** The findings of the country as a list, and the form of the one that is chosen. */
import { ActionIcon, Button } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconClipboardText,
  IconMessageSearch,
  IconOctagonFilled,
  IconPlus,
} from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { addFinding, deleteFinding, moveFinding, moveFindingTo, siblingsOf } from '../../../core/edit/findings'
import { countMentions } from '../../../core/edit/inlines'
import type { Project } from '../../../core/model/project'
import { FINDING_KINDS, type Finding } from '../../../core/model/report'
import { answersByFinding } from '../../../core/narrative/activities'
import { say } from '../../../core/narrative/localized'
import { countryName } from '../../../core/narrative/references'
import { sayInline } from '../../../core/narrative/say-inline'
import type { Scope } from '../../../core/narrative/scope'
import { createFinder } from '../../find-by-id'
import { newId } from '../../new-id'
import { applyEdit, scopeNow, useOpenPart } from '../../open-project'
import { useShownScope } from '../../shown-scope'
import { EmptyState } from '../../ui/empty-state'
import { type Go, useGo } from '../go'
import { ImportButton, ImportIcon } from '../import/import-button'
import { DeleteButton } from '../records/delete-button'
import { RecordScreen } from '../records/record-screen'
import { FindingForm } from './finding-form'
import { openCards, useDeck } from './pasted-text'
import { findingUsedIn } from './used-in'

export interface FindingsListProps {
  readonly bar: ReactNode
  readonly onPaste: () => void
  /** Goes on with what is left of a pasted text. */
  readonly onSort: () => void
}

/** The finding the list has open: as chosen, else the first of the list. */
const currentOf = (scope: Scope | undefined, go: Go): Finding | undefined => {
  if (!scope) return undefined
  const { project, plan } = scope
  const here = project.findings.filter((f) => f.countryId === plan.countryId)
  const chosen = here.find((f) => f.id === go.chosen.findings)
  if (chosen) return chosen
  for (const kind of FINDING_KINDS) {
    const first = here.find((f) => f.kind === kind && f.editionId === plan.editionId && f.order === 1)
    if (first) return first
  }
  return here.toSorted(byEdition)[0]
}
const findingOf = (project: Project | undefined, id: Finding['id'] | undefined): Finding | undefined =>
  project?.findings.find((f) => f.id === id)
const byEdition = (a: Finding, b: Finding): number =>
  a.editionId < b.editionId ? -1 : a.editionId > b.editionId ? 1 : a.order - b.order

/** Adds an empty one of the kind of the finding that is open, and opens it. */
export function useNewFinding(): () => void {
  const { t } = useTranslation()
  const go = useGo()
  return () => {
    const scope = scopeNow()
    if (!scope) return
    const { project, plan } = scope
    const current = currentOf(scope, go)
    const finding: Finding = {
      id: newId('fnd'),
      countryId: plan.countryId,
      editionId: plan.editionId,
      kind: current?.kind ?? 'progress',
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
    go.begin('findings', finding.id)
  }
}

/** The form alone is drawn with each key. */
const OpenFinding = ({ id }: Pick<Finding, 'id'>) => {
  const find = useMemo(() => createFinder<Finding>(id), [id])
  const finding = useOpenPart(({ history }) => find(history.present.findings))
  return finding ? <FindingForm finding={finding} /> : null
}

export const FindingsList = ({ bar, onPaste, onSort }: FindingsListProps) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const go = useGo()
  const { project, plan } = scope
  const editions = [plan.editionId, plan.comparisonEditionId]
  const yearOf = (id: Finding['editionId']) => project.editions.find((edition) => edition.id === id)?.year ?? '?'
  const groups = useMemo(() => {
    const { findings } = project
    const isOther = (f: Finding) => f.countryId === plan.countryId && f.editionId !== plan.editionId
    return [
      ...FINDING_KINDS.map((kind) => ({
        label: t(`findingKinds.${kind}`),
        rows: siblingsOf(findings, { kind, countryId: plan.countryId, editionId: plan.editionId }),
      })),
      { label: t('finding.otherEditions'), rows: findings.filter(isOther).toSorted(byEdition) },
    ]
  }, [project, plan.countryId, plan.editionId, t])
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  // which one is open changes at once, what the list says of it a step behind what is typed
  const chosen = go.chosen.findings
  const find = useMemo(() => createFinder<Finding>(chosen), [chosen])
  const currentId = useOpenPart(({ history }) => {
    const found = find(history.present.findings)
    return found?.countryId === plan.countryId ? found.id : currentOf(scopeNow(), go)?.id
  })
  const current = findingOf(project, currentId) ?? findingOf(scopeNow()?.project, currentId)
  const country = project.countries.find((c) => c.id === plan.countryId)
  const answers = answersByFinding(project.activities)
  const answersOf = (finding: Finding) => answers.get(finding.id)?.length ?? 0
  const deck = useDeck(project.id)
  const pasted = useMemo(() => (deck ? openCards(deck, project) : 0), [deck, project])
  const add = useNewFinding()

  const remove = (finding: Finding) => {
    const all = groups.flatMap((group) => group.rows)
    const at = all.findIndex((f) => f.id === finding.id)
    applyEdit(deleteFinding(finding.id, sayInline), t('undo.deleteFinding'))
    go.choose('findings', (all[at + 1] ?? all[at - 1])?.id ?? null)
  }
  const move = (finding: Finding, by: -1 | 1) => applyEdit(moveFinding(finding.id, by), t('undo.moveFinding'))
  const siblings = useMemo(() => (current ? siblingsOf(project.findings, current) : []), [project, current])

  // biome-ignore lint/correctness/useExhaustiveDependencies: for the finding that is open, as of what the list shows
  const consequences = useMemo(() => (current ? consequencesOf(current) : []), [scope, current?.id])

  return (
    <RecordScreen<Finding>
      name="findings"
      title={t('section.findings')}
      count={count}
      bar={bar}
      actions={
        <>
          <ImportIcon kind="findings" />
          <Button
            variant="subtle"
            color="gray"
            px={8}
            title={t('findingsView.pasteTitle')}
            leftSection={<IconClipboardText size={18} stroke={1.75} />}
            onClick={onPaste}
          >
            {t('findingsView.paste')}
          </Button>
          <Button leftSection={<IconPlus size={16} />} title={t('findingsView.newTitle')} onClick={add}>
            {t('finding.new')}
          </Button>
        </>
      }
      {...(pasted > 0
        ? {
            footer: (
              <Button
                variant="subtle"
                fullWidth
                justify="flex-start"
                px={8}
                leftSection={<IconClipboardText size={18} stroke={1.75} />}
                onClick={onSort}
              >
                {t('findingsView.pastedCount', { count: pasted })}
              </Button>
            ),
          }
        : {})}
      groups={groups}
      drawnFrom={scope}
      selected={current?.id ?? null}
      onSelect={(finding) => go.choose('findings', finding.id)}
      rowTitle={(finding) =>
        say(finding.statement, scope) ||
        (finding.quote === '' ? t('finding.unwritten') : <span className="bw-quoted">{finding.quote}</span>)
      }
      rowMeta={(finding) => {
        const answered = answersOf(finding)
        return (
          <>
            <span>{t(`pillar.${finding.pillar}`)}</span>
            {finding.editionId === plan.editionId ? null : <span>{yearOf(finding.editionId)}</span>}
            {Object.keys(finding.statement).length === 0 && finding.quote !== '' ? (
              <span className="bw-not-yours">{t('findingsView.onlyQuote')}</span>
            ) : null}
            {finding.locator === '' ? null : <span>{finding.locator}</span>}
            {finding.kind !== 'recommendation' || !editions.includes(finding.editionId) ? null : answered > 0 ? (
              <span>{t('finding.answeredBy', { count: answered })}</span>
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
      onMoveTo={(finding, place) => {
        if (finding.editionId === plan.editionId) applyEdit(moveFindingTo(finding.id, place), t('undo.moveFinding'))
      }}
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
                    consequences={consequences}
                    onDelete={() => remove(current)}
                  />
                </>
              ),
              body: <OpenFinding key={current.id} id={current.id} />,
            }
          : null
      }
      empty={
        <EmptyState
          icon={<IconMessageSearch size={40} stroke={1.25} />}
          title={t('finding.emptyTitle', { country: country ? countryName(country, scope) : '' })}
          description={t('finding.emptyText')}
          note={t('findingsView.emptyDrop')}
        >
          <Button variant="filled" leftSection={<IconClipboardText size={18} stroke={1.75} />} onClick={onPaste}>
            {t('findingsView.paste')}
          </Button>
          <Button leftSection={<IconPlus size={16} />} onClick={add}>
            {t('finding.writeFirst')}
          </Button>
          <ImportButton kind="findings" />
        </EmptyState>
      }
    />
  )

  function consequencesOf(finding: Finding): readonly string[] {
    const answers = answersOf(finding)
    const repeated = project.findings.filter((f) => f.repeats === finding.id).length
    const used = findingUsedIn(finding, scope, t)
    const inText = countMentions(project, new Set([finding.id]))
    return [
      ...(used.length > 0 ? [t('findingsView.deletePrinted', { names: used.join(', ') })] : []),
      ...(answers > 0 ? [t('finding.deleteAnswers', { count: answers })] : []),
      ...(inText > 0 ? [t('delete.inText', { count: inText })] : []),
      ...(repeated > 0 ? [t('finding.deleteRepeats', { count: repeated })] : []),
    ]
  }
}
