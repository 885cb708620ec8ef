/** Affine transforms as the canvas writes them: x' = a*x + c*y + e, y' = b*x + d*y + f. */

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
export type Point = readonly [x: number, y: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** `outer` after `inner`: what a canvas does with its own transform (outer) and a new one (inner). */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [ia, ib, ic, id, ie, if_] = inner
  return [
    a * ia + c * ib,
    b * ia + d * ib,
    a * ic + c * id,
    b * ic + d * id,
    a * ie + c * if_ + e,
    b * ie + d * if_ + f,
  ]
}

/** Where a point lands. */
export function transformPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The one factor by which a transform changes all lengths, or null when it stretches or skews. */
export function uniformScale([a, b, c, d]: Matrix): number | null {
  const first = Math.hypot(a, b)
  const second = Math.hypot(c, d)
  const slack = 1e-6 * Math.max(first, second)
  const isSimilarity = Math.abs(first - second) <= slack && Math.abs(a * c + b * d) <= slack * Math.max(first, second)
  return isSimilarity ? first : null
}
