/** Taking pictures in: one after the other, so that two large ones are never in memory together, and one bad file stops no other. */
import type { TFunction } from 'i18next'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addPicture, setPictureImage } from '../../../core/edit/pictures'
import type { Carried } from '../../../core/images/carried'
import { noRoomFor } from '../../../core/images/room'
import type { MediaId } from '../../../core/model/ids'
import { LIMITS } from '../../../core/model/limits'
import { type Reencoded, reencodeImage } from '../../images/reencode'
import { newId } from '../../new-id'
import { applyEdit, scopeNow } from '../../open-project'

export type Taken = { readonly name: string } & (
  | { readonly is: 'added'; readonly id: MediaId; readonly removed: readonly Carried[] }
  | { readonly is: 'known' | 'mended'; readonly id: MediaId }
  | { readonly is: 'refused'; readonly message: string; readonly next: string }
)

export interface Intake {
  /** Of the last files, in their order. */
  readonly taken: readonly Taken[]
  readonly running: { readonly done: number; readonly total: number } | null
  readonly take: (files: readonly File[]) => Promise<void>
  readonly forget: () => void
}

/** @param onTaken is told of each picture that is in the project now */
export function useIntake(onTaken: (id: MediaId) => void): Intake {
  const { t } = useTranslation()
  const [taken, setTaken] = useState<readonly Taken[]>([])
  const [running, setRunning] = useState<Intake['running']>(null)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const told = useRef(onTaken)
  told.current = onTaken

  const take = useCallback(
    (files: readonly File[]): Promise<void> => {
      const run = async (): Promise<void> => {
        const project = scopeNow()?.project.id
        const group = `add-pictures@${performance.now()}`
        setTaken([])
        for (const [done, file] of files.entries()) {
          setRunning({ done: done + 1, total: files.length })
          const one = await readPicture(file, t)
          if (scopeNow()?.project.id !== project) break // another project is open by now
          const outcome: Taken = one.ok ? put(one, file.name, group, t) : { name: file.name, is: 'refused', ...one }
          setTaken((before) => [...before, outcome])
          if (outcome.is !== 'refused') told.current(outcome.id)
        }
        setRunning(null)
      }
      queue.current = queue.current.then(run)
      return queue.current
    },
    [t],
  )
  return { taken, running, take, forget: () => setTaken([]) }
}

/** Of a file that is too large only the beginning is read. */
export async function readPicture(file: File, t: TFunction): Promise<Reencoded> {
  try {
    return await reencodeImage(new Uint8Array(await file.slice(0, LIMITS.imageBytes + 1).arrayBuffer()))
  } catch {
    return { ok: false, code: 'damaged-image', message: t('media.unreadable'), next: t('media.unreadableNext') }
  }
}

function put({ asset, removed }: Extract<Reencoded, { ok: true }>, name: string, group: string, t: TFunction): Taken {
  const scope = scopeNow()
  if (!scope) throw new Error('a picture was added without an open project')
  const { project, damagedImages } = scope
  const same = project.media.find((m) => m.assetHash === asset.hash || m.whole?.assetHash === asset.hash)
  if (same && !damagedImages?.has(asset.hash)) return { name, is: 'known', id: same.id }
  if (same) {
    applyEdit(setPictureImage(same.id, asset), t('undoMedia.replace'), group)
    return { name, is: 'mended', id: same.id }
  }
  const none = noRoomFor(asset, project)
  if (none) return { name, is: 'refused', message: t(`media.noRoom.${none}`), next: t('media.noRoomNext') }
  const id = newId('med')
  applyEdit(addPicture({ id, credit: {}, consent: 'unknown', takenAt: null }, asset), t('undoMedia.add'), group)
  return { name, is: 'added', id, removed }
}
