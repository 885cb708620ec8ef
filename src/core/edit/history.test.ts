import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDirty, markSaved, record, redo, redoLabel, startHistory, undo, undoLabel } from './history'

const steps = (count: number) =>
  Array.from({ length: count }, (_, at) => at + 1).reduce(
    (history, value) => record(history, value, `step ${value}`),
    startHistory(0, 0),
  )

describe('undo', () => {
  it('takes back 200 steps, each by its name, and brings all of them again', () => {
    let history = steps(250)
    for (let at = 250; at > 50; at--) {
      expect(undoLabel(history)).toBe(`step ${at}`)
      history = undo(history)
      expect(history.present).toBe(at - 1)
      expect(redoLabel(history)).toBe(`step ${at}`)
    }
    expect(undoLabel(history)).toBeUndefined()
    expect(undo(history)).toBe(history)
    for (let at = 0; at < 200; at++) history = redo(history)
    expect(history.present).toBe(250)
    expect(redo(history)).toBe(history)
  })

  it('takes a burst of typing back at once; another field, an undo or a save ends it', () => {
    const typed = ['a', 'ab', 'abc'].reduce(
      (history, text) => record(history, text, 'edit title', 'title'),
      startHistory('', ''),
    )
    expect(undo(typed).present).toBe('')
    const other = record(typed, 'abc, x', 'edit note', 'note')
    expect(undo(other).present).toBe('abc')
    const saved = record(markSaved(typed, 'abc'), 'abcd', 'edit title', 'title')
    expect(undo(saved).present).toBe('abc')
    const again = record(undo(other), 'abcd', 'edit title', 'title')
    expect(undo(again).present).toBe('abc')
  })

  it('is as if nothing had been done, however far one goes back and forth', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('edit', 'undo', 'redo'), { maxLength: 60 }), (acts) => {
        let history = startHistory(0, 0)
        const line = [0]
        let at = 0
        let next = 1
        for (const act of acts) {
          if (act === 'edit') {
            line.splice(at + 1, line.length, next)
            at++
            history = record(history, next++, 'edit')
          } else if (act === 'undo') {
            at = Math.max(0, at - 1)
            history = undo(history)
          } else {
            at = Math.min(line.length - 1, at + 1)
            history = redo(history)
          }
          expect(history.present).toBe(line[at])
          expect(isDirty(history)).toBe(history.present !== 0)
        }
      }),
    )
  })
})
