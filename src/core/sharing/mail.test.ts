import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMailAbout, mailAbout } from './mail'

describe('a message about a copy', () => {
  it('says the file’s name and where it lies', () => {
    const address = mailAbout({ name: 'a b.briefing', path: '/home/ana/a b.briefing', title: 'Paraguay & more' })
    const url = new URL(address)
    expect(url.protocol).toBe('mailto:')
    expect(url.pathname).toBe('')
    expect(new URLSearchParams(url.search).get('subject')).toBe('Briefing: Paraguay & more')
    expect(new URLSearchParams(url.search).get('body')).toContain('/home/ana/a b.briefing')
  })

  it('is always one the main process lets through, of two fields and a bounded length', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 }).map((one) => one.replace(/\p{Cc}/gu, ''))
    fc.assert(
      fc.property(text, text, text, (name, path, title) => {
        const address = mailAbout({ name, path, title })
        expect(isMailAbout(address)).toBe(true)
        expect(address.length).toBeLessThanOrEqual(2_000)
        expect([...new URLSearchParams(new URL(address).search).keys()]).toEqual(['subject', 'body'])
      }),
    )
  })

  it.each([
    'https://example.org/',
    'file:///etc/passwd',
    'mailto:someone@example.org?subject=a&body=b',
    'mailto:?subject=a&body=b&attach=/etc/passwd',
    'mailto:?subject=a&body=b&bcc=x%40example.org',
    'mailto:?subject=a\r\n&body=b',
    'javascript:alert(1)',
    '',
  ])('%j is not let through', (address) => {
    expect(isMailAbout(address)).toBe(false)
  })
})
