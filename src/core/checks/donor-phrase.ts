import type { Briefing } from '../briefing/briefing'
import { foldedText, shownFieldProjects } from '../briefing/shown-projects'
import type { FieldProject } from '../model/field-work'
import type { Localized } from '../model/language'
import { printedBlocks } from '../model/plan'
import { askedWords } from '../narrative/donor-wording'
import { pick } from '../narrative/localized'
import { organisationName } from '../narrative/names'
import type { Scope } from '../narrative/scope'
import { fold } from '../narrative/text'
import type { Check, Issue } from './check'

/** What is printed for readers, without the part that names projects only because it says who pays. */
const withoutThanks = ({ plan }: Scope, blocks: Parameters<typeof shownFieldProjects>[0]) => {
  const thanks = new Set(plan.blocks.flatMap(({ id, kind }) => (kind === 'acknowledgements' ? [id] : [])))
  return blocks.filter(({ origin }) => !thanks.has(origin))
}

const known = new WeakMap<Briefing, readonly FieldProject[]>()

/** The field projects shown, where any has a donor. Worked out once for an assembled briefing: three checks ask. */
export function shownWithDonors(...[scope, { briefing }]: Parameters<Check>): readonly FieldProject[] {
  const before = known.get(briefing)
  if (before) return before
  const made = scope.project.fieldProjects.some(({ roles }) => roles.some(({ role }) => role === 'donor'))
    ? shownFieldProjects(withoutThanks(scope, briefing.blocks), briefing.labels, scope)
    : []
  known.set(briefing, made)
  return made
}

/** Donors of field projects that the briefing shows, whose words are not in it. */
export const donorPhrase: Check = (scope, assembled) => {
  const asked = askedWords(shownWithDonors(scope, assembled), scope)
  if (asked.length === 0) return []
  const { blocks, labels } = assembled.briefing
  const text = foldedText(blocks, labels)
  const isPrinted = (words: Localized): boolean => {
    const picked = pick(words, scope)
    return picked === undefined || text.includes(fold(picked.value).replaceAll(/\s+/g, ' ').trim())
  }
  const isThere = printedBlocks(scope.plan).some(({ kind }) => kind === 'acknowledgements')
  return asked.flatMap(({ donor, projects, acknowledgement, disclaimer }): readonly Issue[] => {
    const missing = [
      ...(isPrinted(acknowledgement) ? [] : ['acknowledgment']),
      ...(isPrinted(disclaimer) ? [] : ['disclaimer']),
    ]
    if (missing.length === 0) return []
    const named = projects.map(({ name }) => name.text).join(', ')
    return [
      {
        check: 'donor-phrase',
        severity: 'warning',
        at: { plan: scope.plan.id, record: donor.id },
        message: `The briefing shows ${named}, which ${organisationName(donor, 'full', scope)} pays for, without the ${missing.join(' and the ')} that it asks for. Add the part for acknowledgments and disclaimers, or write the words into the text.`,
        ...(isThere
          ? {}
          : {
              fix: {
                label: 'Add acknowledgments and disclaimers',
                step: { kind: 'add-part', part: 'acknowledgements' } as const,
              },
            }),
      },
    ]
  })
}
