import { planFigures, planTexts } from '../briefing/plan-texts'
import { recordTexts } from '../briefing/record-texts'
import { wholeText } from '../charts/alt-text'
import { buildSpec } from '../charts/build-spec'
import { dataTable } from '../charts/data-table'
import type { Language } from '../model/language'
import { pick } from '../narrative/localized'
import { recordsOf } from '../narrative/records'
import type { Scope } from '../narrative/scope'
import { citesWithin, wholeBacking } from './backed-texts'
import type { Check, Issue, Place } from './check'
import { type Quantity, quantitiesIn } from './quantities'
import { knownNumbers, spaced } from './typed-number'
import { readText, sentenceAround } from './typed-words'

/** Numbers that somebody typed where nothing says where they come from: in texts, in alternative texts of figures, in records. */
export const numberSource: Check = (scope, { briefing }) => [
  ...inTexts(scope),
  ...inOwnAlts(scope),
  ...recordTexts(briefing.blocks).flatMap(({ record, text }) => inRecord(record, text, scope)),
]

/** In a sentence that cites no source. A value beside it is no source of another number. */
function inTexts(scope: Scope): readonly Issue[] {
  const known = knownNumbers(scope)
  const isBackedWhole = wholeBacking(scope)
  return planTexts(scope).flatMap((text): readonly Issue[] => {
    if (isBackedWhole(text)) return []
    const { whole, starts } = readText(text, scope)
    const typed = text.text.flatMap((run, piece) =>
      run.type === 'text' && !run.marks?.some(({ type }) => type === 'lang')
        ? quantitiesIn(run.text, text.language)
            .filter(({ words }) => !known.has(spaced(words)))
            .map((quantity) => ({ quantity, ...sentenceAround(whole, (starts[piece] ?? 0) + quantity.from) }))
        : [],
    )
    const bare = typed.filter((one) => !citesWithin(text, starts, one))
    return bySentence(bare).flatMap(({ from, to, quantities }) =>
      issuesOf(quantities, text.at, `a sentence that cites no source: “${whole.slice(from, to).trim()}”`),
    )
  })
}

interface Sentence {
  readonly from: number
  readonly to: number
  readonly quantities: readonly Quantity[]
}

function bySentence(
  typed: readonly { readonly quantity: Quantity; readonly from: number; readonly to: number }[],
): readonly Sentence[] {
  const each = new Map<number, Sentence>()
  for (const { quantity, from, to } of typed)
    each.set(from, { from, to, quantities: [...(each.get(from)?.quantities ?? []), quantity] })
  return [...each.values()]
}

/** Figures, one result each, for each is a claim; then the words and single digits of the sentence together. */
function issuesOf(quantities: readonly Quantity[], at: Place, where: string): readonly Issue[] {
  const words = quantities.flatMap((one) => (one.isFigure ? [] : [`“${one.words}”`]))
  return [
    ...quantities
      .filter(({ isFigure }) => isFigure)
      .map(
        (one): Issue => ({
          check: 'number-source',
          severity: 'warning',
          at,
          message: `“${one.words}” is typed by hand in ${where} Cite where the number comes from, or bind it to the data.`,
        }),
      ),
    ...(words.length === 0
      ? []
      : [
          {
            check: 'number-words',
            severity: 'info',
            at,
            message: `${words.join(', ')} ${words.length === 1 ? 'is' : 'are'} typed by hand in ${where} If it is a count, bind it to the data or cite a source; else leave it.`,
          } as const,
        ]),
  ]
}

/** Of a chart: numbers that its data do not have. What a photo shows may be counted on it. */
const inOwnAlts = (scope: Scope): readonly Issue[] =>
  planFigures(scope).flatMap((figure): readonly Issue[] => {
    if (figure.kind === 'photo' || figure.alt.mode !== 'own') return []
    const own = pick(figure.alt.text, scope)
    if (!own) return []
    const result = buildSpec(figure, scope)
    if (!result.ok) return []
    const shown = numbersOf(
      [wholeText(result.spec, scope.language), ...dataTable(result.spec, scope.language).rows.flat()].join(' '),
      scope.language,
    )
    return quantitiesIn(own.value, own.language)
      .filter(({ isFigure, words }) => isFigure && !shown.has(bareNumber(words)))
      .map(({ words }) => ({
        check: 'number-source',
        severity: 'warning',
        at: { plan: scope.plan.id, figure: figure.id },
        message: `“${words}” in the alternative text of this figure is no number that the figure shows. Change it, or use the generated text.`,
      }))
  })

const bareNumber = (words: string): string => words.replaceAll(/[^\d]/g, '')
const numbersOf = (text: string, language: Language): ReadonlySet<string> =>
  new Set(
    [...(text.match(/\d+(?:[.,\u00a0]\d+)*/g) ?? []), ...quantitiesIn(text, language).map(({ words }) => words)].map(
      bareNumber,
    ),
  )

/** What a field project is for is told without a source; a number in it is one that nobody can look up. */
function inRecord(record: string, text: string, scope: Scope): readonly Issue[] {
  const { fieldProjects } = recordsOf(scope.project)
  if (!fieldProjects.has(record)) return []
  return quantitiesIn(text, scope.language)
    .filter(({ isFigure }) => isFigure)
    .map(({ words }) => ({
      check: 'number-words',
      severity: 'info',
      at: { plan: scope.plan.id, record },
      message: `“${words}” is typed by hand in what is told about ${fieldProjects.get(record)?.name.text ?? 'a field project'}, which cites no source. Make sure that it is right, or write it into the text with one.`,
    }))
}
