/** Edits of what an organisation asks: how it is named, and what is printed where it pays. What nobody wrote is left out of the record. */
import type { DonorWording, Organisation, WordingRole } from '../model/field-work'
import type { OrganisationId } from '../model/ids'
import type { Language, Localized } from '../model/language'
import { withLine, withWords } from './localized'
import { changeRecord, type Edit } from './records'

const isUnwritten = (text: Localized): boolean => Object.keys(text).length === 0

export const setNameAsked = (id: OrganisationId, language: Language, text: string): Edit =>
  changeRecord('organisations', id, ({ nameAsked = {}, ...organisation }) => {
    const asked = withLine(nameAsked, language, text)
    return isUnwritten(asked) ? organisation : { ...organisation, nameAsked: asked }
  })

/** The name as it is asked takes the place of the one that is printed. */
export const setNameAsAsked = (id: OrganisationId, language: Language): Edit =>
  changeRecord('organisations', id, (organisation) => {
    const asked = organisation.nameAsked?.[language]
    return asked === undefined ? organisation : { ...organisation, name: { ...organisation.name, [language]: asked } }
  })

export const setDonorWording = (
  id: OrganisationId,
  role: WordingRole,
  field: Exclude<keyof DonorWording, 'role'>,
  language: Language,
  text: string,
): Edit =>
  changeRecord('organisations', id, (organisation) => {
    const all = organisation.wordings ?? []
    const at = all.findIndex((one) => one.role === role)
    const before = all[at] ?? { role, acknowledgement: {}, disclaimer: {} }
    const after = { ...before, [field]: withWords(before[field], language, text) }
    return withWordings(organisation, at < 0 ? [...all, after] : all.with(at, after))
  })

export const removeDonorWording = (id: OrganisationId, role: WordingRole): Edit =>
  changeRecord('organisations', id, (organisation) =>
    withWordings(
      organisation,
      (organisation.wordings ?? []).filter((one) => one.role !== role),
    ),
  )

function withWordings({ wordings: _before, ...rest }: Organisation, wordings: readonly DonorWording[]): Organisation {
  const written = wordings.filter(
    ({ acknowledgement, disclaimer }) => !isUnwritten(acknowledgement) || !isUnwritten(disclaimer),
  )
  return written.length === 0 ? rest : { ...rest, wordings: written }
}
