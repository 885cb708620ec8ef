/** The palette of blocks: pictures in groups, a filter on top. Arrows walk the pictures as they lie, Enter takes, Esc leaves. */

import { Popover, TextInput, VisuallyHidden } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useScope } from '../../open-project'
import { matches } from '../../prose/choice-menu'
import { useArrowWalk } from '../../ui/arrow-walk'
import { FixedTarget, type ScreenPlace } from '../../ui/fixed-target'
import { BlockPicture } from './block-picture'
import { type PaletteChoice, paletteChoices } from './palette-choices'

export interface BlockPaletteProps {
  readonly at: ScreenPlace
  readonly onTake: (choice: PaletteChoice) => void
  readonly onClose: () => void
}

export const BlockPalette = ({ at, onTake, onClose }: BlockPaletteProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const [filter, setFilter] = useState('')
  const [current, setCurrent] = useState(0)
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const choices = useMemo(() => paletteChoices(scope, t), [scope, t])
  const shown = choices.filter(({ name, says, group }) =>
    matches(`${name} ${says} ${t(`blockPalette.group.${group}`)}`, filter),
  )
  const chosen = shown[current]

  const walk = useArrowWalk({
    list,
    at: current,
    count: shown.length,
    shape: 'cards',
    field: filter === '' ? 'empty' : 'filled',
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      if (chosen) onTake(chosen)
    } else {
      const next = walk(event)
      if (next === undefined) return
      setCurrent(next)
    }
    event.preventDefault()
  }

  return (
    <Popover
      opened
      onChange={(opened) => !opened && onClose()}
      position="bottom-end"
      offset={6}
      trapFocus
      returnFocus={false}
      withRoles={false}
      width={560}
      middlewares={{ shift: { padding: 8 }, flip: { padding: 8 } }}
    >
      <FixedTarget at={at} width={24} />
      <Popover.Dropdown
        p={8}
        role="dialog"
        aria-label={t('outline.addBlockMenu')}
        onKeyDown={onKeyDown}
        onClick={(event) => event.stopPropagation()} // the block it was opened from is not meant
      >
        <TextInput
          data-autofocus
          aria-label={t('blockPalette.filter')}
          placeholder={t('blockPalette.filterHint')}
          leftSection={<IconSearch size={16} />}
          value={filter}
          role="combobox"
          aria-expanded
          aria-controls={base}
          aria-activedescendant={chosen ? `${base}-${current}` : undefined}
          onChange={(event) => {
            setFilter(event.currentTarget.value)
            setCurrent(0)
          }}
        />
        {/* the list scrolls, so the keyboard must reach it too */}
        <div
          ref={list}
          id={base}
          role="listbox"
          aria-label={t('outline.addBlockMenu')}
          tabIndex={0}
          className="bw-palette"
        >
          {(['words', 'data', 'figures'] as const).map((group) => {
            const members = shown.filter((choice) => choice.group === group)
            if (members.length === 0) return null
            return (
              // biome-ignore lint/a11y/useSemanticElements: inside a listbox there is no element for a group
              <div key={group} role="group" aria-label={t(`blockPalette.group.${group}`)}>
                <div className="bw-menu-group" role="presentation">
                  {t(`blockPalette.group.${group}`)}
                </div>
                <div className="bw-palette-pictures" role="presentation">
                  {members.map((choice) => {
                    const place = shown.indexOf(choice)
                    return (
                      // biome-ignore lint/a11y/useKeyWithClickEvents: the filter has the keys
                      // biome-ignore lint/a11y/useFocusableInteractive: the filter has the focus and names the active option
                      <div
                        key={choice.key}
                        id={`${base}-${place}`}
                        role="option"
                        aria-selected={place === current}
                        aria-label={`${choice.name}. ${choice.says}`}
                        className="bw-palette-choice"
                        onMouseMove={() => setCurrent(place)}
                        onClick={() => onTake(choice)}
                      >
                        <BlockPicture kind={choice.picture} />
                        <span title={choice.name}>{choice.name}</span>
                      </div>
                    )
                  })}
                </div>
              </div>
            )
          })}
        </div>
        <p className="bw-palette-says" aria-hidden>
          {chosen ? chosen.says : t('menu.nothing', { filter })}
        </p>
        {chosen ? null : <VisuallyHidden role="status">{t('menu.nothing', { filter })}</VisuallyHidden>}
      </Popover.Dropdown>
    </Popover>
  )
}
