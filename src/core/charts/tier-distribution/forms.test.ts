import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TIER_DISTRIBUTION_FORMS } from '../../model/figure'
import { LANGUAGES } from '../../model/language'
import { scope } from '../../narrative/fixture.for-tests'
import { altText } from '../alt-text'
import { specIn } from '../build-one.for-tests'
import { fingerprint } from '../fingerprint'
import { partWidths } from './draw-share-bar'

describe('the forms of the countries by tier', () => {
  it.each(LANGUAGES)('are told apart in words, in %s', (language) => {
    const texts = TIER_DISTRIBUTION_FORMS.map((form) =>
      altText(specIn('tier-distribution', { ...scope, language }, { form }), language),
    )
    expect(new Set(texts).size).toBe(texts.length)
    for (const text of texts) expect(text).toMatch(/31/)
  })

  it('leave what was written about tiles as it was: no form is tiles', () => {
    const plain = specIn('tier-distribution', scope)
    expect(fingerprint(specIn('tier-distribution', scope, { form: 'tiles' }))).toBe(fingerprint(plain))
    expect(fingerprint(specIn('tier-distribution', scope, { form: 'bars' }))).not.toBe(fingerprint(plain))
  })

  it('share the width of the bar among those that are counted, however few they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 4, maxLength: 4 }).filter((all) => all.some(Boolean)),
        fc.integer({ min: 300, max: 700 }),
        (counts, width) => {
          const widths = partWidths(counts, width)
          const shown = widths.filter((part) => part > 0)
          expect(widths.map((part) => part > 0)).toEqual(counts.map((count) => count > 0))
          expect(Math.min(...shown)).toBeGreaterThan(3)
          expect(shown.reduce((sum, part) => sum + part, 0) + 3 * (shown.length - 1)).toBeCloseTo(width)
        },
      ),
    )
  })
})
