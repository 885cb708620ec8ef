import { planTexts } from '../briefing/plan-texts'
import { LANGUAGES, type Language } from '../model/language'
import type { Mark } from '../model/prose'
import type { Check, Issue } from './check'
import { matchesIn, type TypedMatch, type TypedRun, typedMatches, wordsPattern } from './typed-words'

/** Small words of one language that are none of the others. */
const SMALL_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['the', 'of', 'and', 'to', 'is', 'that', 'for', 'with', 'was', 'were', 'are', 'by', 'from', 'this']),
  es: new Set(['el', 'la', 'los', 'las', 'del', 'y', 'en', 'por', 'con', 'una', 'su', 'al', 'niñez', 'lo']),
  pt: new Set(['o', 'os', 'da', 'das', 'dos', 'do', 'e', 'em', 'na', 'não', 'uma', 'pela', 'ao', 'à']),
}
const NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish', pt: 'Portuguese' }
const LEAST_WORDS = 5
const LEAST_SMALL = 3

const isMarked = ({ marks }: TypedRun): boolean => marks?.some(({ type }) => type === 'lang') ?? false

const tagged = (run: TypedRun, words: string, lang: string): TypedRun => ({
  type: 'text',
  text: words,
  marks: [...(run.marks ?? []), { type: 'lang', attrs: { lang } } satisfies Mark],
})

function issueOf({ text: { at }, run, match, spot }: TypedMatch, lang: string, language: string): Issue {
  const [words] = match
  return {
    check: 'passage-language',
    severity: 'error',
    at,
    message: `“${words}” is ${language}, but not marked as such, so it would be read aloud with the wrong voice. Mark its language.`,
    fix: {
      label: `Mark as ${language}`,
      step: { kind: 'words', spot, by: [tagged(run, words, lang)] },
    },
  }
}

/** Names of organisations in their own language, and passages in another language of this app, that do not say so. */
export const passageLanguage: Check = (scope) => {
  const locals = scope.project.organisations.flatMap(({ localName }) =>
    localName && localName.lang !== scope.language && localName.text.trim() !== '' ? [localName] : [],
  )
  const langOf = new Map(locals.map(({ text, lang }) => [text.replaceAll('\u00a0', ' '), lang]))
  const pattern = wordsPattern([...langOf.keys()], 'gu')
  const named = (pattern ? typedMatches(scope, pattern) : [])
    .filter(({ run }) => !isMarked(run))
    .map((found) => {
      const lang = langOf.get(found.match[0].replaceAll('\u00a0', ' ')) ?? ''
      const known = LANGUAGES.find((language) => language === lang)
      return issueOf(found, lang, known ? NAMES[known] : `in the language “${lang}”`)
    })
  const isNamed = ({ spot }: TypedMatch) =>
    named.some(({ fix }) => fix?.step.kind === 'words' && overlaps(fix.step.spot, spot))
  const passages = planTexts(scope)
    .filter(({ language }) => language === scope.language)
    .flatMap((text) => matchesIn(text, /[^.;:!?()“”«»"—]+/gu))
    .filter((found) => !isMarked(found.run))
    .flatMap((found) => {
      const trimmed = withoutSpaces(found)
      const language = foreignLanguage(trimmed.match[0], scope.language)
      return language && !isNamed(trimmed) ? [issueOf(trimmed, language, NAMES[language])] : []
    })
  return [...named, ...passages]
}

type Stretch = TypedMatch['spot']
const overlaps = (a: Stretch, b: Stretch): boolean =>
  a.home === b.home && a.nth === b.nth && a.piece === b.piece && a.from < b.to && b.from < a.to

function withoutSpaces(found: TypedMatch): TypedMatch {
  const words = found.match[0].trim()
  const from = found.spot.from + found.match[0].indexOf(words)
  const match = Object.assign([words] as [string], { index: from, input: found.run.text }) as RegExpExecArray
  return { ...found, match, spot: { ...found.spot, from, to: from + words.length, words } }
}

/** Another language than the briefing's, when small words say so and none of the briefing's own language is among them. */
function foreignLanguage(passage: string, own: Language): Language | undefined {
  const words = passage.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < LEAST_WORDS || words.some((word) => SMALL_WORDS[own].has(word))) return undefined
  return LANGUAGES.find(
    (language) => language !== own && words.filter((word) => SMALL_WORDS[language].has(word)).length >= LEAST_SMALL,
  )
}
