/** Edits of the words that the house avoids. */
import type { TermId } from '../model/ids'
import type { HouseTerm } from '../model/material'
import { fitLine } from '../model/plain-text'
import { fitFields } from './fit-fields'
import { addRecord, changeRecord, type Edit, removeRecord } from './records'

export const addTerm = (term: HouseTerm): Edit => addRecord('terms', term)
export const deleteTerm = (id: TermId): Edit => removeRecord('terms', id)
export const changeTerm = (
  id: TermId,
  fields: Partial<Pick<HouseTerm, 'language' | 'avoid' | 'say' | 'why'>>,
): Edit => {
  const fitted = fitFields<Omit<HouseTerm, 'id' | 'isAllowed'>>(fields, { avoid: fitLine, say: fitLine, why: fitLine })
  return changeRecord('terms', id, (term) => ({ ...term, ...fitted }))
}
export const setTermAllowed = (id: TermId, isAllowed: boolean): Edit =>
  changeRecord('terms', id, ({ isAllowed: _before, ...term }) => (isAllowed ? { ...term, isAllowed: true } : term))
