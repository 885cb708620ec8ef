import { describe, expect, it } from 'vitest'
import { smallProject } from '../../../core/edit/project.for-tests'
import { pastedTable } from '../../import/pasted-table'
import { tiersTable } from './pasted-tiers'

const project = smallProject()
const place = { countries: project.countries, editions: project.editions, row: 1, column: 0 }
const pasted = (text: string) => {
  const table = pastedTable(text, true)
  return table && tiersTable(table, place, project).rows
}

describe('what is pasted into the grid', () => {
  it('is a block from the chosen cell on; beyond the grid it has no name', () => {
    expect(pasted('1\t2\n3\t2WL\nSC\t?\n')).toEqual([
      ['ISO3', 2020, null],
      ['USA', '1', '2'],
      ['FRA', '3', '2WL'],
      [null, 'SC', '?'],
    ])
  })
  it('is one cell', () => {
    expect(pasted('2WL')).toEqual([
      ['ISO3', 2020],
      ['USA', '2WL'],
    ])
  })
  it('is a table of its own when it names countries', () => {
    expect(pasted('País\t2020\nPRY\t1')).toEqual([
      ['País', '2020'],
      ['PRY', '1'],
    ])
  })
  it.each(['', ' \n\t'])('is nothing: %j', (text) => expect(pasted(text)).toBeUndefined())
})

describe('cells on the clipboard', () => {
  it('have tabs or lines', () => {
    expect(pastedTable('a sentence')).toBeUndefined()
    expect(pastedTable('a\nb')?.rows).toEqual([['a'], ['b']])
    expect(pastedTable('"two\nlines"\t"say ""so"""')?.rows).toEqual([['two\nlines', 'say "so"']])
  })
})
