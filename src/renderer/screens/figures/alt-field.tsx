/** The alternative text: written from the data, or the author's own words with a warning once the data have moved on. */
import { Button, Group, Text, Textarea } from '@mantine/core'
import { IconAlertTriangleFilled, IconOctagonFilled, IconPencil, IconRefresh } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { setGeneratedAlt, setOwnAlt } from '../../../core/edit/figures'
import type { Figure } from '../../../core/model/figure'
import { useTyping } from '../../fields/typing'
import { applyEdit, useScope } from '../../open-project'
import { FieldSpelling } from '../../spelling/field-spelling'
import { generatedAlt } from './figure-alt'

/** What a screen reader can say in one breath. */
const SHORT_ALT = 40
const LONG_ALT = 250
const adviceOn = ({ length }: string, t: TFunction): string =>
  length < SHORT_ALT ? t('altAdvice.short') : length > LONG_ALT ? t('altAdvice.long') : ''

export const AltField = ({ figure }: { figure: Figure }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { language } = scope
  const type = useTyping(`${figure.id}/alt/${language}`, t('undo.editAlt'))
  const stateId = useId()
  const made = generatedAlt(figure, scope)
  const mark = made?.ok ? made.fingerprint : ''
  const isOwn = figure.alt.mode === 'own' || made === undefined
  const own = figure.alt.mode === 'own' ? (figure.alt.text[language] ?? '') : ''

  const element = useRef<HTMLDivElement>(null)
  if (!isOwn)
    return (
      <div>
        <Textarea
          label={t('alt.label')}
          description={t('alt.generatedHint')}
          readOnly
          value={made.ok ? made.text : ''}
          minRows={3}
          error={made.ok ? undefined : made.reason}
        />
        {made.ok && made.long !== null ? (
          <Textarea
            mt={8}
            label={t('alt.long')}
            description={t('alt.longHint')}
            readOnly
            value={made.long}
            minRows={3}
          />
        ) : null}
        <Group justify="space-between" mt={4} wrap="nowrap">
          <Text fz={13} c="dimmed">
            {made.ok ? t('alt.inStep') : null}
          </Text>
          <Button
            variant="subtle"
            leftSection={<IconPencil size={16} />}
            disabled={!made.ok}
            onClick={() => made.ok && applyEdit(setOwnAlt(figure.id, language, made.text, mark), t('undo.editAlt'))}
          >
            {t('alt.writeOwn')}
          </Button>
        </Group>
      </div>
    )

  const isStale = figure.alt.mode === 'own' && made?.ok === true && figure.alt.basedOn !== mark
  // while they are only being typed on, words that are out of date stay marked as such
  const written = (text: string) =>
    setOwnAlt(figure.id, language, text, isStale && figure.alt.mode === 'own' ? figure.alt.basedOn : mark)
  return (
    <div ref={element}>
      <Textarea
        label={t('alt.label')}
        description={t(made === undefined ? 'alt.photoHint' : 'alt.ownHint')}
        value={own}
        minRows={3}
        aria-describedby={stateId}
        onChange={(event) => type(written(event.currentTarget.value))}
      />
      <FieldSpelling
        label={t('alt.label')}
        text={own}
        language={language}
        field={element}
        onText={(text) => applyEdit(written(text), t('undo.editAlt'))}
      />
      <Group justify="flex-end" mt={4} gap="4px 8px">
        <Text
          fz={13}
          id={stateId}
          flex={isStale ? '1 0 100%' : 1}
          c={own.trim() === '' ? 'var(--bw-error)' : isStale ? 'var(--bw-warning)' : 'dimmed'}
        >
          {own.trim() === '' ? (
            <>
              <IconOctagonFilled size={13} /> {t('alt.missing')}
            </>
          ) : isStale ? (
            <>
              <IconAlertTriangleFilled size={13} /> {t('alt.stale')}
            </>
          ) : (
            [t('alt.own', { count: own.length }), made === undefined ? adviceOn(own.trim(), t) : '']
              .filter((words) => words !== '')
              .join(' ')
          )}
        </Text>
        {isStale ? (
          <Button
            variant="subtle"
            onClick={() => applyEdit(setOwnAlt(figure.id, language, own, mark), t('undo.keepAlt'))}
          >
            {t('alt.keep')}
          </Button>
        ) : null}
        {made === undefined ? null : (
          <Button
            variant="subtle"
            leftSection={<IconRefresh size={16} />}
            onClick={() => applyEdit(setGeneratedAlt(figure.id), t('undo.generatedAlt'))}
          >
            {t('alt.useGenerated')}
          </Button>
        )}
      </Group>
    </div>
  )
}
