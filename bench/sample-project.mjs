// The sample as the app has it in memory: lists that a file leaves out while they are empty are there.
import { readFileSync } from 'node:fs'

/** @param {string} file @returns {any} */
export const sampleProject = (file) => projectIn(readFileSync(file, 'utf8'))

/** @param {string} text of a project file @returns {any} */
export function projectIn(text) {
  const { format, formatVersion, check: _check, ancestors: _ancestors, ...project } = JSON.parse(text)
  if (format === undefined || formatVersion === undefined) throw new Error('not a project file')
  return { terms: [], comments: [], suggestions: [], changeLog: [], ...project }
}
