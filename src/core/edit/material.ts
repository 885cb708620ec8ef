/** Edits of sources, people and acronyms. */
import { isWebAddressOrEmpty } from '../model/address'
import type { Person } from '../model/field-work'
import type { AcronymId, PersonId, SourceId } from '../model/ids'
import type { Language } from '../model/language'
import { LIMITS } from '../model/limits'
import type { Acronym, Source, SourceKind } from '../model/material'
import { fitLine } from '../model/plain-text'
import type { Project } from '../model/project'
import { fitFields } from './fit-fields'
import { takeOutOfTexts } from './inlines'
import { withLine, withWords } from './localized'
import { addRecord, changeEach, changeRecord, type Edit, removeRecord, setFields } from './records'

/** A source of which nothing is known yet. */
export const newSource = (id: SourceId, kind: SourceKind = 'report'): Source => ({
  id,
  kind,
  title: {},
  authorId: null,
  author: '',
  publisher: '',
  issued: null,
  detail: {},
  url: '',
  dateRead: null,
  note: {},
})
export const addSource = (source: Source): Edit => addRecord('sources', source)
/** An address that no file may hold is not taken. */
export const changeSource = (id: SourceId, fields: Partial<Omit<Source, 'id' | 'title' | 'detail' | 'note'>>): Edit =>
  setFields(
    'sources',
    id,
    fitFields<Omit<Source, 'id'>>(fields, {
      author: (text) => fitLine(text),
      publisher: (text) => fitLine(text),
      url: (text) => (isWebAddressOrEmpty(text) ? text : undefined),
    }),
  )
export const setSourceText = (
  id: SourceId,
  field: 'title' | 'detail' | 'note',
  language: Language,
  text: string,
): Edit =>
  changeRecord('sources', id, (source) => ({
    ...source,
    [field]: (field === 'note' ? withWords : withLine)(source[field], language, text),
  }))

type Sourced = { readonly sourceId: SourceId | null }
const unsourced = <T extends Sourced>(records: readonly T[], id: SourceId): readonly T[] =>
  changeEach(records, (record) => (record.sourceId === id ? { ...record, sourceId: null } : record))

/** Takes a source away, and out of every citation; records that named it name none. */
export const deleteSource =
  (id: SourceId): Edit =>
  (project) =>
    project.sources.some((s) => s.id === id)
      ? {
          ...takeOutOfTexts(project, new Set([id]), () => ''),
          sources: project.sources.filter((s) => s.id !== id),
          editions: unsourced(project.editions, id),
          findings: unsourced(project.findings, id),
          placements: changeEach(project.placements, (placement) => {
            if (placement.sourceId !== id) return placement
            const { sourceId: _gone, ...rest } = placement
            return rest
          }),
          statistics: unsourced(project.statistics, id),
          activities: unsourced(project.activities, id),
          updates: unsourced(project.updates, id),
        }
      : project

/** How many records lean on a source, citations in the text not counted. */
export const sourceUses = (project: Project, id: SourceId): number =>
  [project.editions, project.placements, project.findings, project.statistics, project.activities, project.updates]
    .flat()
    .filter((record) => record.sourceId === id).length

export const addPerson = (person: Person): Edit => addRecord('people', person)
export const changePerson = (id: PersonId, fields: Partial<Pick<Person, 'name' | 'organisationId'>>): Edit =>
  setFields('people', id, fitFields<Omit<Person, 'id'>>(fields, { name: (text) => fitLine(text) }))
export const setPersonText = (id: PersonId, field: 'role' | 'unit', language: Language, text: string): Edit =>
  changeRecord('people', id, (person) => ({ ...person, [field]: withLine(person[field], language, text) }))

/** Whether somebody must not be named in any publication. */
export const setProtected = (id: PersonId, isProtected: boolean): Edit =>
  changeRecord('people', id, ({ isProtected: _before, ...person }) =>
    isProtected ? { ...person, isProtected: true } : person,
  )

/** Takes a person away and out of bylines; a source they wrote keeps their name as words. */
export const deletePerson =
  (id: PersonId): Edit =>
  (project) => {
    const person = project.people.find((p) => p.id === id)
    if (!person) return project
    return {
      ...project,
      people: project.people.filter((p) => p.id !== id),
      sources: changeEach(project.sources, (s) =>
        s.authorId === id ? { ...s, authorId: null, author: s.author || person.name } : s,
      ),
      plans: changeEach(project.plans, (p) =>
        p.authorIds.includes(id) ? { ...p, authorIds: p.authorIds.filter((a) => a !== id) } : p,
      ),
    }
  }

export const addAcronym = (acronym: Acronym): Edit => addRecord('acronyms', acronym)
export const deleteAcronym = (id: AcronymId): Edit => removeRecord('acronyms', id)
export const setAcronymShort = (id: AcronymId, short: string): Edit =>
  setFields('acronyms', id, { short: fitLine(short, LIMITS.acronym) })
export const setAcronymLong = (id: AcronymId, language: Language, text: string): Edit =>
  changeRecord('acronyms', id, (acronym) => ({ ...acronym, long: withLine(acronym.long, language, text) }))
