/** The grid: one tab stop, arrows move, 1 2 W 3 S set a tier, Delete makes it unknown, Enter opens the choices. */

import { Checkbox } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCounted, setCounted, setTier } from '../../../core/edit/placements'
import type { CountRule, Country, Edition, PlacedTier } from '../../../core/model/report'
import { recordsOf } from '../../../core/narrative/records'
import { countryName } from '../../../core/narrative/references'
import { startImport } from '../../import/import-store'
import { usePasteInto } from '../../import/pasted-table'
import { applyEdit, useScope } from '../../open-project'
import { ChoiceMenu } from '../../prose/choice-menu'
import type { ScreenPlace } from '../../ui/fixed-target'
import { TierBadge, tierName } from '../../ui/tier-badge'
import { gridMove } from './grid-moves'
import { tiersTable } from './pasted-tiers'
import type { Cell } from './tiers-view'

const TIER_OF_KEY: Readonly<Record<string, PlacedTier>> = {
  '1': '1',
  '2': '2',
  w: '2WL',
  '3': '3',
  s: 'SC',
  delete: null,
  backspace: null,
}
export const CHOICES: readonly PlacedTier[] = ['1', '2', '2WL', '3', 'SC', null]

interface TierGridProps {
  readonly countries: readonly Country[]
  readonly editions: readonly Edition[]
  readonly cell: Cell | undefined
  readonly onCell: (cell: Cell) => void
  readonly rule: CountRule | undefined
  readonly isChanging: boolean
}

export const TierGrid = ({ countries, editions, cell, onCell, rule, isChanging }: TierGridProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { project, plan } = scope
  const grid = useRef<HTMLTableElement>(null)
  const [menu, setMenu] = useState<ScreenPlace>()
  const placements = recordsOf(project).placements
  const row = countries.findIndex((c) => c.id === cell?.country.id)
  const column = editions.findIndex((e) => e.id === cell?.edition.id)
  // the focus must always be able to come in, whatever the filter hides
  const at = { row: Math.max(row, 0), column: column < 0 ? editions.length - 1 : column }

  const cellElement = (r: number, c: number) => grid.current?.querySelector<HTMLElement>(`[data-cell="${r}/${c}"]`)
  const wasFocused = () => grid.current?.contains(document.activeElement) ?? false

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another cell moves the view
  useEffect(() => {
    const element = cellElement(at.row, at.column)
    if (wasFocused()) element?.focus()
    else if (element) showInMiddle(element)
  }, [at.row, at.column])

  const go = (r: number, c: number) => {
    const country = countries[Math.max(0, Math.min(countries.length - 1, r))]
    const edition = editions[Math.max(0, Math.min(editions.length - 1, c))]
    if (country && edition) onCell({ country, edition })
  }
  const set = (tier: PlacedTier) => {
    const [country, edition] = [countries[at.row], editions[at.column]]
    if (country && edition)
      applyEdit(
        setTier(country.id, edition.id, tier),
        t('undo.setTier', { country: countryName(country, scope), year: edition.year }),
      )
  }
  const openMenu = () => {
    const box = cellElement(at.row, at.column)?.getBoundingClientRect()
    if (box) setMenu({ left: box.left, top: box.top, bottom: box.bottom })
  }
  const closeMenu = () => {
    setMenu(undefined)
    cellElement(at.row, at.column)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target as Element).hasAttribute('data-cell')) return
    const move = gridMove(event.key, editions.length)
    const tier = TIER_OF_KEY[event.key.toLowerCase()]
    if (move) go(at.row + move[0], at.column + move[1])
    else if (tier !== undefined) set(tier)
    else if (event.key === 'Enter' || event.key === ' ') openMenu()
    else return
    event.preventDefault()
  }

  usePasteInto(grid, (pasted) =>
    startImport({ kind: 'placements', table: tiersTable(pasted, { countries, editions, ...at }, project) }),
  )

  return (
    <div className="bw-grid-scroll">
      <table
        ref={grid}
        className="bw-tier-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern is laid over a table
        role="grid"
        aria-label={t('regional.grid')}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">{t('regional.country')}</th>
            <th scope="col">{t('regional.counted')}</th>
            {editions.map((edition) => (
              <th key={edition.id} scope="col" data-current={edition.id === plan.editionId || undefined}>
                {edition.year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countries.map((country, r) => {
            const name = countryName(country, scope)
            const counts = rule ? isCounted(rule, country) : true
            return (
              <tr
                key={country.id}
                data-out={!counts || undefined}
                data-here={country.id === plan.countryId || undefined}
              >
                <th scope="row">{name}</th>
                <td>
                  {isChanging && rule ? (
                    <Checkbox
                      aria-label={t('regional.countThis', { country: name })}
                      checked={counts}
                      onChange={(event) =>
                        applyEdit(
                          setCounted(rule.id, country.id, event.currentTarget.checked),
                          t('undo.setCounted', { country: name }),
                        )
                      }
                    />
                  ) : (
                    t(counts ? 'regional.yes' : 'regional.no')
                  )}
                </td>
                {editions.map((edition, c) => (
                  <TierCell
                    key={edition.id}
                    tier={placements.get(`${country.id} ${edition.id}`)?.tier}
                    place={`${r}/${c}`}
                    label={`${name}, ${edition.year}`}
                    isFocus={r === at.row && c === at.column}
                    isCurrentEdition={edition.id === plan.editionId}
                    onChoose={() => go(r, c)}
                    onOpen={openMenu}
                  />
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {countries.length === 0 ? <p className="bw-menu-none">{t('regional.noneFound')}</p> : null}
      {menu ? (
        <ChoiceMenu
          label={t('regional.tier')}
          at={menu}
          onClose={closeMenu}
          choices={() =>
            CHOICES.map((tier) => ({
              key: String(tier),
              group: '',
              title: (
                <>
                  <TierBadge tier={tier} /> {tierName(tier, t)}
                </>
              ),
              detail: '',
              words: `${tierName(tier, t)} ${tier ?? '?'}`,
              run: () => {
                set(tier)
                closeMenu()
              },
            }))
          }
        />
      ) : null}
    </div>
  )
}

/** Moves the grid only: `scrollIntoView` would move the panes around it as well. */
function showInMiddle(cell: HTMLElement): void {
  const scroller = cell.closest('.bw-grid-scroll')
  if (!scroller) return
  const [box, inside] = [scroller.getBoundingClientRect(), cell.getBoundingClientRect()]
  scroller.scrollTop += inside.top + inside.height / 2 - box.top - box.height / 2
  scroller.scrollLeft += inside.left + inside.width / 2 - box.left - box.width / 2
}

interface TierCellProps {
  /** Undefined: the country was not in that edition, as far as the project knows. */
  readonly tier: PlacedTier | undefined
  readonly place: string
  readonly label: string
  readonly isFocus: boolean
  readonly isCurrentEdition: boolean
  readonly onChoose: () => void
  readonly onOpen: () => void
}

const TierCell = ({ tier, place, label, isFocus, isCurrentEdition, onChoose, onOpen }: TierCellProps) => {
  const { t } = useTranslation()
  const name = tier === undefined ? t('regional.notIn') : tierName(tier, t)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a td becomes a cell that can be worked in through its role
      role="gridcell"
      data-cell={place}
      data-current={isCurrentEdition || undefined}
      tabIndex={isFocus ? 0 : -1}
      aria-selected={isFocus}
      aria-label={`${label}: ${name}`}
      title={name}
      onFocus={isFocus ? undefined : onChoose}
      onClick={isFocus ? undefined : onChoose}
      onDoubleClick={onOpen}
    >
      {tier === undefined ? <span className="bw-not-in">–</span> : <TierBadge tier={tier} />}
    </td>
  )
}
