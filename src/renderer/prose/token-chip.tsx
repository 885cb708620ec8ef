/** A value in the text: the evaluated text on a tint. Hover says what it is, a press opens it. */
import { Popover, Tooltip } from '@mantine/core'
import { NodeViewWrapper } from '@tiptap/react'
import { memo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Token } from '../../core/model/token'
import { describeToken, evaluateToken } from '../../core/narrative/evaluate'
import { useShownScope } from '../shown-scope'
import type { ChipProps } from './chips'
import { hoverWords } from './rows-behind'
import { TokenPopover } from './token-popover'

const GAP_PX = 8
const LEAST_HEIGHT_PX = 280

/** The popover is as high as the window leaves room for; its middle scrolls. */
const fitWindow = ({ availableHeight, elements }: { availableHeight: number; elements: { floating: HTMLElement } }) =>
  elements.floating.style.setProperty('--bw-available-height', `${Math.max(availableHeight, LEAST_HEIGHT_PX)}px`)

export const TokenChip = (props: ChipProps) => {
  const scope = useShownScope()
  const token = props.node.attrs.token as Token
  const value = evaluateToken(token, scope)
  return (
    <Chip
      {...props}
      token={token}
      text={value.ok ? value.text : null}
      reason={value.ok ? '' : value.reason}
      sentence={describeToken(token, scope)}
    />
  )
}

interface ValueChipProps extends ChipProps {
  readonly token: Token
  /** Null: it has no value. */
  readonly text: string | null
  /** Why it has none. */
  readonly reason: string
  readonly sentence: string
}

/** Drawn while it is seen only. */
const HoverWords = ({ token }: { readonly token: Token }) => {
  const { t } = useTranslation()
  return <span style={{ whiteSpace: 'pre-line' }}>{hoverWords(token, useShownScope(), t)}</span>
}

/** Its parts are many and there are many chips: drawn anew only when it says something else. */
const Chip = memo(({ token, text: value, reason, sentence, ...props }: ValueChipProps) => {
  const { node, updateAttributes, editor, getPos, selected } = props
  const { t } = useTranslation()
  const [opened, setOpened] = useState<{ readonly offset: number }>()
  const chip = useRef<HTMLButtonElement>(null)
  const text = value ?? t('token.noValue')

  const toggle = () => {
    if (opened || !chip.current) return setOpened(undefined)
    // below the paragraph, so that the sentence stays readable
    const below = chip.current.closest('p, h1, h2, h3')?.getBoundingClientRect().bottom ?? 0
    return setOpened({ offset: Math.max(below - chip.current.getBoundingClientRect().bottom, 0) + GAP_PX })
  }
  const makePlain = () => {
    const at = getPos()
    if (at === undefined || value === null) return
    editor
      .chain()
      .focus()
      .insertContentAt({ from: at, to: at + node.nodeSize }, { type: 'text', text: value })
      .run()
  }

  return (
    <NodeViewWrapper as="span">
      <Popover
        opened={opened !== undefined}
        onChange={(isOpen) => !isOpen && setOpened(undefined)}
        position="bottom-start"
        offset={opened?.offset ?? GAP_PX}
        withRoles={false}
        trapFocus
        returnFocus
        width={448}
        middlewares={{ shift: { padding: 8 }, flip: { padding: 8 }, size: { padding: 8, apply: fitWindow } }}
      >
        <Popover.Target>
          <span>
            <Tooltip
              label={value === null ? reason : <HoverWords token={token} />}
              multiline
              maw={360}
              disabled={opened !== undefined}
            >
              <button
                ref={chip}
                type="button"
                className="bw-token"
                data-value=""
                data-open={opened !== undefined || selected}
                data-state={value === null ? 'broken' : undefined}
                aria-haspopup="dialog"
                aria-expanded={opened !== undefined}
                aria-label={`${text}: ${sentence}`}
                onClick={toggle}
              >
                {text}
              </button>
            </Tooltip>
          </span>
        </Popover.Target>
        <Popover.Dropdown p={0} role="dialog" aria-label={sentence} className="bw-token-popover">
          <TokenPopover
            token={token}
            onChange={(next) => updateAttributes({ token: next })}
            onPlain={value === null ? undefined : makePlain}
          />
        </Popover.Dropdown>
      </Popover>
    </NodeViewWrapper>
  )
})
