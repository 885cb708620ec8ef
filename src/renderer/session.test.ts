import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ProjectId } from '../core/model/ids'
import type { Project } from '../core/model/project'
import type { FileToken, OpenedProject, Reply, SavedStamp } from '../ipc/contract'
import type { Bridge } from '../preload'
import { applyEdit, appStore, isUnsaved, showProject } from './open-project'
import { closeToScreen, closeWindow, mayLeave, openProject, save, saveAs, sessionStore } from './session'

const FILE = 'token' as FileToken
const stamp = (name: string): SavedStamp => ({ file: FILE, name, folder: 'Documents', savedAt: 1 })
const ok = <T>(value: T): Promise<Reply<T>> => Promise.resolve({ ok: true, value })
const refuse = (message: string): Promise<Reply<never>> => Promise.resolve({ ok: false, code: 'disk-full', message })

const project = {
  id: 'prj_one' as ProjectId,
  title: 'One',
  languages: ['en'],
  plans: [{ id: 'pln_one' }],
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
  closeWindow: vi.fn<Bridge['closeWindow']>(),
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
    expect(sessionStore.getState()).toMatchObject({ saveTrouble: why, canSaveElsewhere: false })
    expect(isUnsaved(now())).toBe(true)
    rename('Three')
    expect(await save()).toBe(true)
    expect(sessionStore.getState()).toMatchObject({ saveTrouble: null, canSaveElsewhere: true })
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

  it.each([
    ['save', true, 1],
    ['discard', true, 0],
    ['cancel', false, 0],
  ] as const)('answered %s', async (given, mayGo, saves) => {
    rename('Two')
    const leaving = mayLeave()
    await answer(given)
    expect(await leaving).toBe(mayGo)
    expect(main.saveProject).toHaveBeenCalledTimes(saves)
    expect(sessionStore.getState().question).toBeNull()
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
    const opening = openProject()
    await answer('discard')
    await opening
    expect(now().history).toMatchObject({ present: { title: 'Other' }, past: [] })
  })
})
