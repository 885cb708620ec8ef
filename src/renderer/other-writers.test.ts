import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Project } from '../core/model/project'
import { loadSample } from '../core/sample.for-tests'
import type { ConflictToken, FileToken, FoundCopy, OpenedProject, Reply } from '../ipc/contract'
import type { Bridge } from '../preload'
import { applyEdit, appStore, isUnsaved, showProject, undoEdit } from './open-project'
import {
  answer,
  answerAll,
  dropMerge,
  finishMerge,
  forgetOtherWriters,
  isUndone,
  lookForCopies,
  mergeWithCopy,
  mergeWithFile,
  noteAlsoOpen,
  openDecisions,
  otherWritersStore,
  undoAnswer,
} from './other-writers'
import { sessionStore } from './session'

const ok = <T>(value: T): Promise<Reply<T>> => Promise.resolve({ ok: true, value })
const sample = loadSample()
const [first, second] = sample.findings
if (!first || !second) throw new Error('the sample has findings')
const says = (project: Project, id: string, en: string): Project => ({
  ...project,
  findings: project.findings.map((one) => (one.id === id ? { ...one, statement: { ...one.statement, en } } : one)),
})
const OURS = 'ours' as FileToken
const NEW = 'new' as FileToken
const opened = (project: Project, file: FileToken): OpenedProject => ({
  file,
  name: 'Paraguay',
  folder: 'Documents',
  project,
  kept: true,
})
const copy: FoundCopy = { copy: 'copy' as ConflictToken, name: 'Paraguay (1)', style: 'numbered', writtenAt: 0 }
const main = {
  mergeSides: vi.fn<Bridge['mergeSides']>(),
  copyMergeSides: vi.fn<Bridge['copyMergeSides']>(),
  conflictCopies: vi.fn<Bridge['conflictCopies']>(),
}
const now = () => {
  const { open } = appStore.getState()
  if (!open) throw new Error('no project is open')
  return open
}
const made = () => {
  const { made: merge } = otherWritersStore.getState()
  if (merge === null) throw new Error('nothing was merged')
  return merge
}
const statement = (id: string) => now().history.present.findings.find((one) => one.id === id)?.statement.en

beforeEach(() => {
  vi.stubGlobal('window', { briefwright: main })
  forgetOtherWriters()
  showProject(opened(sample, OURS))
  sessionStore.setState({ saveTrouble: 'It was changed.', saveCode: 'changed-on-disk' })
})
afterEach(() => vi.unstubAllGlobals())

describe('a merge with the file', () => {
  const theirs = says(sample, second.id, 'Theirs.')
  beforeEach(() => main.mergeSides.mockImplementation(() => ok({ base: sample, theirs: opened(theirs, NEW) })))

  it('is one step; the file is the one that was read, and what is here is unsaved', async () => {
    applyEdit((project) => says(project, first.id, 'Mine.'), 'write')
    const before = now().history
    await mergeWithFile('merge')
    expect([statement(first.id), statement(second.id)]).toEqual(['Mine.', 'Theirs.'])
    expect(now()).toMatchObject({ file: NEW, history: { saved: theirs } })
    expect(now().history.past).toHaveLength(before.past.length + 1)
    expect(isUnsaved(now())).toBe(true)
    expect(sessionStore.getState()).toMatchObject({ saveTrouble: null, saveCode: null })
    undoEdit()
    expect(now().history.present).toBe(before.present)
    expect(isUndone(now(), made())).toBe(true)
  })

  it('takes along what was typed while the file was read', async () => {
    main.mergeSides.mockImplementation(() => {
      applyEdit((project) => says(project, first.id, 'Typed meanwhile.'), 'write')
      return ok({ base: sample, theirs: opened(theirs, NEW) })
    })
    await mergeWithFile('merge')
    expect([statement(first.id), statement(second.id)]).toEqual(['Typed meanwhile.', 'Theirs.'])
  })

  it('leaves nothing unsaved when nothing was changed here', async () => {
    await mergeWithFile('merge')
    expect(isUnsaved(now())).toBe(false)
  })

  it('that is refused changes nothing and says why', async () => {
    main.mergeSides.mockImplementation(() => Promise.resolve({ ok: false, code: 'damaged', message: 'It is damaged.' }))
    applyEdit((project) => says(project, first.id, 'Mine.'), 'write')
    const before = now()
    await mergeWithFile('merge')
    expect(now()).toBe(before)
    expect(sessionStore.getState()).toMatchObject({ saveTrouble: 'It is damaged.', saveCode: 'damaged' })
    expect(otherWritersStore.getState()).toMatchObject({ made: null, isMerging: false })
  })
})

describe('decisions', () => {
  const theirs = says(says(sample, first.id, 'Theirs.'), second.id, 'Theirs, too.')
  const both = (project: Project) => says(says(project, first.id, 'Mine.'), second.id, 'Mine, too.')
  beforeEach(async () => {
    main.mergeSides.mockImplementation(() => ok({ base: sample, theirs: opened(theirs, NEW) }))
    applyEdit(both, 'write')
    await mergeWithFile('merge')
  })
  const pending = () => {
    const { pending: merge } = otherWritersStore.getState()
    if (merge === null) throw new Error('nothing is pending')
    return merge
  }
  const decision = (at: number) => {
    const one = pending().merged.decisions[at]
    if (!one) throw new Error('there are two decisions')
    return one
  }

  it('change nothing while one is open: neither the project nor which file it is in', () => {
    const before = now()
    expect(before).toMatchObject({ file: OURS })
    expect(sessionStore.getState()).toMatchObject({ saveCode: 'changed-on-disk' })
    answer(decision(0), 'theirs')
    finishMerge()
    expect(now()).toBe(before)
    expect(otherWritersStore.getState().made).toBeNull()
  })

  it('taken one by one are one step, with what was decided how', () => {
    const before = now().history
    answer(decision(0), 'theirs')
    answer(decision(1), 'both')
    finishMerge()
    expect(now().history.past).toHaveLength(before.past.length + 1)
    expect(now()).toMatchObject({ file: NEW, history: { saved: theirs } })
    expect([statement(first.id), statement(second.id)].sort()).toEqual(
      made().merged.decisions[0]?.at.id === first.id
        ? ['Mine, too.\nTheirs, too.', 'Theirs.']
        : ['Mine.\nTheirs.', 'Theirs, too.'],
    )
    expect([...made().answers.values()]).toEqual(['theirs', 'both'])
    undoEdit()
    expect(now().history.present).toBe(before.present)
    expect(isUndone(now(), made())).toBe(true)
  })

  it('for the rest are taken back at once', () => {
    answer(decision(0), 'mine')
    answerAll('theirs')
    expect(openDecisions(pending())).toEqual([])
    undoAnswer()
    expect(openDecisions(pending())).toHaveLength(1)
    undoAnswer()
    expect(openDecisions(pending())).toHaveLength(2)
  })

  it('that were put off keep their answers, and take in what was written meanwhile', async () => {
    answer(decision(0), 'theirs')
    applyEdit((project) => ({ ...project, title: 'Written meanwhile' }), 'write')
    await mergeWithFile('merge')
    expect(openDecisions(pending())).toHaveLength(1)
    answerAll('theirs')
    applyEdit((project) => ({ ...project, title: 'And again' }), 'write')
    finishMerge()
    expect(now().history.present.title).toBe('And again')
    expect(statement(first.id)).toBe('Theirs.')
  })

  it('are dropped without a trace', () => {
    const before = now()
    answerAll('theirs')
    dropMerge()
    expect(now()).toBe(before)
    expect(otherWritersStore.getState().pending).toBeNull()
  })
})

describe('another version that comes while decisions are open', () => {
  it('does not take the place of the answers that were given', async () => {
    const other: FoundCopy = { ...copy, copy: 'other' as ConflictToken, name: 'From Ben' }
    main.copyMergeSides.mockImplementation(() => ok({ base: null, theirs: says(sample, first.id, 'Theirs.') }))
    await mergeWithCopy(copy, 'merge')
    const [decision] = otherWritersStore.getState().pending?.merged.decisions ?? []
    if (decision) answer(decision, 'theirs')
    const before = otherWritersStore.getState().pending
    await mergeWithCopy(other, 'merge')
    await mergeWithFile('merge')
    expect(otherWritersStore.getState()).toMatchObject({ pending: before, shown: 'decisions', afterwards: 'Paraguay' })
    finishMerge()
    expect(statement(first.id)).toBe('Theirs.')
    await mergeWithCopy(other, 'merge')
    expect(main.copyMergeSides).toHaveBeenLastCalledWith(
      expect.objectContaining({ copy: other.copy, merged: ['copy'] }),
    )
  })
})

describe('a conflict copy', () => {
  it('is merged without touching what the file holds, and not offered again', async () => {
    main.conflictCopies.mockImplementation(() => ok([copy]))
    main.copyMergeSides.mockImplementation(() => ok({ base: null, theirs: says(sample, first.id, 'Theirs.') }))
    await lookForCopies()
    expect(otherWritersStore.getState().copies).toEqual([copy])
    await mergeWithCopy(copy, 'merge')
    expect(otherWritersStore.getState().putOff.has(copy.copy)).toBe(false)
    answerAll('theirs')
    finishMerge()
    expect(made()).toMatchObject({ copy, base: null, merged: { decisions: [{ theirs: 'Theirs.' }] } })
    expect(now()).toMatchObject({ file: OURS, history: { saved: sample } })
    expect(statement(first.id)).toBe('Theirs.')
    expect(otherWritersStore.getState().putOff.has(copy.copy)).toBe(true)
  })
})

it('who else has it open is said once, and again when it is somebody else', () => {
  const ana = { user: 'Ana', host: 'one', since: '' }
  noteAlsoOpen(ana)
  otherWritersStore.setState({ isAlsoOpenRead: true })
  noteAlsoOpen({ ...ana, since: 'later' })
  expect(otherWritersStore.getState().isAlsoOpenRead).toBe(true)
  noteAlsoOpen({ ...ana, user: 'Ben' })
  expect(otherWritersStore.getState().isAlsoOpenRead).toBe(false)
})
