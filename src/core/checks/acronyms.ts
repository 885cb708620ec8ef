import { planTexts } from '../briefing/plan-texts'
import type { Check, Issue } from './check'

/** Two capitals or more, perhaps with a number: USDOS, COVID-19. Not U.S., not NGOs. */
const ACRONYM = /(?<![\p{L}\p{N}.])\p{Lu}{2,}(?:-\d+)?(?![\p{L}\p{N}])/gu

/** Acronyms that neither the ledger nor an organisation explains; each once, where it first stands. */
export const acronyms: Check = (scope) => {
  const { project } = scope
  const known = new Set([
    ...project.acronyms.map((entry) => entry.short),
    ...project.organisations.map((organisation) => organisation.acronym),
    ...project.fieldProjects.flatMap((record) => record.name.text.split(/\s+/)),
    ...project.countries.map((country) => country.iso3),
  ])
  const issues: Issue[] = []
  for (const { at, text } of planTexts(scope))
    for (const part of text)
      for (const [short] of part.type === 'text' ? part.text.matchAll(ACRONYM) : []) {
        if (known.has(short)) continue
        known.add(short)
        issues.push({
          check: 'acronyms',
          severity: 'warning',
          at,
          message: `${short} is not in the list of acronyms. Add what it stands for, or write it out.`,
        })
      }
  return issues
}
