/** The briefing's edition against the one before: what repeats, what is new, what is not seen again. Likeness offers; a person decides. */
import { Button, Select, Text } from '@mantine/core'
import { IconArrowsLeftRight, IconClipboardText } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeFinding } from '../../../core/edit/findings'
import type { Against } from '../../../core/edition-against/against-edition'
import { compareEditions } from '../../../core/edition-against/compare-editions'
import type { EditionId } from '../../../core/model/ids'
import type { Finding, FindingKind } from '../../../core/model/report'
import { say } from '../../../core/narrative/localized'
import { applyEdit, useScope } from '../../open-project'
import { EmptyState } from '../../ui/empty-state'
import { Pane, PaneHeader } from '../../ui/pane'
import { keepFocusIn, type WorkGroup, WorkList } from '../../ui/work-list'
import { useGo } from '../go'
import { ActivitiesCompared, EditionChoice, TiersCompared } from './editions-compared'

/** The editions of the briefing, until somebody looks at others. */
const NONE_CHOSEN = { from: null, to: null }

export interface AgainstViewProps {
  readonly bar: ReactNode
  readonly onPaste: () => void
  /** Shows the chosen finding in the list. */
  readonly onShow: () => void
}

export const AgainstView = ({ bar, onPaste, onShow }: AgainstViewProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { project, plan } = scope
  const { findings } = project
  const editions = useMemo(() => project.editions.toSorted((a, b) => b.year - a.year), [project.editions])
  const yearOf = (id: string | null) => editions.find((edition) => edition.id === id)
  const [chosen, setChosen] = useState<{ readonly from: EditionId | null; readonly to: EditionId | null }>(NONE_CHOSEN)
  const now = yearOf(chosen.to) ?? yearOf(plan.editionId)
  const before = yearOf(chosen.from) ?? yearOf(plan.comparisonEditionId)
  const compared = useMemo(
    () => (before && now ? compareEditions(before.id, now.id, scope) : undefined),
    [before, now, scope],
  )
  const groups = compared?.ok ? compared.value.findings : []
  const total = (part: 'repeated' | 'fresh' | 'dropped') => groups.reduce((sum, group) => sum + group[part].length, 0)
  const offered = groups.reduce((sum, { fresh }) => sum + fresh.filter(({ earlier }) => earlier !== null).length, 0)
  const hasEarlier = compared?.ok === true && compared.value.hasEarlierFindings
  const title = before ? t('findingsView.against', { year: before.year }) : t('findingsView.againstBefore')
  const show = (finding: Finding) => {
    go.choose('findings', finding.id)
    onShow()
  }

  return (
    <Pane
      label={title}
      header={<PaneHeader title={t('section.findings')} count={findings.length} />}
      bar={
        <>
          {bar}
          {hasEarlier ? (
            <Text fz="sm" ml="auto" aria-live="polite">
              {t('against.summary', {
                repeated: total('repeated'),
                fresh: total('fresh'),
                dropped: total('dropped'),
              })}
              {offered > 0 ? <b className="bw-not-yours"> {t('against.open', { count: offered })}</b> : null}
            </Text>
          ) : null}
        </>
      }
    >
      {!before || !now ? (
        <EmptyState
          icon={<IconArrowsLeftRight size={40} stroke={1.25} />}
          title={t('against.noEditionTitle')}
          description={t('against.noEdition')}
        >
          <Button variant="filled" onClick={() => go.toSection('outline')}>
            {t('against.toOutline')}
          </Button>
        </EmptyState>
      ) : (
        <div className="bw-against">
          <EditionChoice
            editions={editions}
            from={before}
            to={now}
            onFrom={(from) => setChosen({ from, to: now.id })}
            onTo={(to) => setChosen({ from: before.id, to })}
          />
          {compared?.ok ? (
            <>
              <TiersCompared compared={compared.value} />
              {hasEarlier ? (
                <FindingsCompared groups={groups} before={before.year} now={now.year} onShow={show} />
              ) : (
                <EmptyState
                  icon={<IconArrowsLeftRight size={40} stroke={1.25} />}
                  title={t('against.noneBeforeTitle', { year: before.year })}
                  description={t('against.noneBefore', { year: before.year })}
                >
                  <Button
                    variant="filled"
                    leftSection={<IconClipboardText size={18} stroke={1.75} />}
                    onClick={onPaste}
                  >
                    {t('findingsView.paste')}
                  </Button>
                </EmptyState>
              )}
              <ActivitiesCompared compared={compared.value} />
            </>
          ) : (
            <Text p={16} role="status">
              {t('editionsCompared.notEarlier')}
            </Text>
          )}
        </div>
      )}
    </Pane>
  )
}

interface FindingsComparedProps {
  readonly groups: readonly Against[]
  /** Years of the two editions. */
  readonly before: number
  readonly now: number
  readonly onShow: (finding: Finding) => void
}

/** A finding, what it repeats or may repeat, and in which list it stands. */
interface Compared {
  readonly id: string
  readonly kind: FindingKind
  readonly part: 'repeated' | 'fresh' | 'dropped'
  readonly finding: Finding
  readonly earlier: Finding | null
}

/** Of a region's thousands nobody looks for one further down: they type. */
const MOST_CHOICES = 50

const FindingsCompared = ({ groups, before, now, onShow }: FindingsComparedProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const list = useRef<HTMLDivElement>(null)
  const textOf = (finding: Finding) => say(finding.statement, scope) || finding.quote || t('finding.unwritten')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `textOf` reads the scope
  const choices = useMemo(
    () =>
      new Map(
        groups.map(({ kind, dropped }) => [kind, dropped.map((f) => ({ value: f.id as string, label: textOf(f) }))]),
      ),
    [groups, scope, t],
  )
  const parts = useMemo(() => partsOf(groups, { before, now }, t), [groups, before, now, t])
  const mark = (finding: Finding, earlier: Finding | null) =>
    keepFocusIn(list.current, () =>
      applyEdit(
        changeFinding(finding.id, { repeats: earlier?.id ?? null }),
        t(earlier ? 'findingUndo.repeats' : 'findingUndo.notRepeats'),
      ),
    )
  const row = ({ kind, part, finding, earlier }: Compared) => {
    const dropped = choices.get(kind) ?? []
    const isOffer = part === 'fresh'
    return (
      <>
        <div>
          <button type="button" className="bw-against-text" onClick={() => onShow(finding)}>
            {textOf(finding)}
          </button>
          {earlier ? (
            <small className={isOffer ? 'bw-not-yours' : undefined}>
              {t(isOffer ? 'against.alike' : 'against.seenIn', { year: before })}: {textOf(earlier)}
            </small>
          ) : null}
        </div>
        {part === 'repeated' ? (
          <Button variant="subtle" color="gray" onClick={() => mark(finding, null)}>
            {t('against.notSame')}
          </Button>
        ) : null}
        {isOffer && earlier ? <Button onClick={() => mark(finding, earlier)}>{t('against.same')}</Button> : null}
        {isOffer && dropped.length > 0 ? (
          <Select
            w={208}
            searchable
            limit={MOST_CHOICES}
            aria-label={`${t('against.choose')}: ${textOf(finding)}`}
            placeholder={t('against.choose')}
            data={dropped}
            value={null}
            comboboxProps={{ width: 400, position: 'bottom-end' }}
            onChange={(id) => {
              const chosen = scope.project.findings.find((f) => f.id === id)
              if (chosen) mark(finding, chosen)
            }}
          />
        ) : null}
      </>
    )
  }
  return <WorkList list={list} groups={parts} level={4} className="bw-against-list" row={row} />
}

function partsOf(
  groups: readonly Against[],
  { before, now }: { readonly before: number; readonly now: number },
  t: TFunction,
): readonly WorkGroup<Compared>[] {
  return groups.flatMap(({ kind, repeated, fresh, dropped }): readonly WorkGroup<Compared>[] => {
    if (repeated.length + fresh.length + dropped.length === 0) return []
    const title = t(`findingKinds.${kind}`)
    const list = (
      part: Compared['part'],
      label: string,
      rows: readonly { readonly finding: Finding; readonly earlier: Finding | null }[],
    ): WorkGroup<Compared> => ({
      label,
      name: `${title}: ${label}`,
      rows: rows.map(({ finding, earlier }) => ({ id: finding.id, kind, part, finding, earlier })),
    })
    return [
      { label: title, isTitle: true, rows: [] },
      list('repeated', t('against.repeated'), repeated),
      list('fresh', t('against.fresh', { year: now }), fresh),
      list(
        'dropped',
        t('against.dropped', { year: before }),
        dropped.map((finding) => ({ finding, earlier: null })),
      ),
    ]
  })
}
