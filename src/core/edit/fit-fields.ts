/** What a person may have typed, made into what a project can hold. */
import { LIMITS } from '../model/limits'

type Rules<R> = { readonly [K in keyof R]?: (value: R[K]) => R[K] | undefined }

/** The fields by their rules; a field whose rule answers undefined is left out, so that what was there stays. */
export function fitFields<R>(fields: Partial<R>, rules: Rules<R>): Partial<R> {
  const out: Partial<R> = { ...fields }
  for (const key of Object.keys(rules) as (keyof R)[]) {
    const value = fields[key]
    const rule = rules[key]
    if (value === undefined || rule === undefined) continue
    const fitted = rule(value)
    if (fitted === undefined) delete out[key]
    else out[key] = fitted
  }
  return out
}

/** A whole number in the range; undefined for what is no number. */
const fitWhole =
  (min: number, max: number) =>
  (value: number | null): number | null | undefined => {
    if (value === null) return null
    if (!Number.isFinite(value)) return undefined
    return Math.min(max, Math.max(min, Math.round(value))) + 0 // no negative zero: a file does not keep it
  }
export const fitCount = fitWhole(0, LIMITS.count)
export const fitYear = fitWhole(LIMITS.firstYear, LIMITS.lastYear)
