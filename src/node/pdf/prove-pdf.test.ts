import { expect, test } from 'vitest'
import { provePdf } from './prove-pdf'
import { briefing, definition, render } from './tagged/samples.for-tests'

test('counts what is in order', async () => {
  const { bytes, pageCount } = await render(briefing())
  const proof = provePdf(bytes)
  expect(proof).toMatchObject({ pages: pageCount, headings: 3, figures: 2, tables: 2 })
  expect(proof.links).toBeGreaterThan(3)
  expect(Object.keys(proof).toSorted()).toEqual([
    'elements',
    'figures',
    'files',
    'fonts',
    'headings',
    'links',
    'pages',
    'tables',
  ])
})

test('a file that does not conform goes no further', async () => {
  const { bytes } = await render(definition(['No claim'], { claimsUa: false }))
  expect(() => provePdf(bytes)).toThrow(/did not pass its own check: .*PDF\/UA-1 \(5-1\)/)
})
