import { plainText } from '../briefing/plain-text'
import type { Check, Issue } from './check'

/** A heading more than one level below the one before it; the first is of level 1. */
export const headingLevels: Check = (scope, { briefing }) => {
  const issues: Issue[] = []
  let level = 0
  for (const block of briefing.blocks) {
    if (block.kind !== 'heading') continue
    if (block.level > level + 1)
      issues.push({
        check: 'heading-levels',
        severity: 'error',
        at: { plan: scope.plan.id, block: block.origin },
        message: `The heading “${plainText(block.text)}” is of level ${block.level}, but ${
          level === 0 ? 'no heading stands before it' : `the one before it is of level ${level}`
        }. Make it level ${level + 1}.`,
        ...(block.node === undefined
          ? {}
          : {
              fix: {
                label: `Make it level ${level + 1}`,
                step: { kind: 'heading-level', block: block.origin, node: block.node, level: level === 0 ? 1 : 2 },
              },
            }),
      })
    level = block.level
  }
  return issues
}
