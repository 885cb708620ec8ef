import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { loadSample } from '../../core/sample.for-tests'
import { factsOf } from '../facts'
import { HELP_TEXTS, helpFor } from '../help/help-texts'
import { startI18n } from '../i18n/start-i18n'
import { SECTIONS } from '../ui/sections'
import { COMMANDS, commandLabel } from './commands'
import { paletteEntries } from './palette-entries'

startI18n()
const project = loadSample()
const [plan] = project.plans
if (!plan) throw new Error('the sample has a plan')
const scope = { project, plan, language: 'en' } as const
const t = i18next.t
const blocks = factsOf(scope).outline.map((entry) => ({
  id: entry.id,
  label: entry.text ?? entry.kind,
  state: entry.state,
  isHidden: entry.isHidden,
}))
const ask = (typed: string, recent: readonly string[] = []) => paletteEntries(typed, { scope, blocks, recent, t })

describe('the palette', () => {
  it('finds a record by any part of its words, whatever the accents', () => {
    expect(ask('shelter')[0]).toMatchObject({ target: { kind: 'record' }, group: 'Findings' })
    expect(ask('@nande')[0]?.title).toContain('Ñande')
  })
  it.each([
    ['>larger', 'command'],
    ['>save', 'command'],
    ['@par', 'record'],
    ['#', 'block'],
    ['?place', 'help'],
  ])('“%s” gives only one kind', (typed, kind) => {
    expect(ask(typed).length).toBeGreaterThan(0)
    for (const { target } of ask(typed)) expect(target.kind).toBe(kind)
  })
  it('brings what was taken before to the front of its group', () => {
    const entries = ask('>go to')
    const last = entries.at(-1)
    if (!last) throw new Error('there are sections to go to')
    expect(ask('>go to', [last.key])[0]?.key).toBe(last.key)
  })
  it('offers to write and to look further when nothing is called that', () => {
    expect(ask('zzyzx').map(({ target }) => target.kind)).toEqual(['find', 'new-finding'])
  })
  it('shows words of the text with their block', () => {
    expect(ask('shelter').some(({ group, target }) => group === 'Text' && target.kind === 'block')).toBe(true)
  })
})

describe('what is written for every command, screen and field', () => {
  it('commands have words', () => {
    for (const id of COMMANDS) expect(commandLabel(id, t)).not.toMatch(/^command\./)
  })
  it('screens have help, and fields lead to theirs', () => {
    for (const section of SECTIONS)
      expect(
        HELP_TEXTS.some(({ id }) => id === section),
        section,
      ).toBe(true)
    for (const { id } of HELP_TEXTS) expect(t(`help.${id}.text`).length).toBeGreaterThan(40)
    expect(helpFor('Place', 'findings')).toBe('place')
    expect(helpFor('Alt text in English', 'media')).toBe('alt')
    expect(helpFor('Statement', 'findings')).toBe('findings')
  })
})
