import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BackupSize, THINNING, thinBackups } from './thin-backups'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = 1_800_000_000_000

/** Backups of a few projects, taken in the order of their times, as a clock that is never set gives them. */
const backups: fc.Arbitrary<BackupSize[]> = fc
  .array(
    fc.record({
      project: fc.constantFrom('a', 'b'),
      age: fc.oneof(fc.integer({ min: 0, max: 3 * HOUR }), fc.integer({ min: 0, max: 40 * DAY })),
      sha256: fc.constantFrom('p', 'q', 'r', 's', 't', 'u'),
    }),
    { maxLength: 60 },
  )
  .map((drawn) =>
    drawn
      .toSorted((a, b) => b.age - a.age)
      .map(({ project, age, sha256 }, sequence) => ({
        project,
        sequence,
        at: NOW - age,
        sha256,
        bytes: sha256.charCodeAt(0),
      })),
  )
const rules = { ...THINNING, newestOfProject: 1 }
const stored = (kept: readonly BackupSize[]): number =>
  [...new Map(kept.map(({ project, sha256, bytes }) => [project + sha256, bytes])).values()].reduce((a, b) => a + b, 0)
const newestOf = (all: readonly BackupSize[], project: string): BackupSize | undefined =>
  all.filter((one) => one.project === project).toSorted((a, b) => b.sequence - a.sequence)[0]

describe('thinning', () => {
  it('keeps all of the last hour, one of each hour of a day and of each day of 30, and nothing older', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const kept = new Set(thinBackups(all, NOW, rules))
        for (const one of all) {
          const age = NOW - one.at
          const newest = newestOf(all, one.project) === one
          const unit = age < DAY ? HOUR : DAY
          const isLater = (other: BackupSize) =>
            other.project === one.project &&
            other.sequence > one.sequence &&
            Math.floor(other.at / unit) === Math.floor(one.at / unit)
          const due = newest || age < HOUR || (age < 30 * DAY && !all.some(isLater))
          expect(kept.has(one), `${one.project} ${age / HOUR} h`).toBe(due)
        }
      }),
    )
  })

  it('never keeps more than it may but for the newest of each project, which always stay', () => {
    fc.assert(
      fc.property(backups, fc.integer({ min: 0, max: 800 }), (all, totalBytes) => {
        const kept = thinBackups(all, NOW, { ...rules, totalBytes })
        const newest = ['a', 'b'].map((project) => newestOf(all, project)).filter((one) => one !== undefined)
        expect(kept).toEqual(expect.arrayContaining(newest))
        if (stored(kept) > totalBytes) expect(kept).toHaveLength(newest.length)
        expect(thinBackups(kept, NOW, { ...rules, totalBytes })).toEqual(kept)
      }),
    )
  })

  it('drops the oldest first when it is too much', () => {
    fc.assert(
      fc.property(backups, fc.integer({ min: 300, max: 800 }), (all, totalBytes) => {
        const [many, few] = [thinBackups(all, NOW, rules), thinBackups(all, NOW, { ...rules, totalBytes })]
        const dropped = many.filter((one) => !few.includes(one))
        const others = few.filter((one) => newestOf(all, one.project) !== one)
        for (const gone of dropped) for (const left of others) expect(gone.at).toBeLessThanOrEqual(left.at)
      }),
    )
  })

  it('keeps the newest ones when the clock jumps by years', () => {
    const all = Array.from({ length: 30 }, (_, sequence) => ({
      ...{ project: 'a', sequence, at: NOW + sequence * 60_000, sha256: String(sequence), bytes: 1 },
    }))
    const forward = thinBackups(all, NOW + 10 * 365 * DAY)
    expect(forward.map(({ sequence }) => sequence)).toEqual([29, 28, 27, 26, 25, 24, 23, 22, 21, 20])
    expect(thinBackups(all, NOW - 10 * 365 * DAY)).toHaveLength(30)
  })
})
