/** Drawings one under the other. */
import type { DisplayList } from '../../recorder/display-list'

export function stacked(lists: readonly DisplayList[]): DisplayList {
  const shown = lists.filter(({ ops }) => ops.length > 0)
  const tops = shown.map((_, at) => shown.slice(0, at).reduce((sum, { height }) => sum + height, 0))
  return {
    width: lists[0]?.width ?? 0,
    height: shown.reduce((sum, { height }) => sum + height, 0),
    ops: shown.flatMap(({ ops }, at) =>
      tops[at] === 0 ? ops : [{ kind: 'group' as const, matrix: [1, 0, 0, 1, 0, tops[at] ?? 0] as const, ops }],
    ),
  }
}
