import { expect, it } from 'vitest'
import { writeDecimal } from './write-decimal'

it.each([
  [1250.5, '1,250.5', '1250,5', '1.250,5'],
  [-0.25, '−0.25', '−0,25', '−0,25'],
  [12500, '12,500', '12\u00a0500', '12.500'],
  [2 / 3, '0.667', '0,667', '0,667'],
  [0.00001234, '0.0000123', '0,0000123', '0,0000123'],
  [1e-12, '0', '0', '0'],
  [-1e-12, '0', '0', '0'],
  [999.9999, '1,000', '1000', '1.000'],
] as const)('%d', (value, en, es, pt) => {
  expect([writeDecimal(value, 'en'), writeDecimal(value, 'es'), writeDecimal(value, 'pt')]).toEqual([en, es, pt])
})
