/** A menu that floats at a place in the window: a filter on top, grouped choices below. Arrows choose, Enter takes, Esc leaves. */

import { Popover, TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../core/find/match'
import { useArrowWalk } from '../ui/arrow-walk'
import { FixedTarget, type ScreenPlace } from '../ui/fixed-target'

export interface MenuChoice {
  readonly key: string
  readonly group: string
  readonly title: ReactNode
  readonly detail: string
  /** What the filter looks through. */
  readonly words: string
  readonly run: () => void
}

export interface ChoiceMenuProps {
  readonly label: string
  readonly at: ScreenPlace
  /** Given the text of the filter, for a choice that is made of it. */
  readonly choices: (filter: string) => readonly MenuChoice[]
  readonly onClose: () => void
}

/** Whether a text has every word of a filter, accents and capitals aside. */
export const matches = (text: string, filter: string): boolean => {
  const folded = fold(text)
  return fold(filter)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => folded.includes(word))
}

export const ChoiceMenu = ({ label, at, choices, onClose }: ChoiceMenuProps) => {
  const { t } = useTranslation()
  const [filter, setFilter] = useState('')
  const [current, setCurrent] = useState(0)
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const shown = choices(filter).filter(({ words }) => matches(words, filter))

  const walk = useArrowWalk({
    list,
    at: current,
    count: shown.length,
    shape: 'rows',
    page: 8,
    field: filter === '' ? 'empty' : 'filled',
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const to = walk(event)
    if (to !== undefined) setCurrent(to)
    else if (event.key === 'Enter') shown[current]?.run()
    else return
    event.preventDefault()
  }

  return (
    <Popover
      opened
      onChange={(opened) => !opened && onClose()}
      position="bottom-start"
      offset={6}
      trapFocus
      returnFocus={false}
      withRoles={false}
      width={400}
    >
      <FixedTarget at={at} width={1} />
      <Popover.Dropdown p={8} role="dialog" aria-label={label} onKeyDown={onKeyDown}>
        <TextInput
          data-autofocus
          aria-label={t('menu.filter', { what: label })}
          placeholder={t('menu.filterHint')}
          value={filter}
          role="combobox"
          aria-expanded
          aria-controls={base}
          aria-activedescendant={shown[current] ? `${base}-${current}` : undefined}
          onChange={(event) => {
            setFilter(event.currentTarget.value)
            setCurrent(0)
          }}
        />
        {/* the list scrolls, so the keyboard must reach it too */}
        <div ref={list} id={base} role="listbox" aria-label={label} tabIndex={0} className="bw-menu-list">
          {shown.map((choice, i) => (
            <div key={choice.key} role="presentation">
              {choice.group !== '' && choice.group !== shown[i - 1]?.group ? (
                <div className="bw-menu-group" role="presentation">
                  {choice.group}
                </div>
              ) : null}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the filter has the keys */}
              {/* biome-ignore lint/a11y/useFocusableInteractive: the filter has the focus and names the active option */}
              <div
                id={`${base}-${i}`}
                role="option"
                aria-selected={i === current}
                className="bw-menu-choice"
                onMouseMove={() => setCurrent(i)}
                onClick={choice.run}
              >
                <span className="bw-menu-title">{choice.title}</span>
                {choice.detail === '' ? null : <small>{choice.detail}</small>}
              </div>
            </div>
          ))}
        </div>
        {shown.length === 0 ? <p className="bw-menu-none">{t('menu.nothing', { filter })}</p> : null}
      </Popover.Dropdown>
    </Popover>
  )
}
