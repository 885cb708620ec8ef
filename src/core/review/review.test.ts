import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setProse } from '../edit/blocks'
import { deleteFinding } from '../edit/findings'
import { addComment, addReply, setBlockStatus } from '../edit/review'
import { mergeProjects } from '../merge/merge-projects'
import { makeId } from '../model/ids'
import { instantOf } from '../model/instant'
import { LIMITS } from '../model/limits'
import type { Project } from '../model/project'
import { REPLY_KINDS, type Reply } from '../model/review'
import { sayInline } from '../narrative/say-inline'
import { parseProject } from '../project-file/parse'
import { serializeProject } from '../project-file/serialize'
import { loadSample } from '../sample.for-tests'
import { isEditedSince } from './block-status'
import { keepBoth, lastChanges, type Saver, withLoggedChanges } from './change-log'
import { anchorOf, inReadingOrder, isResolved, openComments, repliesInOrder } from './threads'

const sample = loadSample()
const at = (minute: number) => instantOf(new Date(Date.UTC(2020, 6, 24, 10, minute)).toISOString())
const [plan] = sample.plans
const block = plan?.blocks.find(({ kind }) => kind === 'prose')
const [finding, other] = sample.findings
if (!plan || !block || !finding || !other) throw new Error('the sample has no prose or no findings')

const commented = addComment({
  id: makeId('cmt', 'one'),
  about: finding.id,
  name: 'Shelters',
  by: 'Ana',
  at: at(0),
  text: 'Is this still so?',
})(sample)
const reply = (id: string, by: string, minute: number, kind: Reply['kind'] = 'reply'): Reply => ({
  id: makeId('rep', id),
  kind,
  by,
  at: at(minute),
  text: kind === 'reply' ? `${by} says` : '',
})
const replied = (project: Project, ...replies: readonly Reply[]): Project =>
  replies.reduce((value, one) => addReply(makeId('cmt', 'one'), one)(value), project)
const reopened = (project: Project): Project => {
  const parsed = parseProject(new TextEncoder().encode(serializeProject(project)))
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.project
}

describe('a comment', () => {
  it('stays when what it is about is deleted, says what that was, and opens again', () => {
    const project = reopened(deleteFinding(finding.id, sayInline)(commented))
    const [comment] = project.comments
    expect(comment).toMatchObject({ about: finding.id, name: 'Shelters', text: 'Is this still so?' })
    expect(comment && anchorOf(project, comment)).toEqual({ is: 'gone' })
  })

  it('is left out of the file while there is none', () => {
    expect(serializeProject(sample)).not.toMatch(/"(?:comments|changeLog|status)": [[{]/)
  })

  it('is resolved by the newest reply, whatever the order they came in', () => {
    const kinds = fc.array(fc.constantFrom(...REPLY_KINDS), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(kinds, fc.gen(), (list, draw) => {
        const replies = list.map((kind, n) => reply(`r${n}`, 'Ana', n + 1, kind))
        const shuffled = replies.toSorted(() => draw(fc.nat, 2) - 1)
        const [comment] = replied(commented, ...shuffled).comments
        expect(comment && isResolved(comment)).toBe(list.at(-1) === 'resolved')
        expect(comment && repliesInOrder(comment).map(({ id }) => id)).toEqual(replies.map(({ id }) => id))
      }),
    )
  })

  it('of two people is merged with every reply of either, and nothing is asked', () => {
    const mine = replied(commented, reply('a', 'Ana', 1), reply('b', 'Ana', 4, 'resolved'))
    const own = { id: makeId('cmt', 'two'), about: block.id, name: 'Text', by: 'Ben', at: at(2), text: 'Shorter?' }
    const theirs = addComment(own)(replied(commented, reply('c', 'Ben', 3)))
    for (const [one, two] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      for (const base of [commented, sample]) {
        const merged = mergeProjects(base, one, two)
        expect(merged.decisions).toEqual([])
        const [first] = merged.project.comments.filter(({ id }) => id === makeId('cmt', 'one'))
        expect(first && repliesInOrder(first).map(({ id }) => id)).toEqual(['rep_a', 'rep_c', 'rep_b'])
        expect(openComments(merged.project).map(({ id }) => id)).toEqual(['cmt_two'])
      }
    }
  })

  it('comes in the order of the briefing: blocks, records, what is gone', () => {
    const add = (id: string, about: string) =>
      addComment({ id: makeId('cmt', id), about, name: '', by: '', at: at(1), text: id })
    const last = plan.blocks.at(-1)?.id ?? ''
    const all = [add('gone', other.id), add('last', last), add('first', block.id)].reduce((p, e) => e(p), commented)
    const listed = inReadingOrder(deleteFinding(other.id, sayInline)(all), plan.id).map(({ id }) => id)
    expect(listed).toEqual(['cmt_first', 'cmt_last', 'cmt_one', 'cmt_gone'])
  })

  it.each([
    ['about nothing there', { about: 'fnd_nowhere' }],
    ['without words', { text: ' \n' }],
  ])('%s is not added', (_, wrong) => {
    const [one] = commented.comments
    if (!one) throw new Error('there is one')
    expect(addComment({ ...one, id: makeId('cmt', 'new'), ...wrong })(sample)).toBe(sample)
  })
})

describe('the status of a block', () => {
  const cleared = setBlockStatus(plan.id, block.id, 'cleared', { by: 'Ben', at: at(0) })(sample)
  const statusOf = (project: Project) => {
    const found = project.plans.flatMap(({ blocks }) => blocks).find(({ id }) => id === block.id)
    return found && { by: found.status?.by, isEdited: isEditedSince(project, found) }
  }

  it('says who cleared it, and that it was edited afterwards', () => {
    expect(statusOf(cleared)).toEqual({ by: 'Ben', isEdited: false })
    const words = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'New' }] }] } as const
    const edited = setProse(plan.id, block.id, 'en', words)(cleared)
    expect(statusOf(edited)).toEqual({ by: 'Ben', isEdited: true })
    // the same through the file
    expect(statusOf(reopened(edited))).toEqual({ by: 'Ben', isEdited: true })
    expect(statusOf(reopened(cleared))).toEqual({ by: 'Ben', isEdited: false })
  })

  it('merges with an edit by somebody else, and then says so', () => {
    const words = { type: 'doc', content: [] } as const
    const merged = mergeProjects(sample, cleared, setProse(plan.id, block.id, 'en', words)(sample))
    expect(merged.decisions).toEqual([])
    expect(statusOf(merged.project)).toEqual({ by: 'Ben', isEdited: true })
  })

  it('goes back to a draft without a trace', () => {
    expect(setBlockStatus(plan.id, block.id, null, { by: 'Ana', at: at(1) })(cleared)).toEqual(sample)
  })
})

describe('the change log', () => {
  const saver = (by: string, minute: number, since = minute - 30): Saver => ({
    by,
    at: at(minute),
    id: makeId('log', `${by}-${minute}`),
    sameSince: at(since),
  })
  const saved = withLoggedChanges(sample, null, saver('Ana', 40))
  const without = deleteFinding(finding.id, sayInline)(saved)

  it('begins with the first save and names nothing then', () => {
    expect(saved.changeLog).toEqual([{ id: 'log_Ana-40', by: 'Ana', at: at(40), added: [], changed: [], removed: [] }])
  })

  it('grows in one sitting of one person, and gets an entry for another', () => {
    const second = withLoggedChanges(without, saved, saver('Ana', 50))
    expect(second.changeLog).toMatchObject([{ id: 'log_Ana-40', at: at(50), removed: [finding.id] }])
    const back = withLoggedChanges(saved, second, saver('Ana', 55))
    expect(back.changeLog.at(-1)?.removed).toEqual([])
    expect(back.changeLog.at(-1)?.changed).toContain(finding.id)
    const third = withLoggedChanges({ ...second, findings: saved.findings }, second, saver('Ben', 52))
    expect(third.changeLog.map(({ by }) => by)).toEqual(['Ana', 'Ben'])
    expect(lastChanges(third.changeLog).get(finding.id)).toEqual({ by: 'Ben', at: at(52) })
  })

  it('notes nothing when nothing changed, and keeps what an undo forgot', () => {
    expect(withLoggedChanges(saved, saved, saver('Ben', 59)).changeLog).toBe(saved.changeLog)
    expect(withLoggedChanges({ ...saved, changeLog: [] }, saved, saver('Ben', 59)).changeLog).toEqual(saved.changeLog)
  })

  it('of two people holds the entries of both, in either order and however often', () => {
    const mine = withLoggedChanges(without, saved, saver('Ana', 58)).changeLog
    const theirs = withLoggedChanges(without, saved, saver('Ben', 45)).changeLog
    const both = keepBoth(mine, theirs)
    expect(keepBoth(theirs, mine)).toEqual(both)
    expect(keepBoth(both, theirs)).toBe(both)
    expect(both.map(({ by }) => by)).toEqual(['Ben', 'Ana'])
    const merged = mergeProjects(saved, { ...without, changeLog: mine }, { ...saved, title: 'x', changeLog: theirs })
    expect(merged.project.changeLog).toEqual(both)
  })

  it('is bounded by entries and by ids, and keeps the newest', () => {
    let project = saved
    for (let n = 0; n < LIMITS.logEntries + 5; n++) {
      const next = { ...project, title: `title ${n}` }
      project = withLoggedChanges(next, project, { ...saver('Ana', 59), id: makeId('log', `n${n}`), sameSince: at(60) })
    }
    expect(project.changeLog).toHaveLength(LIMITS.logEntries)
    expect(project.changeLog.at(-1)?.id).toBe(`log_n${LIMITS.logEntries + 4}`)
    const many = Array.from({ length: LIMITS.loggedIds + 1 }, (_, n) => `fnd_${n}`)
    const [entry] = saved.changeLog
    if (!entry) throw new Error('there is one')
    const long = keepBoth(
      [{ ...entry, added: many.slice(1) }],
      [{ ...entry, id: makeId('log', 'z'), added: many.slice(1) }],
    )
    expect(long.map(({ id }) => id)).toEqual(['log_z'])
  })
})
