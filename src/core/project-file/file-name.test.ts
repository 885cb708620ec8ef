import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName, shownFileName } from './file-name'

test.each([
  ['Paraguay 2020', 'Paraguay 2020.briefing'],
  ['Paraguay 2020.briefing', 'Paraguay 2020.briefing'],
  ['..', 'briefing.briefing'],
  ['', 'briefing.briefing'],
  ['CON', 'CON-briefing.briefing'],
  ['con.x', 'con-briefing.briefing'],
  ['a/b', 'a-b.briefing'],
  ['a:b', 'a-b.briefing'],
  ['../../etc/passwd', 'etc-passwd.briefing'],
  ['name. ', 'name.briefing'],
  ['Ñande Ko’ê', 'Ñande Ko’ê.briefing'],
  ['evil\u202egpj.exe', 'evilgpj.exe.briefing'],
])('%j becomes %s', (wish, name) => expect(safeFileName(wish, 'briefing')).toBe(name))

test('whatever is wished for, the name is one safe, short, non-empty name, and made from itself it stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (wish) => {
      const name = safeFileName(wish, 'pdf')
      expect(name).toMatch(/^[^\\/:*?"<>|]+\.pdf$/u)
      expect(name).not.toMatch(/^\./)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
      expect(safeFileName(name, 'pdf')).toBe(name)
    }),
  )
})

test('a name that would turn around is shown with a mark, and anything else as it is', () => {
  expect(shownFileName('evil\u202egpj.exe')).toBe('evil\ufffdgpj.exe')
  expect(shownFileName('two\nlines')).toBe('two\ufffdlines')
  expect(shownFileName('Ñande Ko’ê, תקציר')).toBe('Ñande Ko’ê, תקציר')
  expect(safeFileName(shownFileName('evil\u202egpj.exe'), 'briefing')).toBe('evilgpj.exe.briefing')
})
