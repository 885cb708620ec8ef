import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import type { PeopleReachedSpec } from '../figure-spec'
import { oneBreath } from '../one-breath'

/** Every group with its number, then what the records do not say. */
export function peopleReachedAlt(
  { by, groups, people, total, remarks }: PeopleReachedSpec,
  language: Language,
): string {
  const { alt } = wordsOf(language).numbers
  const said = groups.map(
    (name, at) => `${name}: ${(people.values[at] ?? null) === null ? alt.unknown : people.written[at]}`,
  )
  return [alt.people(by, total), `${said.join('; ')}.`, ...remarks].join(' ')
}

export function peopleReachedInBrief({ by, groups, people, total }: PeopleReachedSpec, language: Language): string {
  const { alt } = wordsOf(language).numbers
  const said = groups.map(
    (name, at) => `${name}: ${(people.values[at] ?? null) === null ? alt.unknown : people.written[at]}`,
  )
  return oneBreath(alt.people(by, total), said, [], language)
}
