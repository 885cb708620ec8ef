/** Find and replace: every hit in its words and place. Values are found and said to be computed; replacing is one step to undo. */
import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findInProject, type Hit, replaceInTexts } from '../../core/find/find'
import { type FindOptions, PLAIN_FIND } from '../../core/find/match'
import { applyEdit } from '../open-project'
import { useGo } from '../screens/go'
import { useShownScope } from '../shown-scope'
import { Pane, PaneHeader } from '../ui/pane'
import type { RailBlock } from '../ui/rail'
import { viewStore } from '../view-state'
import { nameOfPlace, sayForFind } from './place-names'

const MOST_LISTED = 500
const OPTIONS = ['matchCase', 'wholeWord', 'ignoreAccents'] as const satisfies readonly (keyof FindOptions)[]

export const FindPane = ({ blocks, onClose }: { blocks: readonly RailBlock[]; onClose: () => void }) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const go = useGo()
  const [text, setText] = useState(() => viewStore.getState().findText)
  const [replacement, setReplacement] = useState('')
  const [options, setOptions] = useState(PLAIN_FIND)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const query = useDeferredValue(useMemo(() => ({ text, options }), [text, options]))
  const found = useMemo(() => findInProject(scope.project, query, sayForFind, MOST_LISTED), [scope.project, query])
  const chosen = found.hits.filter((hit) => hit.fixed === null && !left.has(hit.key))
  // hits beyond those listed are replaced with all, never with a choice
  const isAll = left.size === 0
  const count = isAll ? found.replaceable : chosen.length

  const replace = (keys: ReadonlySet<string> | null, howMany: number) => {
    const label = t('find.step', { from: query.text, to: replacement, count: howMany })
    applyEdit(replaceInTexts(query, replacement, keys, sayForFind), label)
    setLeft(new Set())
  }
  // a button that has done its work has no focus any more: then Esc is nobody else's
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && document.activeElement === document.body) onClose()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onClose])

  const show = (hit: Hit) => {
    if (hit.at.block !== null) go.toBlock(hit.at.block as RailBlock['id'])
    else if (!go.toRecord(hit.at.record)) go.toSection('outline')
  }
  return (
    <Pane
      label={t('find.title')}
      header={<PaneHeader title={t('find.title')} count={text === '' ? '' : found.total} onClose={onClose} />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves the pane from wherever it is pressed */}
      <div
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          onClose()
        }}
      >
        <Stack gap={8} p={16} pb={8}>
          <TextInput
            autoFocus
            label={t('find.find')}
            value={text}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setLeft(new Set())
            }}
          />
          <TextInput
            label={t('find.replaceWith')}
            value={replacement}
            onChange={(event) => setReplacement(event.currentTarget.value)}
          />
          {OPTIONS.map((option) => (
            <Checkbox
              key={option}
              size="sm"
              label={t(`find.${option}`)}
              checked={options[option]}
              onChange={(event) => setOptions({ ...options, [option]: event.currentTarget.checked })}
            />
          ))}
          <Group gap={8}>
            <Button
              disabled={count === 0 || query.text !== text}
              onClick={() => replace(isAll ? null : new Set(chosen.map(({ key }) => key)), count)}
            >
              {isAll ? t('find.replaceAll', { count }) : t('find.replaceChosen', { count })}
            </Button>
          </Group>
          <Text fz={13} c="dimmed" role="status">
            {text === ''
              ? t('find.hint')
              : found.total > found.hits.length
                ? t('find.more', { listed: found.hits.length, total: found.total })
                : t('find.hits', { count: found.total })}
          </Text>
        </Stack>
        <ul className="bw-hits" aria-label={t('find.list')}>
          {found.hits.map((hit) => (
            <li key={hit.key}>
              {hit.fixed === null ? (
                <Checkbox
                  mt={4}
                  aria-label={t('find.choose', { text: `${hit.before}${hit.match}${hit.after}` })}
                  checked={!left.has(hit.key)}
                  onChange={() => setLeft(toggled(left, hit.key))}
                />
              ) : (
                <span className="bw-hit-fixed" />
              )}
              <div className="bw-hit">
                <button type="button" className="bw-hit-place" onClick={() => show(hit)}>
                  {nameOfPlace(hit.at, scope, blocks, t)}
                </button>
                <Text fz={15} lh="20px">
                  {hit.before}
                  <mark className="bw-mark">{hit.match}</mark>
                  {replacement === '' || hit.fixed !== null ? null : <ins className="bw-ins">{replacement}</ins>}
                  {hit.after}
                </Text>
                {hit.fixed === null ? (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    px={4}
                    aria-label={t('find.replaceOneOf', {
                      text: hit.match,
                      place: nameOfPlace(hit.at, scope, blocks, t),
                    })}
                    onClick={() => replace(new Set([hit.key]), 1)}
                  >
                    {t('find.replaceOne')}
                  </Button>
                ) : (
                  <Text fz={13} c="dimmed">
                    {t(`find.fixed.${hit.fixed}`)}
                  </Text>
                )}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </Pane>
  )
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}
