/** The briefing's edition against the one before: what repeats, what is new, what is not seen again. Likeness offers; a person decides. */
import { Button, Select, Text } from '@mantine/core'
import { IconArrowsLeftRight, IconClipboardText } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeFinding } from '../../../core/edit/findings'
import type { Against } from '../../../core/edition-against/against-edition'
import { compareEditions } from '../../../core/edition-against/compare-editions'
import type { EditionId } from '../../../core/model/ids'
import type { Finding } from '../../../core/model/report'
import { say } from '../../../core/narrative/localized'
import { applyEdit, useScope } from '../../open-project'
import { EmptyState } from '../../ui/empty-state'
import { Pane, PaneHeader } from '../../ui/pane'
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
                groups.map((group) => (
                  <Kind key={group.kind} group={group} before={before.year} now={now.year} onShow={show} />
                ))
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

interface KindProps {
  readonly group: Against
  /** Years of the two editions. */
  readonly before: number
  readonly now: number
  readonly onShow: (finding: Finding) => void
}

const Kind = ({ group, before, now, onShow }: KindProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { kind, repeated, fresh, dropped } = group
  if (repeated.length + fresh.length + dropped.length === 0) return null
  const textOf = (finding: Finding) => say(finding.statement, scope) || finding.quote || t('finding.unwritten')
  const mark = (finding: Finding, earlier: Finding | null) =>
    applyEdit(
      changeFinding(finding.id, { repeats: earlier?.id ?? null }),
      t(earlier ? 'findingUndo.repeats' : 'findingUndo.notRepeats'),
    )
  const statement = (finding: Finding) => (
    <button type="button" className="bw-against-text" onClick={() => onShow(finding)}>
      {textOf(finding)}
    </button>
  )
  return (
    <section aria-label={t(`findingKinds.${kind}`)}>
      <h3>{t(`findingKinds.${kind}`)}</h3>
      <Part title={t('against.repeated')} count={repeated.length}>
        {repeated.map(({ finding, earlier }) => (
          <li key={finding.id}>
            <div>
              {statement(finding)}
              <small>
                {t('against.seenIn', { year: before })}: {textOf(earlier)}
              </small>
            </div>
            <Button variant="subtle" color="gray" onClick={() => mark(finding, null)}>
              {t('against.notSame')}
            </Button>
          </li>
        ))}
      </Part>
      <Part title={t('against.fresh', { year: now })} count={fresh.length}>
        {fresh.map(({ finding, earlier }) => (
          <li key={finding.id}>
            <div>
              {statement(finding)}
              {earlier ? (
                <small className="bw-not-yours">
                  {t('against.alike', { year: before })}: {textOf(earlier)}
                </small>
              ) : null}
            </div>
            {earlier ? <Button onClick={() => mark(finding, earlier)}>{t('against.same')}</Button> : null}
            {dropped.length > 0 ? (
              <Select
                w={208}
                searchable
                aria-label={`${t('against.choose')}: ${textOf(finding)}`}
                placeholder={t('against.choose')}
                data={dropped.map((f) => ({ value: f.id as string, label: textOf(f) }))}
                value={null}
                comboboxProps={{ width: 400, position: 'bottom-end' }}
                onChange={(id) => {
                  const chosen = dropped.find((f) => f.id === id)
                  if (chosen) mark(finding, chosen)
                }}
              />
            ) : null}
          </li>
        ))}
      </Part>
      <Part title={t('against.dropped', { year: before })} count={dropped.length}>
        {dropped.map((finding) => (
          <li key={finding.id}>
            <div>{statement(finding)}</div>
          </li>
        ))}
      </Part>
    </section>
  )
}

const Part = ({ title, count, children }: { title: string; count: number; children: ReactNode }) =>
  count === 0 ? null : (
    <>
      <h4 className="bw-group">
        <span>{title}</span>
        <span style={{ fontWeight: 400 }}>{count}</span>
      </h4>
      <ul className="bw-against-list">{children}</ul>
    </>
  )
