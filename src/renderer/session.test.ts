import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DraftKeeper } from '../core/keeping/draft-keeper'
import type { ProjectId } from '../core/model/ids'
import type { Project } from '../core/model/project'
import type { ConflictToken, FileToken, FoundDraft, KnownCopy, OpenedProject, Reply, SavedStamp } from '../ipc/contract'
import type { Bridge } from '../preload'
import { applyEdit, appStore, isUnsaved, showProject } from './open-project'
import {
  chooseDraft,
  closeToScreen,
  closeWindow,
  forgetSaveWarnings,
  lookAtFile,
  mayLeave,
  openArrived,
  openProject,
  save,
  saveAs,
  saveProtected,
  sessionStore,
} from './session'

const FILE = 'token' as FileToken
const stamp = (name: string): SavedStamp => ({
  file: FILE,
  name,
  folder: 'Documents',
  savedAt: 1,
  warnings: [],
  changeLog: [],
})
const ok = <T>(value: T): Promise<Reply<T>> => Promise.resolve({ ok: true, value })
const refuse = (message: string): Promise<Reply<never>> => Promise.resolve({ ok: false, code: 'disk-full', message })

const project = {
  id: 'prj_one' as ProjectId,
  title: 'One',
  languages: ['en'],
  plans: [{ id: 'pln_one' }],
  changeLog: [],
} as unknown as Project
const opened = (change: Partial<OpenedProject> = {}): OpenedProject => ({
  file: FILE,
  name: 'one',
  folder: 'Documents',
  project,
  kept: true,
  ...change,
})

/** The main process, as far as these deeds go. */
const main = {
  saveProject: vi.fn<Bridge['saveProject']>(),
  saveProjectAs: vi.fn<Bridge['saveProjectAs']>(),
  openProject: vi.fn<Bridge['openProject']>(),
  openArrived: vi.fn<Bridge['openArrived']>(),
  copyOfOpened: vi.fn<Bridge['copyOfOpened']>(),
  closeWindow: vi.fn<Bridge['closeWindow']>(),
  discardDraft: vi.fn<Bridge['discardDraft']>(),
  nextDraft: vi.fn<Bridge['nextDraft']>(),
  chooseDraft: vi.fn<Bridge['chooseDraft']>(),
  lookAtFile: vi.fn<Bridge['lookAtFile']>(),
  readAgain: vi.fn<Bridge['readAgain']>(),
}

const now = () => {
  const { open } = appStore.getState()
  if (!open) throw new Error('no project is open')
  return open
}
const rename = (title: string) => applyEdit((p) => ({ ...p, title }), 'rename')
const answer = async (given: 'save' | 'discard' | 'cancel') => {
  await vi.waitFor(() => expect(sessionStore.getState().question).not.toBeNull())
  sessionStore.getState().question?.(given)
}

beforeEach(() => {
  vi.stubGlobal('window', { briefwright: main })
  main.saveProject.mockImplementation(() => ok(stamp('one')))
  main.saveProjectAs.mockImplementation(({ name }) => ok(stamp(name)))
  main.closeWindow.mockImplementation(() => ok(undefined))
  main.discardDraft.mockImplementation(() => ok(undefined))
  main.nextDraft.mockImplementation(() => ok({ found: undefined, unreadable: null, rescue: null, crashed: null }))
  main.lookAtFile.mockImplementation(() => ok({ is: 'same' }))
  showProject(opened())
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
  sessionStore.setState(sessionStore.getInitialState(), true)
  appStore.setState({ open: undefined })
})

describe('saving', () => {
  it('makes the project saved', async () => {
    rename('Two')
    expect(isUnsaved(now())).toBe(true)
    expect(await save()).toBe(true)
    expect(isUnsaved(now())).toBe(false)
  })

  it('keeps what was typed meanwhile unsaved', async () => {
    rename('Two')
    const saving = save()
    rename('Three')
    expect(await saving).toBe(true)
    expect(now().history.present.title).toBe('Three')
    expect(isUnsaved(now())).toBe(true)
  })

  it('writes once when asked twice at the same time', async () => {
    rename('Two')
    await Promise.all([save(), save()])
    expect(main.saveProject).toHaveBeenCalledTimes(1)
  })

  it('asks for a place when there is no file yet', async () => {
    showProject(opened({ file: null, kept: false }))
    expect(await save()).toBe(true)
    expect(main.saveProject).not.toHaveBeenCalled()
    expect(now().file).toBe(FILE)
  })

  it('says why it failed, keeps the project unsaved, and forgets the trouble once it works elsewhere', async () => {
    main.saveProject.mockImplementation(() => refuse('The disk is full.'))
    rename('Two')
    expect(await save()).toBe(false)
    expect(sessionStore.getState().saveTrouble).toBe('The disk is full.')
    expect(isUnsaved(now())).toBe(true)
    expect(await saveAs()).toBe(true)
    expect(sessionStore.getState().saveTrouble).toBeNull()
  })

  it('passes on which record cannot be saved, and writes once that is put right', async () => {
    const why = 'The project was not written, because it would not open again: the first source, its web address.'
    main.saveProject.mockImplementationOnce(() => Promise.resolve({ ok: false, code: 'invalid', message: why }))
    rename('Two')
    expect(await save()).toBe(false)
    expect(sessionStore.getState()).toMatchObject({ saveTrouble: why, saveCode: 'invalid' })
    expect(isUnsaved(now())).toBe(true)
    rename('Three')
    expect(await save()).toBe(true)
    expect(sessionStore.getState()).toMatchObject({ saveTrouble: null, saveCode: null })
  })

  it('says once what it could promise less', async () => {
    main.saveProject.mockImplementation(() => ok({ ...stamp('one'), warnings: ['not-backed-up'] }))
    rename('Two')
    await save()
    expect(sessionStore.getState().saveWarnings).toEqual(['not-backed-up'])
    forgetSaveWarnings()
    main.saveProject.mockImplementation(() => ok({ ...stamp('one'), warnings: ['not-backed-up', 'promise-weaker'] }))
    rename('Three')
    await save()
    expect(sessionStore.getState().saveWarnings).toEqual(['promise-weaker'])
    main.saveProject.mockImplementation(() => ok(stamp('one')))
    rename('Four')
    await save()
    expect(sessionStore.getState().saveWarnings).toEqual([])
  })

  it('is no failure when the person closes the dialog', async () => {
    main.saveProjectAs.mockImplementation(() => ok(undefined))
    rename('Two')
    expect(await saveAs()).toBe(false)
    expect(sessionStore.getState().saveTrouble).toBeNull()
    expect(isUnsaved(now())).toBe(true)
  })
})

describe('leaving', () => {
  it('asks nothing when nothing would be lost', async () => {
    expect(await mayLeave()).toBe(true)
  })

  it('saves what has a file, without a question', async () => {
    rename('Two')
    expect(await mayLeave()).toBe(true)
    expect(main.saveProject).toHaveBeenCalledTimes(1)
    expect(isUnsaved(now())).toBe(false)
  })

  it.each([
    ['save', true, 1],
    ['discard', true, 0],
    ['cancel', false, 0],
  ] as const)('asks where there is no file: answered %s', async (given, mayGo, saves) => {
    showProject(opened({ file: null, kept: false }))
    const leaving = mayLeave()
    await answer(given)
    expect(await leaving).toBe(mayGo)
    expect(main.saveProjectAs).toHaveBeenCalledTimes(saves)
    expect(sessionStore.getState().question).toBeNull()
  })

  it('asks before a recovered draft takes the place of its file', async () => {
    showProject(opened({ kept: false }))
    const leaving = mayLeave()
    await answer('cancel')
    expect(await leaving).toBe(false)
    expect(main.saveProject).not.toHaveBeenCalled()
  })

  it('discards the draft of what is left, and only then', async () => {
    showProject(opened({ file: null, kept: false }))
    const staying = closeWindow()
    await answer('cancel')
    await staying
    expect(main.discardDraft).not.toHaveBeenCalled()
    const leaving = closeWindow()
    await answer('discard')
    await leaving
    expect(main.discardDraft).toHaveBeenCalledWith({ file: null, project: project.id })
    expect(main.closeWindow).toHaveBeenCalledTimes(1)
  })

  it('stays when the save it was told to make fails', async () => {
    main.saveProject.mockImplementation(() => refuse('The disk is full.'))
    rename('Two')
    const closing = closeWindow()
    await answer('save')
    await closing
    expect(main.closeWindow).not.toHaveBeenCalled()
    expect(now().history.present.title).toBe('Two')
  })

  it('asks once, however often the window is told to close', async () => {
    main.saveProject.mockImplementation(() => refuse('The disk is full.'))
    rename('Two')
    const first = closeWindow()
    const second = closeWindow()
    await answer('discard')
    await Promise.all([first, second])
    expect(main.closeWindow).toHaveBeenCalledTimes(1)
  })

  it('closes the project to the screen that was asked for', async () => {
    await closeToScreen('new')
    expect(appStore.getState().open).toBeUndefined()
    expect(sessionStore.getState().screen).toBe('new')
  })
})

describe('opening', () => {
  it('keeps the open project when the file cannot be read, and says why', async () => {
    main.openProject.mockImplementation(() => refuse('This is not a project file.'))
    const before = now()
    await openProject()
    expect(appStore.getState().open).toBe(before)
    expect(sessionStore.getState()).toMatchObject({ openTrouble: 'This is not a project file.', isOpening: false })
  })

  it('keeps the open project when the person closes the dialog', async () => {
    main.openProject.mockImplementation(() => ok(undefined))
    const before = now()
    await openProject()
    expect(appStore.getState().open).toBe(before)
    expect(sessionStore.getState().openTrouble).toBeNull()
  })

  it('shows the other project, with nothing to undo', async () => {
    rename('Two')
    main.openProject.mockImplementation(() => ok(opened({ project: { ...project, title: 'Other' } })))
    await openProject()
    expect(main.saveProject).toHaveBeenCalledTimes(1)
    expect(now().history).toMatchObject({ present: { title: 'Other' }, past: [] })
  })
})

describe('a file that somebody else changed', () => {
  const theirs = { ...project, title: 'Theirs' }
  beforeEach(() => {
    main.lookAtFile.mockImplementation(() => ok({ is: 'changed', message: 'It was changed.' }))
    main.readAgain.mockImplementation(() => ok(opened({ project: theirs })))
  })

  it('is read again when nothing here would be lost; what was here is one undo away', async () => {
    await lookAtFile()
    expect(now().history).toMatchObject({ present: theirs, saved: theirs, past: [{ value: project }] })
    expect(sessionStore.getState()).toMatchObject({ wasReadAgain: true, saveTrouble: null })
  })

  it('is left alone when there are edits, and that is said', async () => {
    rename('Two')
    await lookAtFile()
    expect(now().history.present.title).toBe('Two')
    expect(main.readAgain).not.toHaveBeenCalled()
    expect(sessionStore.getState()).toMatchObject({ saveTrouble: 'It was changed.', saveCode: 'changed-on-disk' })
  })

  it('was changed by our own save: nothing is said', async () => {
    main.lookAtFile.mockImplementationOnce(async () => {
      rename('Two')
      await save()
      return { ok: true, value: { is: 'changed', message: 'It was changed.' } }
    })
    main.lookAtFile.mockImplementation(() => ok({ is: 'same' }))
    await lookAtFile()
    expect(main.readAgain).not.toHaveBeenCalled()
    expect(sessionStore.getState().saveTrouble).toBeNull()
  })
})

describe('a draft that was left behind', () => {
  const found = { draft: 'draft', project } as unknown as FoundDraft

  it('is shown at the start page', async () => {
    main.nextDraft.mockImplementation(() => ok({ found, unreadable: null, rescue: null, crashed: null }))
    await closeToScreen('start')
    expect(sessionStore.getState().found).toBe(found)
  })

  it('stays on screen when the person closes the dialog', async () => {
    main.chooseDraft.mockImplementation(() => ok(undefined))
    sessionStore.setState({ found })
    await chooseDraft('both')
    expect(sessionStore.getState().found).toBe(found)
    await chooseDraft('later')
    expect(sessionStore.getState().found).toBeNull()
  })
})

describe('a disk that does not answer', () => {
  /** A save that is answered later. */
  const hang = () => {
    let answerNow: (reply: Reply<SavedStamp>) => void = () => undefined
    main.saveProject.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answerNow = resolve
        }),
    )
    return (reply: Reply<SavedStamp>) => answerNow(reply)
  }
  const startSlow = async () => {
    vi.useFakeTimers()
    rename('Two')
    const reply = hang()
    const saving = save()
    await vi.advanceTimersByTimeAsync(9_999)
    expect(sessionStore.getState().isSaveSlow).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(sessionStore.getState().isSaveSlow).toBe(true)
    vi.useRealTimers()
    return { saving, reply }
  }
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is said after ten seconds, and the save counts when it is answered', async () => {
    const { saving, reply } = await startSlow()
    expect(save()).toBe(saving)
    reply(await ok(stamp('one')))
    expect(await saving).toBe(true)
    expect(isUnsaved(now())).toBe(false)
    expect(sessionStore.getState()).toMatchObject({ isSaveSlow: false, saving: null, saveTrouble: null })
  })

  it('and then fails is a failure', async () => {
    const { saving, reply } = await startSlow()
    reply(await refuse('Full.'))
    expect(await saving).toBe(false)
    expect(isUnsaved(now())).toBe(true)
    expect(sessionStore.getState()).toMatchObject({ isSaveSlow: false, saveTrouble: 'Full.' })
  })

  it.each(['saved', 'refused'] as const)(
    'is left for another place; what it says later (%s) is no matter',
    async (later) => {
      const { saving, reply } = await startSlow()
      const other = 'other' as FileToken
      main.saveProjectAs.mockImplementation(() => ok({ ...stamp('elsewhere'), file: other }))
      expect(await saveAs()).toBe(true)
      expect(await saving, 'who waited for the first is answered').toBe(true)
      expect(now()).toMatchObject({ file: other, name: 'elsewhere' })
      rename('Three')
      reply(later === 'saved' ? await ok(stamp('one')) : await refuse('Full.'))
      await Promise.resolve()
      await Promise.resolve()
      expect(now()).toMatchObject({ file: other, name: 'elsewhere' })
      expect(isUnsaved(now())).toBe(true)
      expect(sessionStore.getState()).toMatchObject({ isSaveSlow: false, saveTrouble: null, saving: null })
    },
  )

  it('goes on when the dialog for another place is closed', async () => {
    const { saving, reply } = await startSlow()
    main.saveProjectAs.mockImplementation(() => ok(undefined))
    expect(await saveAs()).toBe(false)
    expect(sessionStore.getState()).toMatchObject({ isSaveSlow: true, saving })
    reply(await ok(stamp('one')))
    expect(await saving).toBe(true)
    expect(sessionStore.getState()).toMatchObject({ isSaveSlow: false, saving: null })
  })

  it('holds nobody who closes the window: after two seconds the draft is offered, and then stays', async () => {
    rename('Two')
    const keepDraft = vi.fn(async () => undefined)
    const keeper = { keepDraft, stop: vi.fn(), kept: vi.fn(), edited: vi.fn() } as unknown as DraftKeeper
    sessionStore.setState({ keeper })
    hang()
    const closing = closeWindow()
    await vi.waitFor(() => expect(sessionStore.getState().slowQuestion).not.toBeNull(), { timeout: 4_000 })
    expect(keepDraft).toHaveBeenCalled()
    sessionStore.getState().slowQuestion?.('leave')
    await closing
    expect(main.closeWindow).toHaveBeenCalled()
    expect(main.discardDraft).not.toHaveBeenCalled()
  })
})

it('a write-protected file is replaced after the person said so, as long as it is open', async () => {
  rename('Two')
  await saveProtected()
  rename('Three')
  await save()
  expect(main.saveProject.mock.calls.map(([{ replaceProtected }]) => replaceProtected)).toEqual([true, true])
  const other = 'other' as FileToken
  main.saveProjectAs.mockImplementation(() => ok({ ...stamp('elsewhere'), file: other }))
  await saveAs()
  await save()
  expect(main.saveProject.mock.lastCall?.[0]).not.toHaveProperty('replaceProtected')
})

describe('a file of the project that is on screen', () => {
  const known: KnownCopy = {
    copy: { copy: 'copy' as ConflictToken, name: 'one, from Ana', style: 'other', writtenAt: 0 },
    relation: 'diverged',
  }
  const OTHER = 'other' as FileToken
  beforeEach(() => {
    showProject(opened())
    main.openProject.mockImplementation(() => ok(opened({ file: OTHER, name: 'one, from Ana' })))
    main.copyOfOpened.mockImplementation(() => ok(known))
  })
  const question = async () => {
    await vi.waitFor(() => expect(sessionStore.getState().known).not.toBeNull())
    return sessionStore.getState().known
  }

  it('does not take its place unasked', async () => {
    const before = now()
    const opening = openProject()
    expect(await question()).toMatchObject({ relation: 'diverged', copy: { name: 'one, from Ana' } })
    expect(now()).toBe(before)
    ;(await question())?.answer(false)
    await opening
    expect(now()).toBe(before)
    expect(sessionStore.getState()).toMatchObject({ known: null, isOpening: false })
  })

  it('is merged without another question where a second window has asked already', async () => {
    const before = now()
    main.openProject.mockImplementation(() => ok(opened({ file: OTHER, name: 'one, from Ana', handedOver: 'merge' })))
    await openProject()
    expect(now()).toBe(before)
    expect(sessionStore.getState()).toMatchObject({ known: null, kinNext: { ...known, deed: 'merge' } })
  })

  it('waits for an answer, and others after it, when another window sends them', async () => {
    const before = now()
    const names = ['second', 'third']
    main.openArrived.mockImplementation(() => ok(opened({ file: OTHER, name: names.shift() ?? '' })))
    const opening = openProject()
    await question()
    const arriving = [openArrived(), openArrived()]
    expect(main.openArrived).not.toHaveBeenCalled()
    ;(await question())?.answer(false)
    await opening
    for (const name of ['second', 'third']) {
      await vi.waitFor(() => expect(sessionStore.getState().known?.opened.name).toBe(name))
      sessionStore.getState().known?.answer(false)
    }
    await Promise.all(arriving)
    expect(main.openArrived).toHaveBeenCalledTimes(2)
    expect(now()).toBe(before)
  })

  it('does when somebody says so, and when it is the same file', async () => {
    const opening = openProject()
    ;(await question())?.answer(true)
    await opening
    expect(now().file).toBe(OTHER)
    showProject(opened())
    main.copyOfOpened.mockImplementation(() => ok(undefined))
    await openProject()
    expect(now().file).toBe(OTHER)
  })
})

describe('what is written while another file is read', () => {
  let arrive = (): void => undefined
  beforeEach(() => {
    main.openProject.mockImplementation(
      () =>
        new Promise((resolve) => {
          arrive = () => resolve({ ok: true, value: opened({ file: 'other' as FileToken, project: another }) })
        }),
    )
  })
  const another = { ...project, id: 'prj_other' as ProjectId, title: 'Another' }

  it('is saved before that takes its place', async () => {
    const opening = openProject()
    await vi.waitFor(() => expect(main.openProject).toHaveBeenCalled())
    rename('Typed meanwhile')
    arrive()
    await opening
    expect(main.saveProject).toHaveBeenCalledTimes(1)
    expect(now().history.present.title).toBe('Another')
  })

  it('stays on screen where it cannot be saved', async () => {
    main.saveProject.mockImplementation(() => refuse('disk-full'))
    const opening = openProject()
    await vi.waitFor(() => expect(main.openProject).toHaveBeenCalled())
    rename('Typed meanwhile')
    arrive()
    await answer('cancel')
    await opening
    expect(now().history.present.title).toBe('Typed meanwhile')
  })

  it('is not asked about twice where nothing came since it was not wanted', async () => {
    main.saveProject.mockImplementation(() => refuse('disk-full'))
    rename('Not wanted')
    const opening = openProject()
    await answer('discard')
    await vi.waitFor(() => expect(main.openProject).toHaveBeenCalled())
    arrive()
    await opening
    expect(now().history.present.title).toBe('Another')
  })
})

describe('a template that is opened', () => {
  const template = { name: 'House', template: project }
  beforeEach(() => {
    main.openProject.mockImplementation(() => ok({ template }))
  })

  it('leads to a new briefing from it', async () => {
    await openProject()
    expect(appStore.getState().open).toBeUndefined()
    expect(sessionStore.getState()).toMatchObject({ screen: 'new', template, isOpening: false })
  })

  it('takes the place of nothing that is not saved before somebody says so', async () => {
    showProject(opened())
    rename('Two')
    main.saveProject.mockImplementation(() => refuse('disk-full'))
    const opening = openProject()
    await answer('cancel')
    await opening
    expect(now().history.present.title).toBe('Two')
    expect(sessionStore.getState().template).toBeNull()
  })
})

describe('a file that somebody changed outside of the app', () => {
  it('is said until somebody has read it, and not of the next file', async () => {
    main.openProject.mockImplementation(() => ok(opened({ changedElsewhere: true })))
    await openProject()
    expect(sessionStore.getState().wasChangedElsewhere).toBe(true)
    rename('Two')
    expect(await save()).toBe(true)
    expect(sessionStore.getState().wasChangedElsewhere, 'saving by itself is no reading').toBe(true)
    main.openProject.mockImplementation(() => ok(opened()))
    await openProject()
    expect(sessionStore.getState().wasChangedElsewhere).toBe(false)
  })
})
