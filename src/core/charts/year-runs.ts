/** Years next to each other that say the same, as one run: “2015 to 2020”. */
export interface YearRun {
  readonly text: string
  readonly from: number
  readonly to: number
}

export function yearRuns(entries: readonly { readonly year: number; readonly text: string }[]): readonly YearRun[] {
  const runs: { text: string; from: number; to: number }[] = []
  for (const { year, text } of entries) {
    const run = runs.at(-1)
    if (run?.text === text && run.to === year - 1) run.to = year
    else runs.push({ text, from: year, to: year })
  }
  return runs
}

/** @param rangeWord between the two ends */
export const yearsOf = ({ from, to }: YearRun, rangeWord: string): string =>
  from === to ? String(from) : `${from} ${rangeWord} ${to}`
