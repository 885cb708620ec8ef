import { expect, test } from 'vitest'
import { findBuiltFile } from './protocol'

const INDEX = { file: 'index.html', type: 'text/html; charset=utf-8' }
const FILES = new Map([['/index.html', INDEX]])

test('a listed path gives its file, whatever follows it', () => {
  expect(findBuiltFile(FILES, 'GET', 'app://bundle/index.html')).toBe(INDEX)
  expect(findBuiltFile(FILES, 'GET', 'app://bundle/index.html?a=1#top')).toBe(INDEX)
})

// Either nothing, or (where the URL parser itself folds the dots away) the listed file: never another one.
test.each([
  '/',
  '/../index.htm',
  '/../../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/..%5cpackage.json',
  '/..\\package.json',
  '/%252e%252e/package.json',
  '/index.html%00',
  '/index.html/',
  '/INDEX.HTML',
  '/index.html::$DATA',
  '/C:/Windows/win.ini',
  '//bundle/index.html',
  '/%',
  '/%ZZ',
  '/__proto__',
  '/constructor',
])('%s is not found', (at) => {
  expect(findBuiltFile(FILES, 'GET', `app://bundle${at}`)).toBeUndefined()
})

test.each(['POST', 'HEAD', 'PUT', 'get'])('method %s is not answered', (method) => {
  expect(findBuiltFile(FILES, method, 'app://bundle/index.html')).toBeUndefined()
})

test.each([
  'app://other/index.html',
  'app://bundle.example.org/index.html',
  'https://bundle/index.html',
  'app:/index.html',
  'not a url',
])('%s is not ours', (url) => {
  expect(findBuiltFile(FILES, 'GET', url)).toBeUndefined()
})
