// Figures of repeated measurements.

/** @param {readonly number[]} values @param {number} share 0 to 1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}
export const median = (/** @type {readonly number[]} */ values) => quantile(values, 0.5)

/** The middle of the pairwise ratios: both sides of a pair ran one after the other, so a busy moment hits both. */
export const pairedRatio = (/** @type {readonly number[]} */ ours, /** @type {readonly number[]} */ peer) =>
  median(ours.map((value, i) => value / (peer[i] ?? Number.NaN)))

export const ms = (/** @type {number} */ value) => `${value.toFixed(0)} ms`
export const mb = (/** @type {number} */ bytes) => `${(bytes / 1024 / 1024).toFixed(0)} MB`
