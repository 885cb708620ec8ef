/** Find or do anything: one list of records, blocks, text, commands and help. Arrows choose, Enter takes, Esc leaves. */
import { Kbd, Modal, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { type CommandId, keysInWords } from '../../core/command-keys'
import { matcherOf, PLAIN_FIND } from '../../core/find/match'
import { useShownScope } from '../shown-scope'
import type { RailBlock } from '../ui/rail'
import { type PaletteEntry, paletteEntries } from './palette-entries'

export interface PaletteProps {
  readonly blocks: readonly RailBlock[]
  readonly recent: readonly string[]
  readonly onTake: (entry: PaletteEntry) => void
  readonly onClose: () => void
}

export const Palette = ({ opened, ...props }: PaletteProps & { opened: boolean }) => {
  const { t } = useTranslation()
  return (
    <Modal.Root
      opened={opened}
      onClose={props.onClose}
      size={672}
      yOffset={96}
      transitionProps={{ duration: 0 }}
      returnFocus={false} // see `useFocusAtOnce`
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('finder.ask')}>
        <Modal.Body p={0}>{opened ? <PaletteBody {...props} /> : null}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

const PREFIXES = [
  ['>', 'commands'],
  ['@', 'records'],
  ['#', 'blocks'],
  ['?', 'help'],
] as const

const PaletteBody = ({ blocks, recent, onTake }: PaletteProps) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const [typed, setTyped] = useState('')
  const [current, setCurrent] = useState(0)
  const asked = useDeferredValue(typed)
  const entries = useMemo(() => paletteEntries(asked, { scope, blocks, recent, t }), [asked, scope, blocks, recent, t])
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const text = asked.replace(/^[>@#?]/, '').trim()
  const found = entries.filter(({ key }) => !key.startsWith('offer/')).length

  // biome-ignore lint/correctness/useExhaustiveDependencies: the marked row changes with the number
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    // typed and taken at once: what is listed may be a letter behind
    const entry = asked === typed ? entries[current] : paletteEntries(typed, { scope, blocks, recent, t })[0]
    if (move !== undefined) setCurrent((at) => Math.max(0, Math.min(entries.length - 1, at + move)))
    else if (event.key === 'Enter' && entry) onTake(entry)
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        ref={useFocusAtOnce()}
        data-autofocus
        className="bw-palette-input"
        size="md"
        variant="unstyled"
        aria-label={t('finder.ask')}
        placeholder={t('finder.ask')}
        leftSection={<IconSearch size={18} stroke={1.75} />}
        rightSectionWidth={112}
        rightSection={
          <Text span fz={13} c="dimmed" role="status" pr={16}>
            {text === '' ? '' : t('finder.results', { count: found })}
          </Text>
        }
        value={typed}
        role="combobox"
        aria-expanded
        aria-controls={base}
        aria-activedescendant={entries[current] ? `${base}-${current}` : undefined}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setCurrent(0)
        }}
      />
      {/* the list scrolls, so the keyboard must reach it too */}
      <div ref={list} id={base} role="listbox" aria-label={t('finder.ask')} tabIndex={0} className="bw-palette-list">
        {entries.map((entry, i) => (
          <div key={entry.key} role="presentation">
            {entry.group === entries[i - 1]?.group ? null : (
              <div className="bw-menu-group" role="presentation">
                {entry.group}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active option */}
            <div
              id={`${base}-${i}`}
              role="option"
              aria-selected={i === current}
              className="bw-palette-row"
              onMouseMove={() => setCurrent(i)}
              onClick={() => onTake(entry)}
            >
              <span className="bw-palette-title">
                <Marked text={entry.title} wanted={entry.target.kind === 'find' ? '' : text} />
              </span>
              <span className="bw-palette-detail">{entry.detail}</span>
              <Keys of={entry.target.kind === 'command' ? entry.target.id : null} isCurrent={i === current} />
            </div>
          </div>
        ))}
        {found === 0 ? <p className="bw-menu-none">{t('finder.nothing', { text })}</p> : null}
      </div>
      <div className="bw-palette-foot">
        {PREFIXES.map(([sign, what]) => (
          <span key={sign}>
            <b>{sign}</b> {t(`finder.only.${what}`)}
          </span>
        ))}
      </div>
    </>
  )
}

/** The dialog would take the focus a moment later, and lose the first letter of whoever types at once. It goes back where it was. */
function useFocusAtOnce(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    const own = field.current
    own?.focus({ preventScroll: true })
    return () => {
      const isOurs = document.activeElement === document.body || document.activeElement === own
      if (isOurs && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return field
}

const Keys = ({ of, isCurrent }: { of: CommandId | null; isCurrent: boolean }) => {
  const keys = of === null ? '' : keysInWords(of)
  if (keys !== '') return <Kbd>{keys}</Kbd>
  return isCurrent ? <Kbd>Enter</Kbd> : null
}

/** The words that were typed, marked where they stand. */
export const Marked = ({ text, wanted }: { text: string; wanted: string }) => {
  const spans = matcherOf(wanted, PLAIN_FIND)(text)
  let done = 0
  return (
    <>
      {spans.map(({ start, end }) => {
        const before = text.slice(done, start)
        done = end
        return (
          <span key={start}>
            {before}
            <mark className="bw-mark">{text.slice(start, end)}</mark>
          </span>
        )
      })}
      {text.slice(done)}
    </>
  )
}
