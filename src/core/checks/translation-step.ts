import { planFigures } from '../briefing/plan-texts'
import type { Figure } from '../model/figure'
import type { Language } from '../model/language'
import { type PlanBlock, printedBlocks } from '../model/plan'
import type { Check } from './check'

const NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish', pt: 'Portuguese' }

/** What a translation must have in common with the text it was made from: values, citations, references, and how many parts. */
function signature(text: unknown): string {
  const parts: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      value.forEach(walk)
      return
    }
    if (
      'type' in value &&
      'attrs' in value &&
      value.type !== 'heading' &&
      value.type !== 'lang' &&
      value.type !== 'link'
    ) {
      parts.push(value.type === 'footnote' ? 'footnote' : JSON.stringify(value))
      return
    }
    if ('type' in value && (value.type === 'paragraph' || value.type === 'heading' || value.type === 'listItem'))
      parts.push(String(value.type))
    Object.values(value).forEach(walk)
  }
  walk(text)
  return parts.toSorted().join(' ')
}

/** Whether any text of a value says something else in the two languages. Texts that are not translated yet are reported elsewhere. */
function differs(value: unknown, from: Language, to: Language): boolean {
  if (typeof value !== 'object' || value === null) return false
  const texts = value as Readonly<Record<string, unknown>>
  const [source, translation] = [texts[from], texts[to]]
  if (typeof source === 'object' && typeof translation === 'object' && source && translation)
    return signature(source) !== signature(translation)
  return Object.values(value).some((inner) => differs(inner, from, to))
}

/** Texts whose translation has other values or other parts: one of the two has been changed since. */
export const translationStep: Check = (scope) => {
  const [primary] = scope.project.languages
  if (scope.language === primary) return []
  const isOld = (of: PlanBlock | Figure): boolean => differs(of, primary, scope.language)
  const issue = (at: { readonly block: string } | { readonly figure: string }) => ({
    check: 'translation-step',
    severity: 'warning' as const,
    at: { plan: scope.plan.id, ...at },
    message: `The ${NAMES[scope.language]} text of this part has other values or paragraphs than the ${NAMES[primary]} one, so one of the two is older. Compare them and bring them in step.`,
  })
  return [
    ...printedBlocks(scope.plan)
      .filter(isOld)
      .map(({ id }) => issue({ block: id })),
    ...planFigures(scope)
      .filter(isOld)
      .map(({ id }) => issue({ figure: id })),
  ]
}
