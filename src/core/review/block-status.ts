/** How far a block is, and whether it was edited since somebody said so. */
import type { PlanBlock } from '../model/plan'
import type { Project } from '../model/project'

type Figures = Pick<Project, 'figures'>

/**
 * A short mark of what was reviewed: the block's own content and, where it shows a figure, that figure. It tells apart, it
 * does not protect. Data that the block counts or lists are not in it: they are reviewed where they stand.
 */
export function blockFingerprint(project: Figures, block: PlanBlock): string {
  const { status: _, hidden: __, ...content } = block
  const figure = block.kind === 'figure' ? project.figures.find(({ id }) => id === block.figureId) : undefined
  return fnv(ordered([content, figure ?? null]))
}

export const isEditedSince = (project: Figures, block: PlanBlock): boolean =>
  block.status !== undefined && block.status.of !== blockFingerprint(project, block)

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** Two halves of 32 bits, for speed: 16 hex digits. */
function fnv(text: string): string {
  let [one, two] = [0x811c9dc5, 0x1000193]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 0x01000193)
    two = Math.imul(two ^ code, 0x85ebca6b)
  }
  const hex = (half: number): string => (half >>> 0).toString(16).padStart(8, '0')
  return `${hex(one)}${hex(two)}`
}
