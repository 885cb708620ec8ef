/** Names of field projects in another language become runs of their own with its tag, so that a screen reader changes its voice. */
import type { FieldProject } from '../model/field-work'
import type { Language } from '../model/language'
import { namePattern } from './bind-spaces'
import type { RichText, Run } from './briefing'

export interface ForeignNames {
  readonly pattern: RegExp | undefined
  readonly langOf: (name: string) => string | undefined
}

const key = (name: string): string => name.replaceAll('\u00a0', ' ').replace(/['ʼ]/g, '’')

export function foreignNames(projects: readonly FieldProject[], language: Language): ForeignNames {
  const names = projects
    .map((project) => project.name)
    .filter(({ lang, text }) => lang !== language && text.trim() !== '')
  const langs = new Map(names.map(({ text, lang }) => [key(text), lang]))
  const longestFirst = names.map(({ text }) => namePattern(text)).toSorted((a, b) => b.length - a.length)
  return {
    pattern: names.length > 0 ? new RegExp(`(${longestFirst.join('|')})`) : undefined,
    langOf: (name) => langs.get(key(name)),
  }
}

/** A run that already has a language, or is a reference, stays as it is. */
export function markNames(text: RichText, { pattern, langOf }: ForeignNames): RichText {
  if (!pattern) return text
  return text.flatMap((run): readonly Run[] => {
    if (run.lang !== undefined || run.citation || run.footnote || run.target || !pattern.test(run.text)) return [run]
    return run.text
      .split(pattern)
      .filter((part) => part !== '')
      .map((part): Run => {
        const lang = langOf(part)
        return lang === undefined ? { ...run, text: part } : { ...run, text: part, lang }
      })
  })
}
