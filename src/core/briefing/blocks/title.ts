import { wordsOf } from '../../narrative/languages/all-languages'
import { say } from '../../narrative/localized'
import { organisationName } from '../../narrative/names'
import { recordsOf } from '../../narrative/records'
import { editionOf } from '../../narrative/references'
import type { Scope } from '../../narrative/scope'
import { writeDate } from '../../narrative/write-date'
import type { AssembleBlock } from './assemble-block'

/** Whose briefing it is. The unit stands in for missing authors, the organisation for a missing unit. */
export function imprintOf(scope: Scope): {
  readonly organisation: string
  readonly unit: string
  readonly byline: string
} {
  const { plan, project, language } = scope
  const { organisations, people } = recordsOf(project)
  const own = plan.organisationId === null ? undefined : organisations.get(plan.organisationId)
  const organisation = own ? organisationName(own, 'full', scope) : ''
  const unit = say(plan.unit, scope)
  const authors = plan.authorIds.flatMap((id) => people.get(id)?.name ?? [])
  return {
    organisation,
    unit,
    byline: authors.length > 0 ? wordsOf(language).grammar.join(authors) : unit || organisation,
  }
}

/** Printed even without a title, for it carries the date and the edition; the checks ask for the title. */
export const titleBlock: AssembleBlock<'title'> = (block, assembly) => {
  const { scope, words } = assembly
  const { organisation, unit, byline } = imprintOf(scope)
  const date = writeDate(scope.plan.asOf, 'day', scope.language)
  const edition = editionOf('plan', scope)
  const at = { block: block.id }
  const meta = [
    { label: words.page.by, value: byline },
    { label: words.page.edition, value: edition.ok ? words.grammar.editionName(edition.value.year, 'acronym') : '' },
    { label: words.page.asOf, value: date },
  ]
  return [
    {
      kind: 'title',
      organisation,
      unit,
      date,
      kicker: assembly.rich(block.kicker, at),
      title: assembly.rich(block.title, at),
      standfirst: assembly.rich(block.standfirst, at),
      meta: meta.filter(({ value }) => value !== ''),
    },
  ]
}
