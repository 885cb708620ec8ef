import { blockText } from '../briefing/to-text'
import { printedBlocks } from '../model/plan'
import { askedWords } from '../narrative/donor-wording'
import { organisationName } from '../narrative/names'
import { recordsOf } from '../narrative/records'
import { fold } from '../narrative/text'
import type { Check, Issue } from './check'
import { shownWithDonors } from './donor-phrase'

const DISCLAIMS = /necessar|responsib|opinion|views? |opinion|responsab|punto de vista|necesaria/i
const WORDS = {
  en: (donor: string) => `What is said here need not be the view of ${donor}, which paid for work described in it.`,
  es: (donor: string) =>
    `Lo que aquí se dice no es necesariamente la opinión de ${donor}, que financió trabajos descritos.`,
  pt: (donor: string) =>
    `O que aqui se diz não é necessariamente a opinião de ${donor}, que financiou trabalhos descritos.`,
}

/** Donors of field projects that the briefing shows, of whom no words are known, without a line that says whose view it is. */
export const donorWords: Check = (scope, assembled) => {
  const { briefing } = assembled
  const texts = briefing.blocks.map((block) => fold(blockText(block, briefing)))
  const { organisations } = recordsOf(scope.project)
  const shown = shownWithDonors(scope, assembled)
  const known = new Set(askedWords(shown, scope).map(({ donor }) => donor.id))
  const donors = new Set(
    shown.flatMap(({ roles }) =>
      roles.flatMap(({ organisationId, role }) =>
        role === 'donor' && !known.has(organisationId) ? [organisationId] : [],
      ),
    ),
  )
  const colophon = printedBlocks(scope.plan).find(({ kind }) => kind === 'colophon')
  return [...donors].flatMap((id): readonly Issue[] => {
    const donor = organisations.get(id)
    if (!donor) return []
    const names = (['full', 'acronym'] as const).map((form) => fold(organisationName(donor, form, scope)))
    const isSaid = texts.some(
      (text) => DISCLAIMS.test(text) && names.some((name) => name !== '' && text.includes(name)),
    )
    if (isSaid) return []
    const name = organisationName(donor, 'full', scope)
    const text = WORDS[scope.language](name)
    return [
      {
        check: 'donor-words',
        severity: 'info',
        at: { plan: scope.plan.id, record: donor.id },
        message: `The briefing names work that ${name} paid for, but not whose view it gives. Say it in the closing lines, or enter the words it asks for with the organisation.`,
        ...(colophon
          ? {
              fix: {
                label: 'Say it in the closing lines',
                step: { kind: 'append', block: colophon.id, text } as const,
              },
            }
          : {}),
      },
    ]
  })
}
