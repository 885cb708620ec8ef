/** Opens the project a command works on. */
import { pathText } from '../../core/project-file/place'
import { UserError } from '../../core/user-error'
import { nameOf } from '../storage/disk-errors'
import {
  type CarriedProject,
  isPdfFile,
  type OpenResult,
  openCarriedProject,
  openProjectFile,
} from '../storage/project-files'
import { Stop } from './command'

export type Opened = OpenResult | CarriedProject

/**
 * A project file, or a PDF that carries its project.
 * @throws Stop with code 3
 */
export async function openProject(file: string): Promise<Opened> {
  try {
    return (await isPdfFile(file)) ? await openCarriedProject(file) : await openProjectFile(file)
  } catch (error) {
    if (error instanceof UserError) throw new Stop(3, error.message, { cause: error })
    throw error
  }
}

/** @throws Stop with code 3 when an image of the project is not the one that was stored */
export function refuseDamagedImages(file: string, { project, damagedImages }: Opened): void {
  if (damagedImages.length === 0) return
  const places = project.assets.flatMap(({ hash }, index) =>
    damagedImages.includes(hash) ? [`  the image ${hash.slice(0, 15)}… (${pathText(['assets', index])})`] : [],
  )
  throw new Stop(
    3,
    `${nameOf(file)} holds an image that is damaged: its data are not the ones that were stored.\n${places.join('\n')}\nThe file was not changed. Open it in Briefwright and put the picture in again, or open an earlier copy.`,
  )
}
