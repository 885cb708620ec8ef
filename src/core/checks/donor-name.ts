import { blockText } from '../briefing/to-text'
import { organisationName } from '../narrative/names'
import { recordsOf } from '../narrative/records'
import type { Check, Issue } from './check'
import { shownWithDonors } from './donor-phrase'
import { typedMatches, wordsPattern } from './typed-words'

/** Donors of field projects that the briefing shows, named in another form than the one they ask for. */
export const donorName: Check = (scope, assembled) => {
  const { organisations } = recordsOf(scope.project)
  if (![...organisations.values()].some(({ nameAsked }) => nameAsked?.[scope.language])) return []
  const ids = new Set(
    shownWithDonors(scope, assembled).flatMap(({ roles }) =>
      roles.flatMap(({ organisationId, role }) => (role === 'donor' ? [organisationId] : [])),
    ),
  )
  const { briefing } = assembled
  const text = briefing.blocks
    .map((block) => blockText(block, briefing))
    .join('\n')
    .replaceAll('\u00a0', ' ')
  return [...ids].flatMap((id): readonly Issue[] => {
    const donor = organisations.get(id)
    const asked = donor?.nameAsked?.[scope.language]
    if (!donor || !asked) return []
    // a short form that belongs to the form asked for is no other form
    const others = [organisationName(donor, 'full', scope), donor.localName?.text ?? '', donor.acronym].filter(
      (name) => name !== '' && !asked.includes(name),
    )
    const pattern = wordsPattern(others, 'gu')
    if (!pattern) return []
    const issue = (at: Issue['at'], found: string, next: string): Issue => ({
      check: 'donor-name',
      severity: 'warning',
      at,
      message: `“${found}” is not how this donor asks to be named. It asks for “${asked}”: ${next}`,
    })
    const isInside = (words: string, from: number, to: number): boolean =>
      [...words.matchAll(wordsPattern([asked], 'gu') ?? /$^/g)].some(
        ({ index, 0: { length } }) => index <= from && to <= index + length,
      )
    const typed = typedMatches(scope, pattern).filter(
      ({ run, spot }) => !isInside(run.text, spot.from, spot.to) && !run.marks?.some(({ type }) => type === 'lang'),
    )
    const inText = typed.map(
      ({ text: { at }, match, spot }): Issue => ({
        ...issue(at, match[0], 'write it so.'),
        fix: { label: `Write “${asked}”`, step: { kind: 'words', spot, by: asked } },
      }),
    )
    const seen = new Set(typed.map(({ match }) => match[0]))
    const isPrinted = (name: string, text: string): boolean =>
      [...text.matchAll(wordsPattern([name], 'gu') ?? /$^/g)].some(
        ({ index, 0: { length } }) => !isInside(text, index, index + length),
      )
    const fromRecord = others.filter((name) => !seen.has(name) && isPrinted(name, text))
    return [
      ...inText,
      ...fromRecord.map((name): Issue => {
        const told = issue(
          { plan: scope.plan.id, record: donor.id },
          name,
          'change its name or short form under people and organisations.',
        )
        return name === donor.name[scope.language]
          ? {
              ...told,
              fix: {
                label: `Name it “${asked}”`,
                step: { kind: 'name-asked', organisation: donor.id, language: scope.language },
              },
            }
          : told
      }),
    ]
  })
}
