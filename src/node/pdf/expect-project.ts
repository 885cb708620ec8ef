/** The check at the door of the PDF thread. Most of a project is what it was a moment ago, and is not checked again. */
import type { Project } from '../../core/model/project'
import { projectSchema } from '../../core/project-file/schema'

/** @returns a check that throws an Error for a project that the schema of the file does not accept */
export function createProjectCheck(): (project: Project) => void {
  const sound = new WeakSet<object>()
  const shape: Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } } | undefined>> =
    projectSchema.shape
  const isSound = ([field, value]: [string, unknown]): boolean => {
    if (typeof value === 'object' && value !== null && sound.has(value)) return true
    if (shape[field]?.safeParse(value).success !== true) return false
    if (typeof value === 'object' && value !== null) sound.add(value)
    return true
  }
  return (project) => {
    const isComplete = Object.keys(shape).every((field) => Object.hasOwn(project, field))
    if (isComplete && Object.entries(project).every(isSound)) return
    throw new Error('the project is not one that could be saved')
  }
}
