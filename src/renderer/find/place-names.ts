/** How Find names the place of a text, and how values read to it. */
import type { TFunction } from 'i18next'
import type { SayInline } from '../../core/edit/inlines'
import type { TextPlace } from '../../core/find/project-texts'
import { evaluateToken } from '../../core/narrative/evaluate'
import { say } from '../../core/narrative/localized'
import { sayInline } from '../../core/narrative/say-inline'
import type { Scope } from '../../core/narrative/scope'
import { figureName, sourceName } from '../prose/names'
import { rowName } from '../prose/row-names'
import { sectionOf } from '../screens/go'
import type { RailBlock } from '../ui/rail'

/** References have no words of their own here. */
export const sayForFind: SayInline = (inline, at) => {
  if (inline.type !== 'token') return inline.type === 'text' ? sayInline(inline, at) : ''
  const value = evaluateToken(inline.attrs.token, at)
  return value.ok ? value.text : ''
}

/** The section, and the record or block in it. */
export function nameOfPlace(at: TextPlace, scope: Scope, blocks: readonly RailBlock[], t: TFunction): string {
  if (at.block !== null) return blocks.find(({ id }) => id === at.block)?.label ?? t('section.outline')
  const section = sectionOf(at.record)
  if (section === undefined) return t('find.briefing')
  return `${t(`section.${section}`)}: ${recordName(at.record, scope, t)}`
}

function recordName(id: string, scope: Scope, t: TFunction): string {
  const { project } = scope
  const figure = project.figures.find((f) => f.id === id)
  if (figure) return figureName(figure.id, scope, t)
  const source = project.sources.find((s) => s.id === id)
  if (source) return sourceName(source, scope, t)
  const person = project.people.find((p) => p.id === id)
  if (person) return person.name
  const acronym = project.acronyms.find((a) => a.id === id)
  if (acronym) return acronym.short
  const term = project.terms.find((one) => one.id === id)
  if (term) return term.avoid
  const rule = project.countRules.find((r) => r.id === id)
  if (rule) return say(rule.name, scope)
  const update = project.updates.find((u) => u.id === id)
  if (update) return say(update.text, scope).slice(0, 60)
  const name = rowName(id, scope)
  return name === id ? '' : name
}
