/** Changing what a value is about. Each part a token can have is one control; a token shows those it has. */
import { Checkbox, MultiSelect } from '@mantine/core'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ACTIVITY_MODES, ACTIVITY_TYPES } from '../../core/model/field-work'
import { LIMITS } from '../../core/model/limits'
import { FINDING_KINDS, MEASURES, PILLARS, type Pillar, TIERS } from '../../core/model/report'
import {
  type ActivityFilter,
  type CountRuleRef,
  type CountryRef,
  type EarlierRef,
  EDGES,
  type Edge,
  type EditionRef,
  FATES,
  MOVES,
  type Token,
  type Window,
} from '../../core/model/token'
import { describeToken } from '../../core/narrative/evaluate'
import { say } from '../../core/narrative/localized'
import { organisationName } from '../../core/narrative/names'
import { countryName } from '../../core/narrative/references'
import type { Scope } from '../../core/narrative/scope'
import { cellsOf } from '../../core/narrative/tokens/cell'
import { NumberField } from '../fields/number-field'
import { type Choice, Pick, PickOrNone } from '../fields/pick'
import { useScope } from '../open-project'
import { tierName } from '../ui/tier-badge'
import { rowName } from './row-names'

/** Any object that may have parts of a token: the token itself, or what it counts, lists or names. */
type Parts = Readonly<Record<string, unknown>>
interface PartProps {
  readonly of: Parts
  readonly set: (part: Parts) => void
}

/** What is left open has no field: of what is counted, too. */
const withoutUnset = (parts: Parts): Parts =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([key, value]) => {
      if (value === undefined) return []
      return [[key, key === 'of' || key === 'among' ? withoutUnset(value as Parts) : value]]
    }),
  )

export const TokenForm = ({ token, onChange }: { token: Token; onChange: (token: Token) => void }) => {
  const { t } = useTranslation()
  const set = (part: Parts) => onChange(withoutUnset({ ...token, ...part }) as Token)
  const of: Parts | undefined = 'of' in token ? { ...token.of } : undefined
  const among: Parts | undefined = 'among' in token ? { ...token.among } : undefined
  const hasTier = token.fn === 'share' || token.fn === 'rank'
  return (
    <div className="bw-token-form">
      {of ? (
        <PartFields of={of} set={(part) => set({ of: { ...of, ...part } })} isShare={hasTier || isOfOneTier(of)} />
      ) : null}
      {among ? (
        <fieldset className="bw-token-among">
          <legend>{t('token.among')}</legend>
          <PartFields of={among} set={(part) => set({ among: { ...among, ...part } })} />
        </fieldset>
      ) : null}
      {token.fn === 'delta' ? (
        <ComparedWith value={token.from} isByTime={!('edition' in token.of)} onPick={(from) => set({ from })} />
      ) : null}
      <PartFields of={{ ...token }} set={set} isShare={hasTier} />
      {'capital' in token ? (
        <Checkbox
          label={t('token.capital')}
          checked={token.capital}
          onChange={(event) => set({ capital: event.currentTarget.checked })}
        />
      ) : null}
    </div>
  )
}

export const editionChoices = ({ project, plan }: Scope, t: TFunction): readonly Choice<EditionRef>[] => {
  const yearOf = (id: string | null) => project.editions.find((edition) => edition.id === id)?.year
  const comparison = yearOf(plan.comparisonEditionId)
  return [
    { value: 'plan', label: t('token.editionPlan', { year: yearOf(plan.editionId) ?? '?' }) },
    ...(comparison === undefined
      ? []
      : [{ value: 'comparison' as const, label: t('token.editionComparison', { year: comparison }) }]),
    ...project.editions
      .toSorted((a, b) => b.year - a.year)
      .map((edition) => ({ value: edition.id, label: t('token.edition', { year: edition.year }) })),
  ]
}
export const ruleChoices = (scope: Scope, t: TFunction): readonly Choice<CountRuleRef>[] => [
  { value: 'plan', label: t('token.rulePlan') },
  ...scope.project.countRules.map((rule) => ({ value: rule.id, label: say(rule.name, scope) || rule.id })),
]
export const countryChoices = (scope: Scope, t: TFunction): readonly Choice<CountryRef>[] => [
  { value: 'plan', label: t('token.countryPlan') },
  ...scope.project.countries
    .map((country) => ({ value: country.id, label: countryName(country, scope) }))
    .toSorted((a, b) => a.label.localeCompare(b.label)),
]

/** Those of which the tier is a part of what they are: there is no such value for any tier. */
const isOfOneTier = ({ entity }: Parts): boolean => entity === 'share' || entity === 'moves' || entity === 'tier-edge'

/** @param isByTime what is counted belongs to no edition: it has only the stretch of time before */
const ComparedWith = ({
  value,
  isByTime,
  onPick,
}: {
  value: EarlierRef
  isByTime: boolean
  onPick: (edition: EarlierRef) => void
}) => {
  const { t } = useTranslation()
  const editions = editionChoices(useScope(), t)
  const before = { value: 'before' as const, label: t(isByTime ? 'token.timeBefore' : 'token.editionBefore') }
  return (
    <Pick<EarlierRef>
      label={t('token.comparedWith')}
      choices={isByTime ? [before, ...editions.filter((edition) => edition.value === value)] : [before, ...editions]}
      value={value}
      onPick={onPick}
    />
  )
}

const PartFields = ({ of, set, isShare = false }: PartProps & { isShare?: boolean }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { project } = scope
  const fields: ReactNode[] = []
  const add = (key: string, field: ReactNode) => fields.push(<div key={key}>{field}</div>)
  const records = (list: readonly { readonly id: string }[]): readonly Choice<string>[] =>
    list.map(({ id }) => ({ value: id, label: rowName(id, scope) }))

  if ('tier' in of) {
    const tiers = TIERS.map((tier) => ({ value: tier, label: tierName(tier, t) }))
    const onPick = (tier: string | null) => set({ tier })
    add(
      'tier',
      isShare ? (
        <Pick label={t('token.tier')} choices={tiers} value={of.tier as (typeof TIERS)[number]} onPick={onPick} />
      ) : (
        <PickOrNone
          label={t('token.tier')}
          choices={tiers}
          none={t('token.anyTier')}
          value={of.tier as (typeof TIERS)[number] | null}
          onPick={onPick}
        />
      ),
    )
  }
  if ('edition' in of)
    add(
      'edition',
      <Pick
        label={t('token.ofEdition')}
        choices={editionChoices(scope, t)}
        value={of.edition as EditionRef}
        onPick={(edition) => set({ edition })}
      />,
    )
  if ('rule' in of)
    add(
      'rule',
      <Pick
        label={t('token.rule')}
        choices={ruleChoices(scope, t)}
        value={of.rule as CountRuleRef}
        onPick={(rule) => set({ rule })}
      />,
    )
  if ('country' in of)
    add(
      'country',
      <Pick
        label={t('token.country')}
        choices={countryChoices(scope, t)}
        value={of.country as CountryRef}
        onPick={(country) => set({ country })}
      />,
    )
  if (of.entity === 'moves')
    add(
      'move',
      <Pick
        label={t('token.move')}
        choices={MOVES.map((move) => ({ value: move, label: t(`token.move_${move}`) }))}
        value={of.move as (typeof MOVES)[number]}
        onPick={(move) => set({ move })}
      />,
    )
  if (of.entity === 'compared-findings')
    add(
      'fate',
      <Pick
        label={t('token.fate')}
        choices={FATES.map((fate) => ({ value: fate, label: t(`token.fate_${fate}`) }))}
        value={of.fate as (typeof FATES)[number]}
        onPick={(fate) => set({ fate })}
      />,
    )
  if (of.entity === 'moves' || of.entity === 'compared-findings')
    add('earlier', <ComparedWith value={of.from as EarlierRef} isByTime={false} onPick={(from) => set({ from })} />)
  if (of.entity === 'statistics')
    add(
      'measure',
      <Pick
        label={t('token.statistic')}
        choices={MEASURES.map((measure) => ({ value: measure, label: t(`measure.${measure}`) }))}
        value={of.measure as (typeof MEASURES)[number]}
        onPick={(measure) => set({ measure })}
      />,
    )
  if (of.entity === 'findings' || of.entity === 'compared-findings')
    add(
      'kind',
      <Pick
        label={t('token.findingKind')}
        choices={FINDING_KINDS.map((kind) => ({ value: kind, label: t(`findingKind.${kind}`) }))}
        value={of.kind as (typeof FINDING_KINDS)[number]}
        onPick={(kind) => set({ kind })}
      />,
    )
  if (of.entity === 'findings' && of.kind === 'recommendation')
    add(
      'answered',
      <PickOrNone
        label={t('token.answered')}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`token.answered_${value}`) }))}
        none={t('token.answeredAll')}
        value={of.answered === null ? null : of.answered ? 'yes' : 'no'}
        onPick={(answered) => set({ answered: answered === null ? null : answered === 'yes' })}
      />,
    )
  if (of.entity === 'findings')
    add(
      'pillar',
      <PickOrNone
        label={t('token.pillar')}
        choices={PILLARS.map((pillar) => ({ value: pillar, label: t(`pillar.${pillar}`) }))}
        none={t('token.everyPillar')}
        value={(of.pillar as Pillar | undefined) ?? null}
        onPick={(pillar) => set({ pillar: pillar ?? undefined })}
      />,
    )
  if ('edge' in of)
    add(
      'edge',
      <Pick
        label={t('token.edge')}
        choices={EDGES.map((edge) => ({ value: edge, label: t(`token.edge_${edge}`) }))}
        value={of.edge as Edge}
        onPick={(edge) => set({ edge })}
      />,
    )
  if (of.entity === 'updates' || of.entity === 'update-edge')
    add(
      'project',
      <PickOrNone
        label={t('token.project')}
        choices={records(project.fieldProjects)}
        none={t('token.everyProject')}
        value={of.project as string | null}
        onPick={(id) => set({ project: id })}
      />,
    )
  if (of.entity === 'left-out')
    add(
      'kind',
      <PickOrNone
        label={t('token.leftOutKind')}
        choices={(['country', 'territory'] as const).map((kind) => ({
          value: kind,
          label: t(`token.leftOut_${kind}`),
        }))}
        none={t('token.leftOutAll')}
        value={of.kind as 'country' | 'territory' | null}
        onPick={(kind) => set({ kind })}
      />,
    )
  if ('project' in of && typeof of.project === 'string' && of.entity !== 'updates' && of.entity !== 'update-edge')
    add(
      'project',
      <Pick
        label={t('token.project')}
        choices={records(project.fieldProjects)}
        value={of.project}
        onPick={(id) => set({ project: id })}
      />,
    )
  if ('organisation' in of)
    add(
      'organisation',
      <Pick
        label={t('token.organisation')}
        choices={project.organisations.map((o) => ({
          value: o.id as string,
          label: organisationName(o, 'both', scope),
        }))}
        value={of.organisation as string}
        onPick={(organisation) => set({ organisation })}
      />,
    )
  if ('finding' in of)
    add(
      'finding',
      <Pick
        label={t('token.finding')}
        searchable
        choices={records(project.findings)}
        value={of.finding as string}
        onPick={(finding) => set({ finding })}
      />,
    )
  if ('activity' in of)
    add(
      'activity',
      <Pick
        label={t('token.activity')}
        choices={records(project.activities)}
        value={of.activity as string}
        onPick={(activity) => set({ activity })}
      />,
    )
  for (const part of ['statistic', 'from', 'to'] as const)
    if (typeof of[part] === 'string' && of[part].startsWith('sta_'))
      add(
        part,
        <Pick
          label={t(`token.${part}`)}
          choices={project.statistics.map((s) => ({
            value: s.id as string,
            label: rowName(s.id, scope),
          }))}
          value={of[part]}
          onPick={(id) => set({ [part]: id })}
        />,
      )
  if ('row' in of && 'series' in of) {
    const cells = project.figures.flatMap((figure) => (figure.kind === 'own-numbers' ? cellsOf(figure, scope) : []))
    const key = ({ figure, row, series }: Parts) => JSON.stringify([figure, row, series])
    add(
      'cell',
      <Pick
        label={t('token.cell')}
        searchable
        choices={cells.map((cell) => ({ value: key({ ...cell }), label: describeToken(cell, scope) }))}
        value={key(of)}
        onPick={(chosen) => set({ ...cells.find((cell) => key({ ...cell }) === chosen) })}
      />,
    )
  }
  if ('since' in of)
    add(
      'since',
      <NumberField
        label={t(of.entity === 'statistics' ? 'token.sinceYear' : 'token.since')}
        description={t(of.entity === 'statistics' ? 'token.sinceYearHint' : 'token.sinceHint')}
        min={of.entity === 'statistics' ? LIMITS.firstYear : 2001}
        max={LIMITS.lastYear}
        field="token/since"
        value={of.since as number | null}
        onNumber={(since) => set({ since })}
      />,
    )
  if ('filter' in of)
    add('filter', <FilterFields filter={of.filter as ActivityFilter} onChange={(filter) => set({ filter })} />)
  if ('window' in of)
    add(
      'window',
      <WindowField
        window={of.window as Window | null}
        onChange={(window) => set({ window })}
        {...(of.entity === 'updates' ? { onClear: () => set({ window: null }) } : {})}
      />,
    )
  return <>{fields}</>
}

/** Which activities: of which project, type and mode, in how many months up to the as-of date. */
export const FilterFields = ({
  filter,
  onChange,
}: {
  filter: ActivityFilter
  onChange: (filter: ActivityFilter) => void
}) => {
  const { t } = useTranslation()
  const scope = useScope()
  return (
    <div className="bw-fieldrow" style={{ gridTemplateColumns: '1fr 1fr' }}>
      <PickOrNone
        label={t('token.project')}
        none={t('token.everyProject')}
        choices={scope.project.fieldProjects.map((p) => ({ value: p.id, label: p.name.text }))}
        value={filter.project}
        onPick={(project) => onChange({ ...filter, project })}
      />
      <MultiSelect
        label={t('token.activityType')}
        placeholder={filter.types.length === 0 ? t('token.everyType') : ''}
        data={ACTIVITY_TYPES.map((value) => ({ value, label: t(`activityType.${value}`) }))}
        value={[...filter.types]}
        onChange={(values) => onChange({ ...filter, types: ACTIVITY_TYPES.filter((type) => values.includes(type)) })}
      />
      <MultiSelect
        label={t('token.activityMode')}
        placeholder={filter.modes.length === 0 ? t('token.everyMode') : ''}
        data={ACTIVITY_MODES.map((value) => ({ value, label: t(`activityMode.${value}`) }))}
        value={[...filter.modes]}
        onChange={(values) => onChange({ ...filter, modes: ACTIVITY_MODES.filter((mode) => values.includes(mode)) })}
      />
      <WindowField
        window={filter.window}
        onChange={(window) => onChange({ ...filter, window })}
        onClear={() => onChange({ ...filter, window: null })}
      />
      <AudienceField filter={filter} onChange={onChange} />
    </div>
  )
}

/** Of those that activities name, in the language of the briefing. */
const AudienceField = ({
  filter: { audience, ...filter },
  onChange,
}: {
  filter: ActivityFilter
  onChange: (filter: ActivityFilter) => void
}) => {
  const { t } = useTranslation()
  const scope = useScope()
  const used = scope.project.activities.map((activity) => say(activity.audience, scope).trim())
  const all = new Set([...used, ...(audience === undefined ? [] : [audience])].filter((text) => text !== ''))
  return (
    <PickOrNone
      label={t('token.audience')}
      none={t('token.everyAudience')}
      choices={[...all].toSorted((a, b) => a.localeCompare(b)).map((value) => ({ value, label: value }))}
      value={audience ?? null}
      onPick={(chosen) => onChange(chosen === null ? filter : { ...filter, audience: chosen })}
    />
  )
}

const WindowField = ({
  window,
  onChange,
  onClear,
}: {
  window: Window | null
  onChange: (window: Window) => void
  onClear?: () => void
}) => {
  const { t } = useTranslation()
  return (
    <NumberField
      label={t('token.months')}
      description={window?.kind === 'span' ? t('token.monthsSpan', { from: window.from, to: window.to }) : undefined}
      placeholder={t('token.monthsAny')}
      min={1}
      max={LIMITS.months}
      field="token/months"
      value={window?.kind === 'months' ? window.months : null}
      onNumber={(months) => {
        if (months !== null) onChange({ kind: 'months', months })
        else onClear?.()
      }}
    />
  )
}
