/**
 * A team of three that only mails files around for a month: random edits, random sends, merges in any order, as the app does them. In the end there is one
 * project, and everything that anybody wrote last is in it. `TEAM_RUNS` says how many teams.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isProseBlock, setProse } from '../edit/blocks'
import { addFinding, setFindingText } from '../edit/findings'
import type { Edit } from '../edit/records'
import { addComment } from '../edit/review'
import { setSuggestion } from '../edit/suggestions'
import { type FindingId, makeId } from '../model/ids'
import { instantOf } from '../model/instant'
import type { Project } from '../model/project'
import type { Prose, ProseNode } from '../model/prose'
import { commonContents, joinedLineage, relationOf } from '../project-file/ancestors'
import { crossCheck } from '../project-file/cross-checks'
import { changesBetween } from '../project-file/what-changed'
import { withLoggedChanges } from '../review/change-log'
import { loadSample } from '../sample.for-tests'
import { commonBase, type HeldContent } from './common-base'
import { answerRest, decideAll } from './decide-all'
import { mergeProjects } from './merge-projects'

const RUNS = Number(process.env.TEAM_RUNS ?? (process.env.CI ? 60 : 15))
const DAYS = 30

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the sample has a plan with text, and findings')
  return value
}

class Member {
  file: HeldContent
  /** Contents that are kept on this computer, by name. */
  readonly kept = new Map<string, HeldContent>()
  readonly inbox: HeldContent[] = []
  asked = 0
  /** Questions where only an older version was at hand. */
  askedOfOlder = 0

  constructor(
    readonly name: string,
    first: HeldContent,
    readonly newName: () => string,
  ) {
    this.file = first
    this.keep(first)
  }

  private keep(file: HeldContent): void {
    this.kept.set(known(file.lineage[0]), file)
  }

  save(project: Project, madeFrom: readonly string[] = []): void {
    if (project === this.file.project && madeFrom.length === 0) return
    const name = this.newName()
    const at = instantOf(`2020-07-01T10:${String(Number(name) % 60).padStart(2, '0')}:00Z`)
    const saver = { by: this.name, at, id: makeId('log', `${this.name}-${name}`), sameSince: at }
    const lineage = [name, ...joinedLineage(this.file.lineage, madeFrom, (one) => one)]
    this.file = { project: withLoggedChanges(project, this.file.project, saver), lineage }
    this.keep(this.file)
  }

  /** As the app does with a file of the open project. */
  async open(theirs: HeldContent): Promise<void> {
    this.keep(theirs)
    const relation = relationOf(this.file.lineage, theirs.lineage)
    if (relation === 'same' || relation === 'older') return
    const mine = this.file.project
    // as `findBase` does it
    const [ours, others] = [this.file.lineage, theirs.lineage]
    const read = async (name: string) => this.kept.get(name)
    const base = relation === 'newer' ? mine : ((await commonBase(ours, others, read)) ?? null)
    const merged = mergeProjects(base, mine, theirs.project)
    // what was sent past this computer is not kept here: then an older version has to do, and it may be asked
    const isBest = relation === 'newer' || commonContents(ours, others).every((name) => this.kept.has(name))
    counted.merges++
    if (merged.decisions.length > 0) counted.asked++
    // paragraphs that were moved about in one place may be a question all the same
    const records = merged.decisions.filter(({ at: { in: list } }) => list !== 'blocks' && list !== 'suggestions')
    if (isBest) this.asked += records.length
    else this.askedOfOlder += merged.decisions.length
    const answers = answerRest(merged.decisions, new Map(), 'both')
    this.save(decideAll(merged, answers, [theirs.project, mine]), theirs.lineage)
  }
}

const sample = loadSample()
const plan = known(sample.plans[0])
const block = known(plan.blocks.filter(isProseBlock)[1])
const template = known(sample.findings[0])

const paragraph = (text: string): ProseNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const proseIn = (project: Project): Prose => {
  const found = project.plans[0]?.blocks.find(({ id }) => id === block.id)
  return (found && isProseBlock(found) && found.content.en) || { type: 'doc', content: [] }
}
const isOf = (node: ProseNode, name: string): boolean => JSON.stringify(node).includes(`"${name} wrote`)
const at = instantOf('2020-07-24T10:42:05Z')

/** What somebody writes in their own places: a finding of theirs, paragraphs between those of others, comments, suggestions. */
function work(name: string, what: number, words: string, where: number): Edit {
  const finding = makeId('fnd', `of-${name}`) as FindingId
  switch (what) {
    case 0:
      return (project) =>
        project.findings.some(({ id }) => id === finding)
          ? setFindingText(finding, 'statement', 'en', words)(project)
          : addFinding({ ...template, id: finding, repeats: null, statement: { en: words } })(project)
    case 1:
      return (project) => {
        const { content } = proseIn(project)
        const next = content.toSpliced(1 + (where % content.length), 0, paragraph(words))
        return setProse(plan.id, block.id, 'en', { type: 'doc', content: next })(project)
      }
    case 2:
      return (project) => {
        const { content } = proseIn(project)
        const own = content.findIndex((node) => isOf(node, name))
        if (own < 0) return project
        return setProse(plan.id, block.id, 'en', { type: 'doc', content: content.with(own, paragraph(words)) })(project)
      }
    case 3:
      return addComment({ id: makeId('cmt', `${name}-${where}`), about: block.id, name: '', by: name, at, text: words })
    default:
      return (project) => {
        const wanted = { type: 'doc', content: [...proseIn(project).content, paragraph(words)] } as const
        return setSuggestion(block.id, 'en', wanted, { id: makeId('sug', `of-${name}`), by: name, at })(project)
      }
  }
}

const wordsIn = (value: unknown): readonly string[] => JSON.stringify(value).match(/(Ana|Ben|Eva) wrote \d+/g) ?? []
/** What people wrote, where it counts: what a suggestion was made from is no place of its own. */
const sentences = ({ plans, findings, comments, suggestions }: Project): ReadonlySet<string> =>
  new Set([
    ...wordsIn([plans, findings, comments]),
    ...suggestions.flatMap(({ was, now }) => wordsIn(now).filter((one) => !wordsIn(was).includes(one))),
  ])

const counted = { merges: 0, asked: 0 }

describe('a month of a team of three that mails files around', () => {
  it('ends with one project, with nobody’s words lost, and hardly anything asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        let count = 0
        const newName = () => String(count++)
        const first: HeldContent = { project: sample, lineage: [newName()] }
        const team = ['Ana', 'Ben', 'Eva'].map((name) => new Member(name, first, newName))
        const replaced = new Set<string>()
        let written = 0
        const pick = (): Member => known(team[draw(fc.nat, 2)])
        for (let day = 0; day < DAYS; day++) {
          const member = pick()
          const before = sentences(member.file.project)
          const words = `${member.name} wrote ${written++}`
          member.save(work(member.name, draw(fc.nat, 4), words, draw(fc.nat, 500))(member.file.project))
          const after = sentences(member.file.project)
          for (const one of before) if (!after.has(one)) replaced.add(one)
          if (draw(fc.boolean)) pick().inbox.push(member.file)
          const reader = pick()
          // mails are opened in any order, and some twice
          const mail = reader.inbox[draw(fc.nat, Math.max(0, reader.inbox.length - 1))]
          if (mail) await reader.open(mail)
        }
        const standing = new Set(team.flatMap(({ file }) => [...sentences(file.project)]))
        // at the end of the month each sends the file to everybody, round by round
        for (let round = 0; round < 3; round++)
          for (const sender of team) for (const other of team) if (other !== sender) await other.open(sender.file)
        const one = known(team[0])
        expect(crossCheck(one.file.project)).toEqual([])
        for (const { file } of team) expect(changesBetween(one.file.project, file.project)).toEqual([])
        const left = sentences(one.file.project)
        for (const sentence of standing) if (!replaced.has(sentence)) expect([...left]).toContain(sentence)
        // what was answered to a question is a change of its own, about which there may be another
        if (team.every(({ askedOfOlder }) => askedOfOlder === 0))
          expect(team.map(({ asked }) => asked)).toEqual([0, 0, 0])
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
    expect(counted.asked / counted.merges).toBeLessThan(0.1)
  }, 120_000)
})
