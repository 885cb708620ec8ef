/** The rules by kind of value. A record's rule is made of those of its fields. */
import { LANGUAGES, type Language, type Localized } from '../model/language'
import type { InlineText, InnerListNode, ListItemNode, ListNode, ParagraphNode, Prose, ProseNode } from '../model/prose'
import { isSameValue } from '../project-file/what-changed'
import { mergeOrder } from './order'
import { mergeEntry, sequence } from './runs'
import { type Fields, keyOf, type Rule, unlessSettled } from './sides'

/** One thing: a word from a list, a number, a date, a line. @param both how the two stand together; undefined: they cannot */
const whole = <T>(both?: (mine: T, theirs: T) => T): Rule<T> =>
  unlessSettled(({ base, mine, theirs }, to) => {
    const joined = both?.(mine, theirs)
    const isMore = !isSameValue(joined, mine) && !isSameValue(joined, theirs) // one of them may be empty
    to.ask({ shape: 'value', path: [], base, mine, theirs, both: isMore ? joined : undefined })
    return mine
  })
export const one = <T>(): Rule<T> => whole<T>()

/** Running text. */
export const text: Rule<string> = whole((mine, theirs) => [mine, theirs].filter((part) => part !== '').join('\n'))

export const inlineText: Rule<InlineText> = whole((mine, theirs) =>
  mine.length > 0 && theirs.length > 0 ? [...mine, { type: 'text', text: ' ' }, ...theirs] : [...mine, ...theirs],
)

/** Language by language. What only one side has stays. */
export const localized = <T>(inner: Rule<T>): Rule<Localized<T>> =>
  unlessSettled((sides, to) => {
    const result: { [L in Language]?: T } = {}
    for (const language of LANGUAGES) {
      const [base, mine, theirs] = [sides.base?.[language], sides.mine[language], sides.theirs[language]]
      const merged =
        mine === undefined || theirs === undefined
          ? kept({ base, mine, theirs })
          : inner({ base, mine, theirs }, to.at(language))
      if (merged !== undefined) result[language] = merged
    }
    return result
  })

/** Of something that one side may have deleted: an edit is kept against a deletion. */
export function kept<T>({ base, mine, theirs }: { base: T | undefined; mine: T | undefined; theirs: T | undefined }) {
  const left = mine ?? theirs
  return base === undefined || !isSameValue(left, base) ? left : undefined
}

/** Words or ids, each once: both sides' additions, without what either took out. */
export const set = <T>(least = 0): Rule<readonly T[]> =>
  unlessSettled((sides, to) => {
    const { base, mine, theirs } = sides
    const keys = { base: base?.map(keyOf), mine: mine.map(keyOf), theirs: theirs.map(keyOf) }
    const entries = new Map([...theirs, ...mine].map((entry) => [keyOf(entry), entry]))
    const isIn = (list: readonly string[] | undefined) => new Set(list)
    const [inBase, inMine, inTheirs] = [isIn(keys.base), isIn(keys.mine), isIn(keys.theirs)]
    const members = new Set(
      [...entries.keys()].filter((key) => (inMine.has(key) && inTheirs.has(key)) || !inBase.has(key)),
    )
    const hasTwice = [keys.mine, keys.theirs].some((list) => new Set(list).size < list.length)
    if (hasTwice || members.size < least) {
      const both = hasTwice ? undefined : [...entries.values()]
      to.ask({ shape: 'value', path: [], base, mine, theirs, both })
      return mine
    }
    return mergeOrder(keys, members, to).flatMap((key) => entries.get(key) ?? [])
  })

export type RulesOf<R> = { readonly [K in keyof R]-?: Rule<Exclude<R[K], undefined>> }

/** Fields that make sense only together: changed by both sides, they are one question. `when` it is so; by default always. */
export interface Together<R> {
  readonly fields: readonly (keyof R & string)[]
  readonly when?: (record: R, other: R) => boolean
}

/** Field by field. */
export const fields = <R extends object>(rules: RulesOf<R>, ...together: readonly Together<R>[]): Rule<R> =>
  unlessSettled((sides, to) => {
    const { base, mine, theirs } = sides
    const result: R = { ...mine }
    const done = new Set<string>()
    for (const group of together) {
      const pick = (record: R): Fields =>
        Object.fromEntries(group.fields.flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]]])))
      const isOne = group.when?.(mine, theirs) ?? true
      const hasOther = base !== undefined && (group.when?.(base, theirs) === true || group.when?.(mine, base) === true)
      if (!isOne && !hasOther) continue
      const merged = unlessSettled<Fields>((picked, questions) => {
        questions.ask({ shape: 'fields', path: [], ...picked, both: undefined })
        return picked.mine
      })({ base: base && pick(base), mine: pick(mine), theirs: pick(theirs) }, to)
      for (const name of group.fields) {
        delete result[name]
        done.add(name)
      }
      Object.assign(result, merged)
    }
    for (const name of Object.keys(rules) as (keyof R & string)[]) {
      if (done.has(name)) continue
      const [was, ours, others] = [base?.[name], mine[name], theirs[name]]
      if (ours !== undefined && others !== undefined) {
        type Present = Exclude<R[typeof name], undefined>
        const sides = { base: was as Present | undefined, mine: ours as Present, theirs: others as Present }
        result[name] = rules[name](sides, to.at(name))
        continue
      }
      // a field that may be missing
      const left = kept({ base: was, mine: ours, theirs: others })
      if (left === undefined) delete result[name]
      else result[name] = left
    }
    return result
  })

/** One of several kinds, told by a field; two that are not of one kind are a question as a whole. */
export const ofKind = <R extends object>(kind: keyof R & string, ruleOf: (record: R) => Rule<R>): Rule<R> =>
  unlessSettled((sides, to) => {
    const { base, mine, theirs } = sides
    if (mine[kind] !== theirs[kind]) return one<R>()(sides, to)
    const known = base?.[kind] === mine[kind] ? base : undefined
    return ruleOf(mine)({ base: known, mine, theirs }, to)
  })

/** Entries told by a field, each merged by itself. */
export const keyed = <T extends object>(keyField: keyof T & string, entry: Rule<T>): Rule<readonly T[]> =>
  unlessSettled((sides, to) => {
    const { base, mine, theirs } = sides
    const byKey = (list: readonly T[]) => new Map(list.map((value) => [String(value[keyField]), value]))
    const maps = { base: byKey(base ?? []), mine: byKey(mine), theirs: byKey(theirs) }
    if (maps.mine.size < mine.length || maps.theirs.size < theirs.length) return sequence(entry)(sides, to)
    const result = new Map<string, T>()
    for (const key of new Set([...maps.mine.keys(), ...maps.theirs.keys()])) {
      const [before, ours, others] = [maps.base.get(key), maps.mine.get(key), maps.theirs.get(key)]
      const merged =
        ours && others
          ? mergeEntry({ base: before, mine: ours, theirs: others }, entry, result.size, to)
          : kept({ base: before, mine: ours, theirs: others })
      if (merged !== undefined) result.set(key, merged)
    }
    const orders = { base: base && [...maps.base.keys()], mine: [...maps.mine.keys()], theirs: [...maps.theirs.keys()] }
    return mergeOrder(orders, new Set(result.keys()), to).flatMap((key) => result.get(key) ?? [])
  })

const innerItems = sequence(one<InnerListNode['content'][number]>())
/** The words of an item and each item under it by themselves, as long as both sides have the same lists there. */
const listItem: Rule<ListItemNode> = unlessSettled((sides, to) => {
  const { base, mine, theirs } = sides
  const [[words, ...lists], [theirWords, ...theirLists]] = [mine.content, theirs.content]
  const isAlike = lists.length === theirLists.length && lists.every(({ type }, at) => type === theirLists[at]?.type)
  if (!isAlike || lists.length === 0) return one<ListItemNode>()(sides, to)
  const [baseWords, ...baseLists] = base?.content ?? []
  const at = to.at('content')
  const merged = lists.map((list, place): InnerListNode => {
    const [before, other] = [baseLists[place], theirLists[place]]
    const content = innerItems(
      {
        base: before?.type === list.type ? before.content : undefined,
        mine: list.content,
        theirs: other?.content ?? [],
      },
      at.at(place + 1).at('content'),
    )
    return { ...list, content }
  })
  const paragraph = one<ParagraphNode>()({ base: baseWords, mine: words, theirs: theirWords }, at.at(0))
  return { ...mine, content: [paragraph, ...merged] }
})
const listItems = sequence(listItem)
const isList = (node: ProseNode): node is ListNode => node.type === 'bulletList' || node.type === 'orderedList'
const node: Rule<ProseNode> = unlessSettled((sides, to) => {
  const { base, mine, theirs } = sides
  if (isList(mine) && isList(theirs) && mine.type === theirs.type) {
    const before = base !== undefined && isList(base) ? base.content : undefined
    const content = listItems({ base: before, mine: mine.content, theirs: theirs.content }, to.at('content'))
    return { ...mine, content }
  }
  return one<ProseNode>()(sides, to)
})
const nodes = sequence(node)

/** Written text: by paragraph, heading and list item. */
export const prose: Rule<Prose> = unlessSettled(({ base, mine, theirs }, to) => ({
  ...mine,
  content: nodes({ base: base?.content, mine: mine.content, theirs: theirs.content }, to.at('content')),
}))
