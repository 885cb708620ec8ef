/** Round numbers along an axis, worked out here and not by the chart library: what is written follows the language of the briefing. */
import type { Language } from '../../model/language'
import { writeDecimal } from '../../narrative/write-decimal'
import type { NumberAxis, NumberSeries } from '../figure-spec'

const INTERVALS = 4
export const UNKNOWN_MARK = '–'

/** From zero, or from below it where there are negative numbers. Never empty: without any number it runs from 0 to 1. */
export function axisOf(values: readonly (number | null)[], language: Language): NumberAxis {
  let [least, most] = [0, 0]
  let isWhole = true
  for (const value of values) {
    if (value === null) continue
    least = Math.min(least, value)
    most = Math.max(most, value)
    isWhole &&= Number.isInteger(value)
  }
  if (least === 0 && most === 0) most = 1
  const step = roundStep((most - least) / INTERVALS, isWhole)
  const [first, last] = [Math.floor(least / step), Math.ceil(most / step)]
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => {
    // a multiple of 0.1 is not the tenth it should be; twelve digits are
    const value = Number(((first + at) * step).toPrecision(12)) + 0
    return { value, written: writeDecimal(value, language) }
  })
  return { from: ticks[0]?.value ?? 0, to: ticks.at(-1)?.value ?? 1, ticks }
}

/** 1, 2 or 5 times a power of ten, at least as much as is asked for. */
function roundStep(least: number, isWhole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const step = ([1, 2, 5, 10].find((times) => times * power >= least * (1 - 1e-9)) ?? 10) * power
  return isWhole ? Math.max(1, step) : step
}

export const seriesOf = (name: string, values: readonly (number | null)[], language: Language): NumberSeries => ({
  name,
  values,
  written: values.map((value) => (value === null ? UNKNOWN_MARK : writeDecimal(value, language))),
})
