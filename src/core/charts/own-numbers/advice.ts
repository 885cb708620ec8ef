import type { Advise } from '../advice'
import type { OwnNumbersSpec } from '../figure-spec'
import { farApart, MANY_MARKS, missingBetween, sharesOff } from '../number-chart/misleading'

/** A line through fewer points than this shows a trend that may be chance. */
const FEW_POINTS = 3

/** Shares that do not add up, a shape that does not suit the numbers, a trend over missing rows, series of very different size. */
export const ownNumbersAdvice: Advise<OwnNumbersSpec> = ({ shape, labels, series }) => {
  const advice: string[] = [...sharesOff(labels, series)]
  if (shape === 'table') return advice
  if (shape === 'line') {
    if (labels.length < FEW_POINTS)
      advice.push(`A line through ${labels.length === 1 ? 'one point' : 'two points'} shows no trend. Choose bars.`)
    advice.push(...missingBetween(labels, series))
    if (series.length > 2)
      advice.push('Three lines cross easily. Where their order is what matters, choose bars or two figures.')
  } else if (labels.length * series.length > MANY_MARKS)
    advice.push('Many thin bars are hard to read. Choose a line where the rows are moments in time, else a table.')
  return [...advice, ...farApart(series)]
}
