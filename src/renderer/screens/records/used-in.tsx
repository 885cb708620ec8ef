/** Where a record is used, each place a way there. */
import { Anchor, Button, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Use, usesOf } from '../../../core/model/uses'
import { recordName } from '../../prose/record-name'
import { useShownScope } from '../../shown-scope'
import { Field } from '../../ui/record-form'
import { useBlockNames } from '../block-names'
import { sectionOf, useGo } from '../go'

/** More are shown on demand: a source can stand behind hundreds of findings. */
const FIRST = 8

export const UsedIn = ({ id }: { id: string }) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const go = useGo()
  const blocks = useBlockNames()
  const [isAll, setAll] = useState(false)
  const uses = useMemo(() => usesOf(scope.project, id), [scope.project, id])
  if (uses.length === 0)
    return (
      <Field label={t('uses.title')}>
        <Text fz="sm" c="dimmed">
          {t('uses.none')}
        </Text>
      </Field>
    )
  return (
    <Field label={t('uses.count', { count: uses.length })}>
      <ul className="bw-uses">
        {(isAll ? uses : uses.slice(0, FIRST)).map((use) => (
          <li key={`${use.kind}/${use.id}`}>
            {use.kind === 'record' && sectionOf(use.id) === undefined ? (
              <Text fz="sm">{nameOf(use)}</Text>
            ) : (
              <Anchor component="button" type="button" fz="sm" ta="left" onClick={() => follow(use)}>
                {nameOf(use)}
              </Anchor>
            )}
          </li>
        ))}
      </ul>
      {uses.length > FIRST && !isAll ? (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAll(true)}>
          {t('uses.more', { count: uses.length - FIRST })}
        </Button>
      ) : null}
    </Field>
  )

  function follow(use: Use): void {
    if (use.kind === 'block') go.toBlock(use.id)
    else if (use.kind === 'record') go.toRecord(use.id)
    else {
      const title = scope.plan.blocks.find((block) => block.kind === 'title')
      if (title) go.toBlock(title.id)
    }
  }
  function nameOf(use: Use): string {
    if (use.kind === 'plan') return t('uses.plan')
    if (use.kind === 'block') return blocks.get(use.id) ?? t('uses.block')
    return recordName(use.id, scope, t)
  }
}
