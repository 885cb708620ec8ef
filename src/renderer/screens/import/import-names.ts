/** Fields and values of an import as they are called on screen. */
import type { TFunction } from 'i18next'
import type { Field, Value } from '../../../core/import/field'
import { measureField } from '../../../core/import/kinds/statistics'
import { UNKNOWN_COUNT } from '../../../core/import/read-count'
import { UNKNOWN_TIER, type VocabularyName } from '../../../core/import/vocabulary'
import { ACTIVITY_MODES, ACTIVITY_TYPES, ORGANISATION_KINDS } from '../../../core/model/field-work'
import { isPartialDate } from '../../../core/model/partial-date'
import { FINDING_KINDS, MEASURES, PILLARS, TIERS } from '../../../core/model/report'
import { writeShortDate } from '../../../core/model/written-date'
import { organisationName } from '../../../core/narrative/names'
import { countryName } from '../../../core/narrative/references'
import type { Scope } from '../../../core/narrative/scope'
import { sourceName } from '../../prose/names'
import { tierName } from '../../ui/tier-badge'

const FIELD_NAMES = [
  'date',
  'end',
  'title',
  'project',
  'type',
  'mode',
  'partners',
  'audience',
  'participants',
  'quantity',
  'outcome',
  'statement',
  'kind',
  'pillar',
  'country',
  'edition',
  'label',
  'quote',
  'locator',
  'name',
  'acronym',
  'tier',
  'note',
  'year',
  'measure',
  'value',
  'source',
] as const

export function fieldName(id: string, { project }: Scope, t: TFunction): string {
  const known = FIELD_NAMES.find((name) => name === id)
  if (known) return t(`import.field.${known}`)
  const measure = MEASURES.find((one) => id === measureField(one))
  if (measure) return t(`measure.${measure}`)
  const year = project.editions.find((edition) => id.endsWith(`:${edition.id}`))?.year
  return t('import.tierIn', { year: year ?? '' })
}

export function wordName(vocabulary: VocabularyName, value: string, scope: Scope, t: TFunction): string {
  const { project } = scope
  const among = <T extends string>(values: readonly T[], name: (value: T) => string): string => {
    const known = values.find((one) => one === value)
    return known === undefined ? value : name(known)
  }
  switch (vocabulary) {
    case 'activity-type':
      return among(ACTIVITY_TYPES, (type) => t(`activityType.${type}`))
    case 'activity-mode':
      return among(ACTIVITY_MODES, (mode) => t(`activityMode.${mode}`))
    case 'organisation-kind':
      return among(ORGANISATION_KINDS, (kind) => t(`organisationKind.${kind}`))
    case 'finding-kind':
      return among(FINDING_KINDS, (kind) => t(`findingKind.${kind}`))
    case 'pillar':
      return among(PILLARS, (pillar) => t(`pillar.${pillar}`))
    case 'tier':
      return value === UNKNOWN_TIER ? tierName(null, t) : among([...TIERS, 'SC'] as const, (tier) => tierName(tier, t))
    case 'measure':
      return among(MEASURES, (measure) => t(`measure.${measure}`))
    case 'source': {
      const source = project.sources.find((one) => one.id === value)
      return source ? sourceName(source, scope, t) : value
    }
    case 'project':
      return project.fieldProjects.find((p) => p.id === value)?.name.text || t('work.unnamedProject')
    case 'organisation': {
      const organisation = project.organisations.find((o) => o.id === value)
      return (organisation && organisationName(organisation, 'both', scope)) || t('people.unnamed')
    }
    case 'country': {
      const country = project.countries.find((c) => c.id === value)
      return country ? countryName(country, scope) : value
    }
    case 'edition':
      return String(project.editions.find((e) => e.id === value)?.year ?? value)
  }
}

/** @param fresh names of organisations that the import adds, by id */
export function valueName(
  value: Value | undefined,
  field: Field | undefined,
  scope: Scope,
  t: TFunction,
  fresh: ReadonlyMap<string, string>,
): string {
  if (value === undefined) return t('import.changes.nothing')
  if (typeof value === 'number') return field?.reads.as === 'year' ? String(value) : value.toLocaleString('en-US')
  const reads = field?.reads
  if (reads?.as === 'count-or-unknown' && value === UNKNOWN_COUNT) return t('import.unknown')
  if (reads && 'of' in reads) {
    const words = typeof value === 'string' ? [value] : value
    return words.map((word) => fresh.get(word) ?? wordName(reads.of, word, scope, t)).join('; ')
  }
  if (typeof value !== 'string') return value.join('; ')
  if (reads?.as === 'date' && isPartialDate(value)) return writeShortDate(value)
  return value.length > 120 ? `${value.slice(0, 120)}…` : value
}

export const shownCount = (count: number): string => count.toLocaleString('en-US')
