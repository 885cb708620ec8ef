/**
 * Chromium hands the arguments of a second start to the app that is running in one message of at most 32 KB on Linux. Of a longer one that
 * app knows nothing, does not answer, is taken for hung and killed, with what was typed in its last second. Whoever opens a hundred files at once from a
 * folder makes one. So such a start is begun anew with as many of its arguments as fit.
 */

/** The message holds them twice: Chromium's own list and ours. */
const MOST_BYTES = 12 * 1024
/** No path is longer. */
const MOST_BYTES_EACH = 4096

/** @param args of this start @returns those to begin anew with, in their order; undefined: all of them fit */
export function argumentsThatFit(args: readonly string[]): readonly string[] | undefined {
  const fitting: string[] = []
  let left = MOST_BYTES
  for (const arg of args) {
    const bytes = Buffer.byteLength(arg) + 1
    if (bytes > MOST_BYTES_EACH || bytes > left) continue
    fitting.push(arg)
    left -= bytes
  }
  return fitting.length === args.length ? undefined : fitting
}
