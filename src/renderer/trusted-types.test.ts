import { expect, test } from 'vitest'
import { POLICY } from './trusted-types'

test('style text passes, markup does not', () => {
  expect(POLICY.createHTML(':root { --gap: 4px }')).toBe(':root { --gap: 4px }')
  expect(() => POLICY.createHTML('<img src=x>')).toThrow(TypeError)
})

test.each(['app://bundle/assets/pdf.worker-Dk3_a.mjs', '/assets/pdf.worker.min-1.mjs'])(
  'our worker %s passes',
  (url) => {
    expect(POLICY.createScriptURL(url)).toBe(url)
  },
)

test.each([
  'https://example.org/assets/pdf.worker.mjs',
  'app://other/assets/pdf.worker.mjs',
  'app://bundle/assets/index.js',
  'app://bundle/assets/../pdf.worker.mjs',
  'blob:app://bundle/assets/pdf.worker.mjs',
  'data:text/javascript,worker.js',
  '//example.org/assets/worker.js',
])('no script from %s', (url) => {
  expect(() => POLICY.createScriptURL(url)).toThrow(TypeError)
})

test('no script from text', () => {
  expect(() => POLICY.createScript()).toThrow(TypeError)
})
