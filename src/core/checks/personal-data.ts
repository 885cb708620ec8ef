import type { Block } from '../briefing/briefing'
import { blockText } from '../briefing/to-text'
import { recordsOf } from '../narrative/records'
import type { Scope } from '../narrative/scope'
import { fold } from '../narrative/text'
import type { Check, Issue, Place } from './check'
import type { Fix } from './fix'
import { typedMatches, wordsPattern } from './typed-words'

/** How the publisher can be reached stands in these on purpose. */
const CONTACTS: ReadonlySet<Block['kind']> = new Set(['title', 'colophon'])
/** Addresses on the web are full of digits. */
const ADDRESSES: ReadonlySet<Block['kind']> = new Set(['sources'])

const MAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
/** Three groups and more, of nine digits and more together, or with the code of a country. */
const PHONE = /(?<![\w./-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,4}\)[ .-]?)?\d{2,4}(?:[ .-]\d{2,4}){1,4}(?![\w-]|[.,]\d)/g
const IDENTITY =
  /(?:\b(?:C\.?I\.?|DNI|CPF|RG|SSN|passport|pasaporte|passaporte|c[ée]dula|identity (?:card|number)|ID (?:card|number|no\.?))[ :.#Nn°º]{0,6}\d[\d.-]{4,}\d)|(?<![\d.-])(?:\d{3}\.\d{3}\.\d{3}-\d{2}|\d{3}-\d{2}-\d{4})(?![\d.-])/gi

function isPhone(text: string): boolean {
  const groups = text.match(/\d+/g) ?? []
  const digits = groups.join('').length
  if (groups.every((group) => /^(?:19|20)\d\d$/.test(group)) || /^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  return text.startsWith('+') ? digits >= 8 : digits >= 9 && groups.length >= 3
}

interface Found {
  readonly words: string
  readonly what: string
}

function foundIn(block: Block, text: string): readonly Found[] {
  const of = (pattern: RegExp, what: string): readonly Found[] =>
    [...text.matchAll(pattern)].map(([words]) => ({ words, what }))
  const mail = CONTACTS.has(block.kind) ? [] : of(MAIL, 'an e-mail address')
  const numbers =
    CONTACTS.has(block.kind) || ADDRESSES.has(block.kind)
      ? []
      : of(PHONE, 'a telephone number').filter(({ words }) => isPhone(words))
  const identity = ADDRESSES.has(block.kind) ? [] : of(IDENTITY, 'the number of an identity document')
  return [...mail, ...numbers, ...identity]
}

const placeOf = (block: Block, plan: string): Place =>
  'figureId' in block ? { plan, figure: block.figureId } : { plan, block: block.origin }

/** What would tell who somebody is, in anything that is printed: words, captions, alternative texts, records. */
export const personalData: Check = (scope, { briefing }) => {
  const { people } = recordsOf(scope.project)
  const names = [...people.values()].flatMap(({ name, isProtected }) => (isProtected ? [fold(name)] : []))
  const pattern = wordsPattern(names, 'gu')
  return briefing.blocks.flatMap((block): readonly Issue[] => {
    const text = blockText(block, briefing)
    const issue = { severity: 'error', at: placeOf(block, scope.plan.id) } as const
    const guarded = pattern ? new Set([...fold(text).matchAll(pattern)].map(([name]) => name)) : []
    return [
      ...foundIn(block, text).map(({ words, what }) => ({
        ...issue,
        check: 'personal-data',
        message: `“${words}” looks like ${what}. Take it out, for what is printed cannot be called back; if it is meant to be printed, as the number of a help line is, leave it and say why.`,
        ...takenOut(words, issue.at, scope),
      })),
      ...[...guarded].map((folded) => {
        const name = [...people.values()].find((one) => fold(one.name) === folded)?.name ?? folded
        return {
          ...issue,
          check: 'protected-name',
          message: `The name “${name}” is marked as protected, but would be printed here. Take it out.`,
          ...takenOut(name, issue.at, scope),
        }
      }),
    ]
  })
}

/** Where somebody typed it into a text of the plan as it is printed. In a record it is taken out there. */
function takenOut(words: string, at: Place, scope: Scope): { readonly fix?: Fix } {
  const pattern = wordsPattern([words], 'gu')
  const [found] = pattern
    ? typedMatches(scope, pattern).filter(({ text }) => text.at.block === at.block && text.at.figure === at.figure)
    : []
  return found ? { fix: { label: `Take “${words}” out`, step: { kind: 'words', spot: found.spot, by: '' } } } : {}
}
