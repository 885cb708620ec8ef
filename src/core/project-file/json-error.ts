/**
 * Finds where a text stops being JSON. `JSON.parse` says it in words of its own, which differ from engine to engine, often without a
 * position, and quote the document; a message of ours must not. Called only after `JSON.parse` has refused.
 */

type State = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'done'

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const LITERAL = /true|false|null/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** @returns the index behind the closing quote, or minus one minus the index where the string goes wrong */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; ) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22) return at + 1
    if (unit < 0x20) return -1 - at
    if (unit !== 0x5c) at++
    else {
      const end = matchEnd(ESCAPE, text, at)
      if (end === -1) return -1 - firstWrong(text, at)
      at = end
    }
  }
  return -1 - text.length
}

/** A text that is cut within an escape goes wrong at its end, not at the backslash. */
const firstWrong = (text: string, at: number): number =>
  /^\\(?:u[0-9A-Fa-f]{0,3})?$/.test(text.slice(at)) ? text.length : at

/** @returns index of the first character that does not fit, `text.length` when the text ends too early, undefined when it is JSON */
export function jsonErrorAt(text: string): number | undefined {
  const open: ('{' | '[')[] = []
  let state: State = 'value'
  let at = 0
  const close = (): void => {
    open.pop()
    state = open.length === 0 ? 'done' : 'comma-or-end'
  }
  for (; at < text.length; ) {
    const c = text[at] ?? ''
    if (c === ' ' || c === '\n' || c === '\r' || c === '\t') at++
    else if (state === 'done') return at
    else if (state === 'colon') {
      if (c !== ':') return at
      state = 'value'
      at++
    } else if (state === 'comma-or-end') {
      const isObject = open.at(-1) === '{'
      if (c === (isObject ? '}' : ']')) close()
      else if (c === ',') state = isObject ? 'key' : 'value'
      else return at
      at++
    } else if (state === 'key' || state === 'key-or-end') {
      if (c === '}' && state === 'key-or-end') {
        close()
        at++
      } else if (c === '"') {
        const end = stringEnd(text, at)
        if (end < 0) return -1 - end
        state = 'colon'
        at = end
      } else return at
    } else if (c === ']' && state === 'value-or-end') {
      close()
      at++
    } else if (c === '{' || c === '[') {
      open.push(c)
      state = c === '{' ? 'key-or-end' : 'value-or-end'
      at++
    } else {
      const end = scalarEnd(text, at, c)
      if (end < 0) return -1 - end
      state = open.length === 0 ? 'done' : 'comma-or-end'
      at = end
    }
  }
  return state === 'done' ? undefined : text.length
}

function scalarEnd(text: string, at: number, first: string): number {
  if (first === '"') return stringEnd(text, at)
  const end = first === '-' || (first >= '0' && first <= '9') ? matchEnd(NUMBER, text, at) : matchEnd(LITERAL, text, at)
  if (end !== -1) return end
  const rest = text.slice(at, at + 5)
  const isCut = text.length - at < 5 && ['true', 'false', 'null'].some((word) => word.startsWith(rest))
  return -1 - (isCut || rest === '-' ? text.length : at)
}

/** Line and column of an index, from 1; a column is a character, not a code unit. */
export function lineAndColumn(text: string, index: number): { readonly line: number; readonly column: number } {
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) {
    line++
    start = at + 1
  }
  return { line, column: [...text.slice(start, index)].length + 1 }
}
