import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { TIER_DISTRIBUTION_FORMS } from '../model/figure'
import { EVERY_KIND, EXAMPLES, specOfExample } from './examples.for-tests'

it('there is an example of every kind and form, each with a name of its own', () => {
  expect(new Set(EXAMPLES.map(({ figure }) => figure.kind))).toEqual(new Set(EVERY_KIND))
  expect(new Set(EXAMPLES.map(({ name }) => name)).size).toBe(EXAMPLES.length)
  const forms = EXAMPLES.flatMap(({ figure }) => (figure.kind === 'tier-distribution' ? [figure.form] : []))
  expect(forms).toEqual(TIER_DISTRIBUTION_FORMS)
})

it.each(EXAMPLES.map((example) => [example.name, example] as const))('%s can be drawn', (_, example) => {
  expect(specOfExample(example).kind).toBe(example.figure.kind)
})

it('the list of kinds in the README is the list of kinds', () => {
  const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
  const kinds = [...text.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, kind]) => kind)
  expect(kinds).toEqual(EVERY_KIND)
})
