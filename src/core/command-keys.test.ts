import { describe, expect, it } from 'vitest'
import { acceleratorOf, COMMAND_KEYS, commandFor, keysInWords } from './command-keys'

const press = (key: string, held: { ctrl?: boolean; shift?: boolean; alt?: boolean; code?: string } = {}) =>
  commandFor({
    key,
    code: held.code ?? '',
    ctrlKey: held.ctrl ?? false,
    metaKey: false,
    shiftKey: held.shift ?? false,
    altKey: held.alt ?? false,
  })

describe('keys of commands', () => {
  it('are of one command each', () => {
    const keys = Object.values(COMMAND_KEYS).flat()
    expect(new Set(keys).size).toBe(keys.length)
  })
  it.each([
    ['s', { ctrl: true }, 'save'],
    ['S', { ctrl: true, shift: true }, 'save-as'],
    ['Z', { ctrl: true, shift: true }, 'redo'],
    ['y', { ctrl: true }, 'redo'],
    ['&', { ctrl: true, code: 'Digit1' }, 'outline'],
    ['0', { ctrl: true, code: 'Digit0' }, 'zoom-reset'],
    ['=', { ctrl: true }, 'zoom-in'],
    ['+', { ctrl: true, shift: true }, 'zoom-in'],
    ['\\', { ctrl: true }, 'pages'],
    ['F6', { shift: true }, 'previous-pane'],
    ['?', { shift: true }, 'keys'],
    ['s', {}, undefined],
    ['e', { ctrl: true, alt: true }, undefined],
  ] as const)('“%s” %o', (key, held, command) => {
    expect(press(key, held)).toBe(command)
  })
  it('read as people and as menus write them', () => {
    expect([keysInWords('save-as'), keysInWords('zoom-in'), keysInWords('close-project')]).toEqual([
      'Ctrl Shift S',
      'Ctrl +',
      '',
    ])
    expect([acceleratorOf('save-as'), acceleratorOf('zoom-in'), acceleratorOf('light')]).toEqual([
      'CmdOrCtrl+Shift+S',
      'CmdOrCtrl+Plus',
      undefined,
    ])
  })
})
