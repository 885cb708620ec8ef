/** The reference data that are shipped, and what the commands that start a project ask of them. */
import { readFile } from 'node:fs/promises'
import { isoDate } from '../../core/model/partial-date'
import type { ReferenceData } from '../../core/reference/reference'
import { resourceFile } from '../resources'
import { Stop } from './command'

export async function shippedReference(): Promise<ReferenceData> {
  const { parseReference } = await import('../../core/reference/reference')
  return parseReference(JSON.parse(await readFile(resourceFile('reference', 'tip-placements.json'), 'utf8')))
}

/** @throws Stop with code 2 when none of the years is the one given */
export function readEdition(text: string, years: readonly number[]): number {
  const year = years.find((known) => String(known) === text)
  if (year !== undefined) return year
  if (years.length === 0)
    throw new Stop(
      2,
      `There is no TIP Report “${text}” to take: no edition that is known comes later. Nothing was written.`,
    )
  throw new Stop(2, `There is no TIP Report “${text}” to take; there is: ${years.join(', ')}. Nothing was written.`)
}

/** Where the person is, not in Greenwich. */
export function today(): string {
  const now = new Date()
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
}
