import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { redoLabel, undoLabel } from '../core/edit/history'
import { setPictureImage } from '../core/edit/pictures'
import { setProjectTitle } from '../core/edit/plan'
import { smallProject } from '../core/edit/project.for-tests'
import { makeId } from '../core/model/ids'
import type { FileToken, SavedStamp } from '../ipc/contract'
import { applyEdit, appStore, isUnsaved, noteSaved, redoEdit, scopeNow, showProject, undoEdit } from './open-project'

const STAMP: SavedStamp = {
  file: 'token' as FileToken,
  name: 'small',
  folder: 'Documents',
  savedAt: 5,
  warnings: [],
  changeLog: [],
}
const now = () => {
  const { open } = appStore.getState()
  if (!open) throw new Error('no project is open')
  return open
}
const title = () => now().history.present.title
const type = (text: string, group?: string) => applyEdit(setProjectTitle(text), 'rename', group)

beforeEach(() =>
  showProject({ file: STAMP.file, name: 'small', folder: 'Documents', project: smallProject(), kept: true }),
)
afterEach(() => appStore.setState({ open: undefined }))

describe('a burst of typing', () => {
  it('is one step of undo, and the next burst another', () => {
    type('S', 'title@1')
    type('Sm', 'title@1')
    type('Sma', 'title@2')
    undoEdit()
    expect(title()).toBe('Sm')
    undoEdit()
    expect(title()).toBe('Small')
    expect(now().history.past).toEqual([])
  })

  it('does not join what was typed before an undo', () => {
    type('A', 'title@1')
    undoEdit()
    type('B', 'title@1')
    undoEdit()
    expect(title()).toBe('Small')
  })

  it('ends with a save: what is typed after it is a step of its own', () => {
    type('A', 'title@1')
    noteSaved(now().history.present, STAMP)
    type('AB', 'title@1')
    undoEdit()
    expect(title()).toBe('A')
    expect(isUnsaved(now())).toBe(false)
  })

  it('is interrupted by an edit of something else', () => {
    type('A', 'title@1')
    applyEdit((p) => ({ ...p, languages: ['es'] }), 'languages')
    type('AB', 'title@1')
    expect(now().history.past).toHaveLength(3)
  })
})

describe('a damaged image', () => {
  const hash = `sha256-${'a'.repeat(64)}` as const
  const image = { hash, type: 'image/png', widthPx: 1, heightPx: 1, base64: 'no image' } as const
  const media = {
    id: makeId('med', 'one'),
    assetHash: hash,
    credit: {},
    consent: 'none-needed',
    takenAt: null,
  } as const

  it('is known until the project holds other data for it, and again after an undo', () => {
    const project = { ...smallProject(), assets: [image], media: [media] }
    showProject({ file: null, name: 'x', folder: '', project, kept: true, damagedImages: [hash] })
    expect(scopeNow()?.damagedImages).toEqual(new Set([hash]))
    applyEdit(setPictureImage(media.id, { ...image, base64: 'AAAA' }), 'replace')
    expect(scopeNow()?.damagedImages).toBeUndefined()
    undoEdit()
    expect(scopeNow()?.damagedImages).toEqual(new Set([hash]))
  })
})

describe('the names of steps', () => {
  it('say what undo takes back and redo brings again', () => {
    type('A')
    applyEdit((p) => ({ ...p, languages: ['es'] }), 'languages')
    expect(undoLabel(now().history)).toBe('languages')
    undoEdit()
    expect(undoLabel(now().history)).toBe('rename')
    expect(redoLabel(now().history)).toBe('languages')
    redoEdit()
    expect(undoLabel(now().history)).toBe('languages')
    expect(redoLabel(now().history)).toBeUndefined()
  })

  it('are none for an edit that changes nothing', () => {
    type('Small')
    expect(undoLabel(now().history)).toBeUndefined()
    expect(isUnsaved(now())).toBe(false)
  })
})

describe('unsaved', () => {
  it('stays when an older value was written than is on screen, and ends when undo comes back to it', () => {
    type('A')
    const written = now().history.present
    type('B')
    noteSaved(written, STAMP)
    expect(isUnsaved(now())).toBe(true)
    expect(now()).toMatchObject({ name: 'small', savedAt: 5 })
    undoEdit()
    expect(isUnsaved(now())).toBe(false)
    undoEdit()
    expect(isUnsaved(now())).toBe(true)
  })

  it('is a project that no file holds yet', () => {
    showProject({ file: null, name: 'New', folder: '', project: smallProject(), kept: false })
    expect(isUnsaved(now())).toBe(true)
  })
})
