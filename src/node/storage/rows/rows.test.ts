import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exportRows } from './export-rows.for-tests'
import { readRows } from './read-rows.for-tests'
import { type HeldRow, ROWS_IN_ALL, type Row, runCase, type UnitRow } from './row.for-tests'
import { saveRows } from './save-rows.for-tests'

/** Rows that run here or in another test. It only grows: whoever takes a row away must say so by lowering it. */
const IMPLEMENTED = 125

/** Implemented rows of which a part is shown nowhere; the row says which, and why. It only shrinks. */
const IN_PART = 3

const ROWS: readonly Row[] = [...readRows, ...exportRows, ...saveRows]
const isUnit = (row: Row): row is UnitRow => row.where === 'unit'
const isHeld = (row: Row): row is HeldRow => row.where === 'held'
const ROOT = path.resolve(import.meta.dirname, '../../../..')

describe.each(ROWS.filter(isUnit).map((row) => [row.id, row.what, row] as const))('%s %s', (_id, _what, row) => {
  for (const one of row.cases()) {
    const skip = 'skip' in one && one.skip === true
    const timeout = 'timeoutMs' in one && one.timeoutMs !== undefined ? one.timeoutMs : 20_000
    it.skipIf(skip)(one.name, () => runCase(row, one), timeout)
  }
})

describe('the table', () => {
  const ids = (letter: string, count: number): string[] =>
    Array.from({ length: count }, (_, n) => `${letter}${String(n + 1).padStart(2, '0')}`)

  it('has every row once, in order', () => {
    expect(ROWS.map(({ id }) => id)).toEqual([...ids('F', 82), ...ids('S', 44)])
    expect(ROWS).toHaveLength(ROWS_IN_ALL)
  })
  it('has a case or a reason in every row', () => {
    for (const row of ROWS) {
      if (isUnit(row)) expect(row.cases().length, row.id).toBeGreaterThan(0)
      else if (!isHeld(row)) expect(row.reason.length, row.id).toBeGreaterThan(10)
    }
  })
  it.each(
    ROWS.flatMap((row) => [...(isHeld(row) ? [row] : []), ...(row.also ?? [])].map((by) => [row.id, by] as const)),
  )('%s is held by $file', (_, { file, test }) => {
    expect(existsSync(path.join(ROOT, file)), file).toBe(true)
    expect(readFileSync(path.join(ROOT, file), 'utf8')).toContain(test)
  })
  it('names commands that there are, for what is shown on demand', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    for (const { id, onDemand } of ROWS) {
      if (onDemand === undefined) continue
      const [, script] = /^npm run (\S+)/.exec(onDemand) ?? []
      expect(script === undefined ? onDemand.includes(` -t ${id}`) : script in scripts, id).toBe(true)
    }
  })
  it('does not leave more of the rows to be shown elsewhere than before', () => {
    expect(ROWS.filter((row) => 'remains' in row && row.remains !== undefined).length).toBeLessThanOrEqual(IN_PART)
  })
  it('has not fewer implemented rows than before', () => {
    expect(ROWS.filter((row) => isUnit(row) || isHeld(row)).length).toBeGreaterThanOrEqual(IMPLEMENTED)
  })
  afterAll(() => {
    const implemented = ROWS.filter((row) => isUnit(row) || isHeld(row))
    const systems = ROWS.filter(({ where }) => where === 'windows' || where === 'macos')
    const elsewhere = ROWS_IN_ALL - implemented.length - systems.length
    const inPart = implemented.filter((row) => 'remains' in row && row.remains !== undefined)
    const ids = (rows: readonly Row[]): string => rows.map(({ id }) => id).join(' ')
    const onDemand = implemented.filter((row) => row.onDemand !== undefined)
    const others = implemented.filter((row) => row.onOtherSystems !== undefined)
    process.stdout.write(
      [
        `rows: ${implemented.length} implemented / ${ROWS_IN_ALL} total (${systems.length} need Windows or macOS, ${elsewhere} elsewhere)`,
        `  in part: ${ids(inPart)}; in full on demand: ${ids(onDemand)}; a part of them on Windows or macOS: ${ids(others)}\n`,
      ].join('\n'),
    )
  })
})
