/**
 * Old format versions, brought forward one step at a time. A migration is pure: it asks no clock, no person and no service. The list is
 * append-only and has no gap; every version that was ever released keeps a file, `fixtures/v<n>.json`, written by that release and
 * never written again. From the second version on a file names in `neededVersion` the first Briefwright that reads it: an older one can
 * then say which to install (`parse.ts`), and a migration takes the field away with what else is of its version.
 */
import type { z } from 'zod'

export type Envelope = Readonly<Record<string, unknown>>

export interface Migration {
  /** The format version it takes; it gives the next one. */
  readonly from: number
  /** The old format: a file that does not follow it is refused with a place in its own shape. */
  readonly schema: z.ZodType
  /** @param file follows `schema` */
  readonly migrate: (file: Envelope) => Envelope
}

/** None yet: version 1 is the first. */
export const MIGRATIONS: readonly Migration[] = []

export type Migrated =
  | { readonly ok: true; readonly file: Envelope }
  | { readonly ok: false; readonly issues: readonly z.core.$ZodIssue[] }

/** @param file of format version `from` */
export function migrate(file: Envelope, from: number, migrations: readonly Migration[]): Migrated {
  let current = file
  for (const migration of migrations) {
    if (migration.from < from) continue
    const checked = migration.schema.safeParse(current, { reportInput: true })
    if (!checked.success) return { ok: false, issues: checked.error.issues }
    try {
      current = { ...migration.migrate(current), formatVersion: migration.from + 1 }
    } catch {
      // its schema let something through that it does not expect; the file is somebody's work and is not to end the app
      return { ok: false, issues: [cannotMigrate(migration.from)] }
    }
  }
  return { ok: true, file: current }
}

const cannotMigrate = (from: number): z.core.$ZodIssue => ({
  code: 'custom',
  path: [],
  message: `could not be brought from format version ${from} to the next one`,
})
