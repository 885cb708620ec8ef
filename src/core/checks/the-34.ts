/**
 * The list of what has to be looked at before a briefing goes out, and what looks at it: checks of this folder by the names of their issues, or,
 * where no project can get it wrong, the test that proves it.
 */
import type { Severity } from './check'

interface Listed {
  readonly number: number
  readonly severity: Severity
  readonly what: string
  /** Names under which checks report it. */
  readonly by: readonly string[]
  /** Tests that prove what no project can get wrong, or what is looked at elsewhere; paths from the root. */
  readonly proof?: readonly string[]
}

export const THE_34 = [
  { number: 1, severity: 'error', what: 'A value cannot be worked out', by: ['token-value', 'figure-data'] },
  { number: 2, severity: 'warning', what: 'A typed number equals a value of the data', by: ['typed-number'] },
  { number: 3, severity: 'warning', what: 'A typed number without a source', by: ['number-source', 'number-words'] },
  {
    number: 4,
    severity: 'error',
    what: 'Percentages do not add up to 100',
    by: ['share-sum'],
    proof: ['src/core/narrative/evaluate.test.ts'],
  },
  { number: 5, severity: 'error', what: 'A count without a rule', by: ['count-rule'] },
  {
    number: 6,
    severity: 'warning',
    what: 'A stretch of time that reaches too far, or holds nothing',
    by: ['window-reach', 'window-edges'],
  },
  { number: 7, severity: 'warning', what: 'A source that is too old, or read nobody knows when', by: ['source-age'] },
  {
    number: 8,
    severity: 'error',
    what: 'A finding without a source',
    by: ['finding-source', 'value-source', 'figure-source'],
  },
  { number: 9, severity: 'warning', what: 'Figure and sentence count by different rules', by: ['rule-agreement'] },
  { number: 10, severity: 'warning', what: 'A sentence says another tier than the data', by: ['tier-claim'] },
  { number: 11, severity: 'info', what: 'A recommendation without an activity', by: ['recommendation-answer'] },
  { number: 12, severity: 'info', what: 'An activity without a recommendation', by: ['activity-answer'] },
  { number: 13, severity: 'warning', what: 'A figure of another edition', by: ['edition-mixed'] },
  { number: 14, severity: 'error', what: 'No title', by: ['document-title'] },
  { number: 15, severity: 'error', what: 'A figure without alternative text', by: ['figure-alt'] },
  { number: 16, severity: 'warning', what: 'An alternative text that says too much or nothing', by: ['alt-wording'] },
  { number: 17, severity: 'warning', what: 'An alternative text older than the data', by: ['figure-alt-age'] },
  { number: 18, severity: 'error', what: 'A level of headings is left out', by: ['heading-levels'] },
  { number: 19, severity: 'error', what: 'A table without headings', by: ['table-header'] },
  { number: 20, severity: 'warning', what: 'A link that does not say where it leads', by: ['link-text'] },
  {
    number: 21,
    severity: 'error',
    what: 'Too little contrast',
    by: [],
    proof: ['src/node/pdf/house-style/theme.test.ts', 'src/core/charts/palette.test.ts'],
  },
  { number: 22, severity: 'error', what: 'Colour alone', by: [], proof: ['src/core/charts/palette.test.ts'] },
  {
    number: 23,
    severity: 'warning',
    what: 'Many pages without bookmarks',
    by: [],
    proof: ['src/node/pdf/make-pdf.test.ts'],
  },
  { number: 24, severity: 'error', what: 'Review marks', by: ['leftover-marks'] },
  {
    number: 25,
    severity: 'warning',
    what: 'A file name with spaces, or too long',
    by: [],
    proof: ['src/core/checks/file-name.test.ts'],
  },
  { number: 26, severity: 'warning', what: 'Spelling', by: [], proof: ['src/core/spelling/words.test.ts'] },
  {
    number: 27,
    severity: 'warning',
    what: 'An acronym that is not explained, or twice',
    by: ['acronyms', 'acronym-first-use', 'acronym-ledger', 'acronym-unused'],
  },
  { number: 28, severity: 'warning', what: 'A name in two spellings', by: ['name-spelling'] },
  {
    number: 29,
    severity: 'error',
    what: 'A passage in another language that does not say so',
    by: ['passage-language'],
  },
  {
    number: 30,
    severity: 'warning',
    what: 'A translation that is missing or out of step',
    by: ['translation', 'translation-step'],
  },
  { number: 31, severity: 'warning', what: 'A number or date as another language writes it', by: ['number-format'] },
  { number: 32, severity: 'error', what: 'A photo without credit or consent', by: ['photo-rights'] },
  {
    number: 33,
    severity: 'error',
    what: 'What tells who or where somebody is',
    by: ['personal-data', 'protected-name'],
    proof: ['src/node/pdf/sound-pictures.test.ts'],
  },
  {
    number: 34,
    severity: 'warning',
    what: 'Words of the house style, and of donors',
    by: ['terms', 'donor-phrase', 'donor-name', 'donor-words'],
  },
] as const satisfies readonly Listed[]

/** What is looked at besides. */
export const BESIDES = [
  'figure-title',
  'reference',
  'empty-block',
  'bare-heading',
  'pull-quotation',
  'repeated-block',
  'sources-block',
  'finding-words',
  'photo-image',
  'context-source',
  'placement-known',
  'comparison-edition',
  'source-cited',
  'value-direction',
] as const

export type CheckName = (typeof THE_34)[number]['by'][number] | (typeof BESIDES)[number]
export const CHECK_NAMES: readonly CheckName[] = [...THE_34.flatMap(({ by }): readonly CheckName[] => by), ...BESIDES]
