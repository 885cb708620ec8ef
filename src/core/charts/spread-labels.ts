/**
 * Places labels as near as may be to what they name, in the order given, so that none covers another. The places may run up or down
 * the page: they keep the order they come in.
 * @param wanted middles; @param heights of the labels, space between them included
 * @returns middles between `top` and `bottom`; where there is no room for all, they run over the end
 */
export function spreadLabels(
  wanted: readonly number[],
  heights: readonly number[],
  top: number,
  bottom: number,
): readonly number[] {
  const order = wanted.map((_, at) => at)
  // stacks are given from below; equal places keep their order in the stack
  if ((wanted.at(-1) ?? 0) < (wanted[0] ?? 0)) order.reverse()
  const middles = [...wanted]
  let edge = top
  for (const at of order) {
    const half = (heights[at] ?? 0) / 2
    middles[at] = Math.max(wanted[at] ?? 0, edge + half)
    edge = (middles[at] ?? 0) + half
  }
  edge = bottom
  for (const at of order.toReversed()) {
    const half = (heights[at] ?? 0) / 2
    middles[at] = Math.min(middles[at] ?? 0, edge - half)
    edge = (middles[at] ?? 0) - half
  }
  return middles
}
