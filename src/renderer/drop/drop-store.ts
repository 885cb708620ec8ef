/** What was dropped on the window and waits for an answer, and pictures on their way to the media. */
import { createStore } from 'zustand'
import { startImport } from '../import/import-store'
import { appStore } from '../open-project'
import { HEAD_BYTES, type Kind, whatIs } from './what-is'

export interface Dropped {
  readonly kind: Kind
  /** The first is what `kind` tells of; pictures come along together. */
  readonly files: readonly [File, ...File[]]
}

interface DropState {
  readonly asked: Dropped | null
  readonly pictures: readonly File[]
}

export const dropStore = createStore<DropState>(() => ({ asked: null, pictures: [] }))

export const forgetDropped = (): void => dropStore.setState({ asked: null })
/** The media take them when they are shown. */
export const sendPictures = (pictures: readonly File[]): void => dropStore.setState({ asked: null, pictures })
export function takePictures(): readonly File[] {
  const { pictures } = dropStore.getState()
  if (pictures.length > 0) dropStore.setState({ pictures: [] })
  return pictures
}

/** A table goes to the import, which says what it is and changes nothing before its last step; all else is said first. */
export async function dropFiles(files: readonly File[]): Promise<void> {
  const [first] = files
  if (!first) return
  const kindOf = async (file: File): Promise<Kind> => {
    try {
      return whatIs(file.name, new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()))
    } catch {
      return { is: 'other', looks: undefined } // a folder, or a file that is gone
    }
  }
  const kind = await kindOf(first)
  if (kind.is === 'table' && appStore.getState().open) return startImport({ file: first })
  const others: File[] = []
  if (kind.is === 'picture')
    for (const file of files.slice(1)) if ((await kindOf(file)).is === 'picture') others.push(file)
  dropStore.setState({ asked: { kind, files: [first, ...others] } })
}
