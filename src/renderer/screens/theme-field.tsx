/** The look of the pages: one of the two designs, or a theme file in their place; and where the title stands. */
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeOwnTheme, setCover, setOwnTheme } from '../../core/edit/look'
import { changePlan } from '../../core/edit/plan'
import { themeOf } from '../../core/house-style/plan-look'
import { tokensOf } from '../../core/house-style/resolve'
import { COVERS, type OwnTheme } from '../../core/model/own-theme'
import { BridgeError, bridge } from '../bridge'
import { applyEdit, useScope } from '../open-project'
import { Notice } from '../ui/notice'
import { Field } from '../ui/record-form'
import { ThemeChoice } from './theme-choice'
import './theme-field.css'

/** What was refused, or how a file is called that was written. */
type Outcome = { readonly title: string; readonly text: string } | { readonly saved: string } | null

export const ThemeField = () => {
  const { t } = useTranslation()
  const { plan, project } = useScope()
  const [outcome, setOutcome] = useState<Outcome>(null)
  const [isBusy, setBusy] = useState(false)
  const { ownTheme } = plan

  const run = async (title: string, work: () => Promise<Outcome>): Promise<void> => {
    setBusy(true)
    setOutcome(null)
    try {
      setOutcome(await work())
    } catch (error) {
      setOutcome({ title, text: error instanceof BridgeError ? error.message : t('themeFile.failed') })
    } finally {
      setBusy(false)
    }
  }
  const use = () =>
    run(t('themeFile.refused'), async () => {
      const chosen = await bridge.chooseTheme()
      if (!chosen) return null
      const edit = setOwnTheme(plan.id, chosen.theme, chosen.logo)
      if (edit(project) === project) return { title: t('themeFile.refused'), text: t('themeFile.noRoom') }
      applyEdit(edit, t('themeFile.step.use'))
      return null
    })
  const save = () =>
    run(t('themeFile.notSaved'), async () => {
      const theme: OwnTheme = ownTheme ?? { name: t(`theme.${plan.theme}`), extends: plan.theme }
      const logo = project.assets.find(({ hash }) => hash === theme.logo?.assetHash) ?? null
      const name = await bridge.saveTheme({ theme, logo })
      return name === undefined ? null : { saved: name }
    })

  return (
    <Stack gap={16}>
      <Stack gap={8}>
        {ownTheme ? (
          <OwnThemePanel theme={ownTheme} />
        ) : (
          <ThemeChoice
            value={plan.theme}
            onChange={(theme) => applyEdit(changePlan(plan.id, { theme }), t('export.step.theme'), 'theme')}
          />
        )}
        <Group gap={8}>
          <Button size="xs" disabled={isBusy} onClick={use}>
            {t(ownTheme ? 'themeFile.useOther' : 'themeFile.use')}
          </Button>
          <Button size="xs" disabled={isBusy} onClick={save}>
            {t('themeFile.save')}
          </Button>
          {ownTheme ? (
            <Button
              size="xs"
              disabled={isBusy}
              onClick={() => {
                setOutcome(null)
                applyEdit(removeOwnTheme(plan.id), t('themeFile.step.remove'))
              }}
            >
              {t('themeFile.remove')}
            </Button>
          ) : null}
        </Group>
        <Text fz="sm" lh="20px" c="dimmed" role="status">
          {outcome && 'saved' in outcome ? t('themeFile.saved', { name: outcome.saved }) : t('themeFile.help')}
        </Text>
        {outcome && 'title' in outcome ? (
          <Notice title={outcome.title}>
            <span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{outcome.text}</span>
          </Notice>
        ) : null}
      </Stack>
      <CoverChoice />
    </Stack>
  )
}

const OwnThemePanel = ({ theme }: { readonly theme: OwnTheme }) => {
  const { t } = useTranslation()
  const base = t(`theme.${theme.extends}`)
  const changes = changesOf(theme, t)
  const { navy, accent, mark, tint } = tokensOf(theme).colours
  return (
    <Field label={t('themeFile.label')}>
      <Group gap={8} wrap="nowrap" align="center">
        <svg width="64" height="16" role="presentation" style={{ flex: 'none' }}>
          {[navy, accent, mark, tint].map((colour, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: four places that never move
            <rect key={at} x={at * 16} width="16" height="16" fill={colour} />
          ))}
        </svg>
        <Text fw={600} lh="20px" style={{ overflowWrap: 'anywhere' }}>
          {theme.name}
        </Text>
      </Group>
      <Text fz="sm" lh="20px" c="dimmed" mt={4}>
        {t('themeFile.extends', { base })}
      </Text>
      <ul className="bw-theme-changes">
        {(changes.length > 0 ? changes : [t('themeFile.nothing', { base })]).map((line) => (
          <Text component="li" key={line} fz="sm" lh="20px">
            {line}
          </Text>
        ))}
      </ul>
    </Field>
  )
}

const CoverChoice = () => {
  const { t } = useTranslation()
  const { plan } = useScope()
  const usual = tokensOf(themeOf(plan)).cover
  return (
    <Field label={t('themeFile.cover')}>
      <Stack align="flex-start">
        <SegmentedControl
          aria-label={t('themeFile.cover')}
          value={plan.cover ?? usual}
          onChange={(cover) =>
            applyEdit(setCover(plan.id, cover === usual ? null : cover), t('themeFile.step.cover'), 'cover')
          }
          data={COVERS.map((cover) => ({ value: cover, label: t(`themeFile.covers.${cover}`) }))}
        />
      </Stack>
    </Field>
  )
}

/** In the order of the file, each in a few words. */
function changesOf(theme: OwnTheme, t: TFunction): readonly string[] {
  const { fonts = {}, colours = {}, styles = {}, page = {}, captions, tables, cover, logo } = theme
  const keys = <K extends string>(group: Readonly<Partial<Record<K, unknown>>>): K[] => Object.keys(group) as K[]
  const list = (names: readonly string[]): string => names.join(', ')
  return [
    fonts.text && t('themeFile.change.text', { face: t(`themeFile.change.face.${fonts.text}`) }),
    fonts.display && t('themeFile.change.display', { face: t(`themeFile.change.face.${fonts.display}`) }),
    keys(colours).length > 0 &&
      t('themeFile.change.colours', { names: list(keys(colours).map((name) => t(`themeFile.colour.${name}`))) }),
    keys(styles).length > 0 &&
      t('themeFile.change.styles', { names: list(keys(styles).map((name) => t(`themeFile.style.${name}`))) }),
    keys(page).length > 0 &&
      t('themeFile.change.page', {
        names: list(keys(page).map((name) => `${t(`themeFile.measure.${name}`)} ${page[name]} pt`)),
      }),
    captions && t(`themeFile.change.captions.${captions}`),
    tables && t(`themeFile.change.tables.${tables}`),
    cover && t(`themeFile.change.cover.${cover}`),
    logo && (logo.alt === null ? t('themeFile.change.logoDecorative') : t('themeFile.change.logo', { alt: logo.alt })),
  ].filter((line) => typeof line === 'string')
}
