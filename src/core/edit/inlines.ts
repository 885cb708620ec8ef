/** Tokens, citations and references wherever they stand in written text, and what becomes of them when their record goes. */
import type { FigureId } from '../model/ids'
import { LANGUAGES, type Language } from '../model/language'
import { LIMITS } from '../model/limits'
import type { BriefingPlan } from '../model/plan'
import type { Project } from '../model/project'
import type { Inline } from '../model/prose'
import { isThere, isWhole, mentions } from '../model/references'
import type { Token } from '../model/token'
import { changeEach } from './records'

/** Where an inline stands: what its value is worked out from. */
export interface InlinePlace {
  readonly project: Project
  readonly plan: BriefingPlan
  readonly language: Language
}
/** An inline in plain words, as it read before its record went; empty: nothing takes its place. */
export type SayInline = (inline: Inline, at: InlinePlace) => string

type Rewrite = (inline: Inline, language: Language) => Inline | undefined

const ATOMS: ReadonlySet<unknown> = new Set(['token', 'citation', 'figure-ref', 'table-ref'] satisfies Inline['type'][])
const isAtom = (value: object): value is Inline => 'type' in value && ATOMS.has(value.type) && 'attrs' in value
const isLanguage = (key: string): key is Language => LANGUAGES.some((language) => language === key)

/**
 * Rewrites every atom in a value: a line, prose, a block, a figure. Undefined takes it away. What does not change stays the same object.
 * @param language of the text the value is; texts for each language say it themselves
 */
function rewriteInlines<T>(value: T, language: Language, rewrite: Rewrite): T {
  const walk = (part: unknown, inLanguage: Language): unknown => {
    if (typeof part !== 'object' || part === null) return part
    if (Array.isArray(part)) {
      const entries = part.flatMap((entry: unknown): readonly unknown[] => {
        if (typeof entry !== 'object' || entry === null || !isAtom(entry)) return [walk(entry, inLanguage)]
        const kept = rewrite(entry, inLanguage)
        return kept === undefined ? [] : [kept]
      })
      const isSame = entries.length === part.length && entries.every((entry, index) => entry === part[index])
      return isSame ? part : joinTexts(entries)
    }
    const pairs = Object.entries(part)
    const walked = pairs.map(([key, entry]) => [key, walk(entry, isLanguage(key) ? key : inLanguage)] as const)
    return walked.every(([, entry], index) => entry === pairs[index]?.[1]) ? part : Object.fromEntries(walked)
  }
  return walk(value, language) as T
}

interface PlainText {
  readonly type: 'text'
  readonly text: string
}
const isPlainText = (value: unknown): value is PlainText =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'text' && !('marks' in value)

/** Neighbouring plain texts are one, as the editor would store them. */
function joinTexts(entries: readonly unknown[]): readonly unknown[] {
  const joined: unknown[] = []
  for (const entry of entries) {
    const last = joined.at(-1)
    const fits = isPlainText(last) && isPlainText(entry) && last.text.length + entry.text.length <= LIMITS.text
    if (fits) joined.splice(-1, 1, { type: 'text', text: last.text + entry.text })
    else joined.push(entry)
  }
  return joined
}

const textOf = (text: string): Inline | undefined => (text === '' ? undefined : { type: 'text', text })

/** Puts other values in place of some, wherever they stand; the same project when none is another. */
export function changeTokens(project: Project, change: (token: Token) => Token): Project {
  const rewrite: Rewrite = (inline) => {
    if (inline.type !== 'token') return inline
    const token = change(inline.attrs.token)
    return token === inline.attrs.token ? inline : { type: 'token', attrs: { token } }
  }
  const [primary] = project.languages
  const plans = changeEach(project.plans, (plan) => {
    const blocks = rewriteInlines(plan.blocks, primary, rewrite)
    return blocks === plan.blocks ? plan : { ...plan, blocks }
  })
  const figures = changeEach(project.figures, (figure) => rewriteInlines(figure, primary, rewrite))
  return plans === project.plans && figures === project.figures ? project : { ...project, plans, figures }
}

/**
 * Takes every mention of records that go out of all texts. A citation loses those sources, and goes with the last of them; a token or
 * a reference becomes the words it read as.
 */
export function takeOutOfTexts(project: Project, gone: ReadonlySet<string>, say: SayInline): Project {
  const rewriteIn =
    (plan: BriefingPlan): Rewrite =>
    (inline, language) => {
      if (!mentions(inline, gone)) return inline
      if (inline.type !== 'citation') return textOf(say(inline, { project, plan, language }))
      const sources = inline.attrs.sources.filter((id) => !gone.has(id))
      return sources.length === 0 ? undefined : { type: 'citation', attrs: { sources } }
    }
  const [primary] = project.languages
  const plans = changeEach(project.plans, (plan) => {
    const blocks = rewriteInlines(plan.blocks, primary, rewriteIn(plan))
    return blocks === plan.blocks ? plan : { ...plan, blocks }
  })
  const figures = changeEach(project.figures, (figure) => {
    const plan = planShowing(project, figure.id)
    return plan ? rewriteInlines(figure, primary, rewriteIn(plan)) : figure
  })
  const suggestions = changeEach(project.suggestions, (suggestion) => {
    const plan = planWith(project, suggestion.about)
    return plan ? rewriteInlines(suggestion, suggestion.language, rewriteIn(plan)) : suggestion
  })
  const isSame = plans === project.plans && figures === project.figures && suggestions === project.suggestions
  return isSame ? project : { ...project, plans, figures, suggestions }
}

/** The plan whose values the texts of a figure say. */
const planShowing = ({ plans }: Project, id: FigureId): BriefingPlan | undefined =>
  plans.find((plan) => plan.blocks.some((block) => block.kind === 'figure' && block.figureId === id)) ?? plans[0]

/** The plan a block stands in, or did: a suggestion may outlive its block. */
const planWith = ({ plans }: Project, id: string): BriefingPlan | undefined =>
  plans.find(({ blocks }) => blocks.some((block) => block.id === id)) ?? plans[0]

/** How many tokens, citations and references in all texts mention one of these records. */
export function countMentions(project: Project, ids: ReadonlySet<string>): number {
  let count = 0
  const note: Rewrite = (inline) => {
    if (mentions(inline, ids)) count += 1
    return inline
  }
  for (const list of [project.figures, ...project.plans.map((plan) => plan.blocks)])
    rewriteInlines(list, project.languages[0], note)
  return count
}

/** What stands for a value whose record was gone before the text came: a paste from an earlier copy. */
const LOST = '[?]'

/** A text that comes from outside, without mentions of what is not in the project. */
export const withoutLost = <T>(text: T, language: Language, project: Project): T =>
  rewriteInlines(text, language, (inline) => {
    if (isWhole(inline, project)) return inline
    if (inline.type !== 'citation') return { type: 'text', text: LOST }
    const sources = inline.attrs.sources.filter((id) => isThere(project, id))
    return sources.length === 0 ? undefined : { type: 'citation', attrs: { sources } }
  })
