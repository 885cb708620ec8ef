import { planTexts } from '../briefing/plan-texts'
import { say } from '../narrative/localized'
import type { Scope } from '../narrative/scope'
import { fold } from '../narrative/text'
import type { Check, Issue } from './check'
import { spotIn, type TypedRun, wordsPattern } from './typed-words'

const SHORTEST = 4

/** Names as they are to be written, by how they read without accents and apostrophes. */
function namesOf({ project, plan, language }: Scope): ReadonlyMap<string, readonly string[]> {
  const scope = { project, language }
  const country = project.countries.find(({ id }) => id === plan.countryId)
  const names = [
    ...project.fieldProjects.map(({ name }) => name.text),
    ...project.organisations.flatMap(({ name, localName }) => [say(name, scope), localName?.text ?? '']),
    ...project.people.map(({ name }) => name),
    ...(country ? [say(country.name, scope)] : []),
  ]
  const byFolded = new Map<string, string[]>()
  for (const name of names.map((one) => one.trim()).filter((one) => one.length >= SHORTEST)) {
    const key = fold(name)
    byFolded.set(key, [...(byFolded.get(key) ?? []), name])
  }
  return byFolded
}

/** Folded text, and for each of its letters the place it has in the text. */
interface Folded {
  readonly text: string
  readonly places: readonly number[]
}

/** By run: an edit leaves most of them alone. */
const known = new WeakMap<TypedRun, Folded>()

function foldedRun(run: TypedRun): Folded {
  const before = known.get(run)
  if (before) return before
  const made = folded(run.text)
  known.set(run, made)
  return made
}

function folded(text: string): Folded {
  let plain = ''
  const places: number[] = []
  let at = 0
  for (const letter of text) {
    for (const one of fold(letter)) {
      plain += one
      places.push(at)
    }
    at += letter.length
  }
  places.push(at)
  return { text: plain, places }
}

/** Capitals, kinds of apostrophes and spaces that do not break are no other spelling. */
const plainly = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/['ʼ`’]/g, '’')
    .replaceAll('\u00a0', ' ')
    .toLowerCase()

/** Names that are typed with other letters or accents than in their records. */
export const nameSpelling: Check = (scope) => {
  const names = namesOf(scope)
  const pattern = wordsPattern([...names.keys()], 'gu')
  if (!pattern) return []
  return planTexts(scope).flatMap((text) =>
    text.text.flatMap((run, piece): readonly Issue[] => {
      if (run.type !== 'text') return []
      const plain = foldedRun(run)
      return [...plain.text.matchAll(pattern)].flatMap((match): readonly Issue[] => {
        const from = plain.places[match.index] ?? 0
        const to = endOf(run.text, plain.places[match.index + match[0].length - 1] ?? from)
        const written = run.text.slice(from, to)
        const right = names.get(fold(written.replaceAll('\u00a0', ' '))) ?? []
        const [name] = right
        if (name === undefined || right.some((one) => plainly(one) === plainly(written))) return []
        return [
          {
            check: 'name-spelling',
            severity: 'warning',
            at: text.at,
            message: `“${written}” is spelled “${name}” in its record. Use one spelling.`,
            fix: {
              label: `Write “${name}”`,
              step: { kind: 'words', spot: spotIn(text, piece, from, written), by: name },
            },
          },
        ]
      })
    }),
  )
}

/** Behind a letter and the accents that are characters of their own. */
function endOf(text: string, at: number): number {
  const [letter = ''] = /^.\p{M}*/su.exec(text.slice(at)) ?? []
  return at + letter.length
}
