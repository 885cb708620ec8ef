/** Which earlier versions are kept: all of the last hour, one an hour for a day, one a day for 30 days, and not too much in all. */

export interface BackupSize {
  readonly project: string
  /** Counts up within a project. It decides which is newer: a clock may be set back. */
  readonly sequence: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** Of the content; equal contents of a project are stored once. */
  readonly sha256: string
  readonly bytes: number
}

export interface ThinningRules {
  readonly allForMs: number
  readonly hourlyForMs: number
  readonly dailyForMs: number
  readonly totalBytes: number
  /** The newest ones of a project are not too old, whatever the clock says: it may have been set forward by years. */
  readonly newestOfProject: number
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
export const THINNING: ThinningRules = {
  allForMs: HOUR,
  hourlyForMs: DAY,
  dailyForMs: 30 * DAY,
  totalBytes: 500 * 1024 * 1024,
  newestOfProject: 10,
}

/**
 * The newest of each project always stays, even if it is alone larger than all may be.
 * @param now milliseconds since 1970
 * @returns those to keep, newest first within a project
 */
export function thinBackups<B extends BackupSize>(
  backups: readonly B[],
  now: number,
  rules: ThinningRules = THINNING,
): readonly B[] {
  const projects = grouped(backups)
  const young = [...projects.values()].map((ofProject) => thinByAge(ofProject, now, rules))
  const newest = new Set(young.flatMap((kept) => kept.slice(0, 1)))
  return thinBySize(young.flat(), newest, rules.totalBytes)
}

function grouped<B extends BackupSize>(backups: readonly B[]): Map<string, B[]> {
  const projects = new Map<string, B[]>()
  for (const backup of backups) {
    const ofProject = projects.get(backup.project)
    if (ofProject) ofProject.push(backup)
    else projects.set(backup.project, [backup])
  }
  return projects
}

function thinByAge<B extends BackupSize>(ofProject: readonly B[], now: number, rules: ThinningRules): readonly B[] {
  const hours = new Set<number>()
  const days = new Set<number>()
  return ofProject
    .toSorted((a, b) => b.sequence - a.sequence)
    .filter(({ at }, index) => {
      const [hour, day] = [Math.floor(at / HOUR), Math.floor(at / DAY)]
      const isNewestOfHour = !hours.has(hour)
      const isNewestOfDay = !days.has(day)
      hours.add(hour)
      days.add(day)
      const age = now - at
      if (index < rules.newestOfProject || age < rules.allForMs) return true
      if (age < rules.hourlyForMs) return isNewestOfHour
      return age < rules.dailyForMs && isNewestOfDay
    })
}

/** The oldest go first. */
function thinBySize<B extends BackupSize>(backups: readonly B[], newest: ReadonlySet<B>, most: number): readonly B[] {
  const uses = new Map<string, number>()
  const content = ({ project, sha256 }: B): string => `${project} ${sha256}`
  let total = 0
  for (const backup of backups) {
    const before = uses.get(content(backup)) ?? 0
    if (before === 0) total += backup.bytes
    uses.set(content(backup), before + 1)
  }
  const gone = new Set<B>()
  for (const backup of backups.toSorted((a, b) => a.at - b.at || a.sequence - b.sequence)) {
    if (total <= most) break
    if (newest.has(backup)) continue
    gone.add(backup)
    const left = (uses.get(content(backup)) ?? 1) - 1
    uses.set(content(backup), left)
    if (left === 0) total -= backup.bytes
  }
  return backups.filter((backup) => !gone.has(backup))
}
