import { expect, test } from 'vitest'
import { CSP, DEVELOPMENT_CSP, isRequestAllowed, WEB_PREFERENCES, webPreferences } from './hardening'

test('a window gets the constant and the two values of the build', () => {
  expect(webPreferences('/p.cjs', true)).toEqual({ ...WEB_PREFERENCES, preload: '/p.cjs', devTools: false })
  expect(webPreferences('/p.cjs', false).devTools).toBe(true)
})

test('the policy of a built app allows no inline script, no eval, no other origin', () => {
  expect(CSP).toContain("default-src 'none'")
  expect(CSP).toContain("script-src 'self';")
  expect(CSP).toContain("require-trusted-types-for 'script'; trusted-types default")
  expect(CSP).not.toMatch(/unsafe-eval|https?:|wss?:|\*/)
  expect(CSP.replace("style-src 'self' 'unsafe-inline'", '')).not.toContain('unsafe-inline')
})

test('only the policy of the development server opens its socket', () => {
  expect(DEVELOPMENT_CSP).toContain('ws://localhost:*')
})

test.each([
  ['app://bundle/index.html', true],
  ['blob:app://bundle/0b1c', true],
  ['data:image/png;base64,', true],
  ['app://other/index.html', false],
  ['https://example.org/', false],
  ['http://127.0.0.1/', false],
  ['http://localhost/', false],
  ['ws://localhost:5173/', false],
  ['file:///etc/passwd', false],
  ['devtools://devtools/bundled/inspector.html', false],
  ['chrome-extension://abc/x.js', false],
  ['', false],
])('in the packaged app a request to %s is allowed: %s', (url, allowed) => {
  expect(isRequestAllowed(url, true, false)).toBe(allowed)
})

test('a checkout may show its developer tools, and its development server its socket', () => {
  expect(isRequestAllowed('devtools://devtools/bundled/inspector.html', false, false)).toBe(true)
  expect(isRequestAllowed('ws://localhost:5173/', false, true)).toBe(true)
  expect(isRequestAllowed('ws://example.org:5173/', false, true)).toBe(false)
})
