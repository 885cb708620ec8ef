/** What any record is called, by the kind its id tells. */
import type { TFunction } from 'i18next'
import { writeShortDate } from '../../core/model/written-date'
import { say } from '../../core/narrative/localized'
import type { Scope } from '../../core/narrative/scope'
import { figureName, sourceName } from './names'
import { rowName } from './row-names'

/** Never empty. */
export function recordName(id: string, scope: Scope, t: TFunction): string {
  return nameOf(id, scope, t) || t('uses.unnamed')
}

function nameOf(id: string, scope: Scope, t: TFunction): string {
  const { project } = scope
  switch (id.slice(0, 3)) {
    case 'src': {
      const source = project.sources.find((one) => one.id === id)
      return source ? sourceName(source, scope, t) : ''
    }
    case 'per':
      return project.people.find((one) => one.id === id)?.name ?? ''
    case 'fig': {
      const figure = project.figures.find((one) => one.id === id)
      return figure ? figureName(figure.id, scope, t) : ''
    }
    case 'rul': {
      const rule = project.countRules.find((one) => one.id === id)
      return rule ? say(rule.name, scope) : ''
    }
    case 'trm':
      return project.terms.find((one) => one.id === id)?.avoid ?? ''
    case 'upd': {
      const update = project.updates.find((one) => one.id === id)
      return update ? `${writeShortDate(update.date)}: ${say(update.text, scope)}` : ''
    }
    default:
      return rowName(id, scope)
  }
}
