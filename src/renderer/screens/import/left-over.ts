/** What an import leaves empty or leaves out, in words that can be pasted into a mail. */
import type { TFunction } from 'i18next'
import type { ImportPreview } from '../../../core/import/preview'
import type { Scope } from '../../../core/narrative/scope'
import { fieldName } from './import-names'

interface Line {
  readonly row: number
  readonly words: string
}

export function leftOver({ problems, outcomes }: ImportPreview, scope: Scope, t: TFunction): readonly string[] {
  const cells: readonly Line[] = problems.map(({ row, heading, text, why }) => ({
    row,
    words: t('import.changes.cellRow', { row, heading, text, why }),
  }))
  const rows = outcomes.flatMap((outcome): readonly Line[] => {
    const { row } = outcome
    if (outcome.is === 'no-room') return [{ row, words: t('import.changes.noRoomRow', { row }) }]
    if (outcome.is !== 'waiting') return []
    const fields = outcome.lacks.map((field) => fieldName(field, scope, t)).join(', ')
    return [{ row, words: t('import.changes.waitingRow', { row, fields }) }]
  })
  return [...cells, ...rows].toSorted((a, b) => a.row - b.row).map(({ words }) => words)
}
