/** Edits of sources, people, acronyms and media. */
import type { Person } from '../model/field-work'
import type { AcronymId, MediaId, PersonId, SourceId } from '../model/ids'
import type { Language } from '../model/language'
import type { Acronym, Media, Source } from '../model/material'
import type { Project } from '../model/project'
import { withText } from './localized'
import { addRecord, changeRecord, type Edit, removeRecord, setFields } from './records'

export const addSource = (source: Source): Edit => addRecord('sources', source)
export const changeSource = (id: SourceId, fields: Partial<Omit<Source, 'id' | 'title' | 'detail' | 'note'>>): Edit =>
  setFields('sources', id, fields)
export const setSourceText = (
  id: SourceId,
  field: 'title' | 'detail' | 'note',
  language: Language,
  text: string,
): Edit => changeRecord('sources', id, (source) => ({ ...source, [field]: withText(source[field], language, text) }))

type Sourced = { readonly sourceId: SourceId | null }
const without = <T extends Sourced>(records: readonly T[], id: SourceId): readonly T[] =>
  records.some((r) => r.sourceId === id)
    ? records.map((r) => (r.sourceId === id ? { ...r, sourceId: null } : r))
    : records

/** Takes a source away; records that named it name none. A citation in the text stays and is named by the checks. */
export const deleteSource =
  (id: SourceId): Edit =>
  (project) => ({
    ...project,
    sources: project.sources.filter((s) => s.id !== id),
    editions: without(project.editions, id),
    findings: without(project.findings, id),
    statistics: without(project.statistics, id),
    activities: without(project.activities, id),
    updates: without(project.updates, id),
  })

/** How many records lean on a source, citations in the text not counted. */
export const sourceUses = (project: Project, id: SourceId): number =>
  [project.editions, project.findings, project.statistics, project.activities, project.updates]
    .flat()
    .filter((record) => record.sourceId === id).length

export const addPerson = (person: Person): Edit => addRecord('people', person)
export const changePerson = (id: PersonId, fields: Partial<Pick<Person, 'name' | 'organisationId'>>): Edit =>
  setFields('people', id, fields)
export const setPersonText = (id: PersonId, field: 'role' | 'unit', language: Language, text: string): Edit =>
  changeRecord('people', id, (person) => ({ ...person, [field]: withText(person[field], language, text) }))

/** Takes a person away, out of bylines and as the author of sources. */
export const deletePerson =
  (id: PersonId): Edit =>
  (project) => ({
    ...project,
    people: project.people.filter((p) => p.id !== id),
    sources: project.sources.some((s) => s.authorId === id)
      ? project.sources.map((s) => (s.authorId === id ? { ...s, authorId: null } : s))
      : project.sources,
    plans: project.plans.some((p) => p.authorIds.includes(id))
      ? project.plans.map((p) =>
          p.authorIds.includes(id) ? { ...p, authorIds: p.authorIds.filter((a) => a !== id) } : p,
        )
      : project.plans,
  })

export const addAcronym = (acronym: Acronym): Edit => addRecord('acronyms', acronym)
export const deleteAcronym = (id: AcronymId): Edit => removeRecord('acronyms', id)
export const setAcronymShort = (id: AcronymId, short: string): Edit => setFields('acronyms', id, { short })
export const setAcronymLong = (id: AcronymId, language: Language, text: string): Edit =>
  changeRecord('acronyms', id, (acronym) => ({ ...acronym, long: withText(acronym.long, language, text) }))

export const changeMedia = (id: MediaId, fields: Partial<Pick<Media, 'consent' | 'takenAt'>>): Edit =>
  setFields('media', id, fields)
export const setMediaCredit = (id: MediaId, language: Language, text: string): Edit =>
  changeRecord('media', id, (media) => ({ ...media, credit: withText(media.credit, language, text) }))
