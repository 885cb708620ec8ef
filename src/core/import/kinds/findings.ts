/** Findings of the report. The same statement of one kind about one country and edition is the same finding. */
import { LIMITS } from '../../model/limits'
import { FINDING_KINDS, type Finding, PILLARS } from '../../model/report'
import type { Field } from '../field'
import { fold } from '../fold'
import { type MakeContext, type Mold, startMerge } from '../mold'
import { missingOf, type RecordKind } from '../record-kind'
import { idOf, lineOf, oneOf, said, textOf, wordsOf } from '../values'
import { alsoCalled, COUNTRY, EDITION, LOCATOR, SOURCE } from './fields-of-many'

const FIELDS: readonly Field[] = [
  {
    id: 'statement',
    reads: { as: 'text' },
    isNeeded: true,
    headings: [
      'statement',
      'finding',
      'findings',
      'text',
      'description',
      'hallazgo',
      'hallazgos',
      'declaracion',
      'texto',
      'descripcion',
      'constatacao',
      'achado',
      'achados',
      'descricao',
    ],
    hashtags: ['#description', '#finding', '#item', '#description+finding'],
  },
  {
    id: 'kind',
    reads: { as: 'word', of: 'finding-kind' },
    isNeeded: true,
    headings: ['kind', 'type', 'finding type', 'tipo', 'clase', 'tipo de hallazgo', 'categoria'],
    hashtags: ['#finding+type', '#description+type', '#item+type'],
  },
  {
    id: 'pillar',
    reads: { as: 'word', of: 'pillar' },
    isNeeded: true,
    headings: ['pillar', 'area', 'paradigm', 'pilar', 'eje', 'eixo'],
    hashtags: ['#sector', '#finding+pillar', '#subsector'],
  },
  { ...COUNTRY, isNeeded: true },
  { ...EDITION, isNeeded: true },
  {
    id: 'label',
    reads: { as: 'line' },
    headings: ['label', 'short', 'short label', 'etiqueta', 'rotulo', 'titulo corto'],
    hashtags: ['#finding+label', '#description+short'],
  },
  {
    id: 'quote',
    reads: { as: 'text' },
    headings: ['quote', 'words of the report', 'original', 'cita', 'texto original', 'citacao'],
    hashtags: ['#description+quote', '#finding+quote'],
  },
  SOURCE,
  alsoCalled(LOCATOR, 'place', 'lugar'),
]

const mold = ({ project, language, newId }: MakeContext): Mold<Finding> => ({
  known: project.findings,
  blank: (values) => {
    const countryId = idOf<'cty'>(values, 'country')
    const editionId = idOf<'edn'>(values, 'edition')
    const kind = oneOf(FINDING_KINDS, values, 'kind')
    const pillar = oneOf(PILLARS, values, 'pillar')
    if (!countryId || !editionId || !kind || !pillar)
      throw new RangeError('a finding was made of a row that lacks what it needs')
    return {
      id: newId('fnd'),
      countryId,
      editionId,
      kind,
      pillar,
      order: 1, // the edit puts it at the end of its kind
      statement: {},
      label: {},
      quote: '',
      sourceId: project.editions.find((edition) => edition.id === editionId)?.sourceId ?? null,
      locator: '',
      repeats: null,
    }
  },
  // country, edition and kind are what makes it this finding
  apply: (finding, values) => ({
    ...finding,
    pillar: oneOf(PILLARS, values, 'pillar') ?? finding.pillar,
    statement: wordsOf(finding.statement, values, 'statement', language),
    label: lineOf(finding.label, values, 'label', language),
    quote: textOf(values, 'quote') || finding.quote,
    sourceId: idOf<'src'>(values, 'source') ?? finding.sourceId,
    locator: textOf(values, 'locator') || finding.locator,
  }),
  valuesOf: (finding) =>
    said({
      country: finding.countryId,
      edition: finding.editionId,
      kind: finding.kind,
      pillar: finding.pillar,
      statement: finding.statement[language],
      label: finding.label[language],
      quote: finding.quote,
      source: finding.sourceId,
      locator: finding.locator,
    }),
  keysOf: ({ countryId, editionId, kind, statement }) =>
    Object.values(statement).map((text) => `${countryId} ${editionId} ${kind} ${fold(text)}`),
  titleOf: ({ statement }) => statement[language] ?? Object.values(statement)[0] ?? '',
  most: LIMITS.records,
})

export const findings: RecordKind = {
  id: 'findings',
  fields: () => FIELDS,
  defaults: ({ plan }) => ({ country: plan.countryId, edition: plan.editionId }),
  duplicates: 'skip',
  refuses: [],
  missing: missingOf,
  start: (duplicates, context) => {
    const merge = startMerge(mold(context), duplicates)
    return { take: (row, values) => [merge.take(row, values)], batch: () => ({ findings: merge.changes() }) }
  },
}
