/** The two designs as cards, the paper as a switch. */
import { SegmentedControl, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PAPERS, type Paper, THEMES, type ThemeName } from '../../core/model/plan'
import { CardChoice } from '../ui/card-choice'
import { Field } from '../ui/record-form'

export interface ThemeChoiceProps {
  readonly value: ThemeName
  readonly onChange: (theme: ThemeName) => void
}

export const ThemeChoice = ({ value, onChange }: ThemeChoiceProps) => {
  const { t } = useTranslation()
  return (
    <CardChoice
      label={t('export.theme')}
      value={value}
      onChange={onChange}
      cards={THEMES.map((theme) => ({
        value: theme,
        title: t(`theme.${theme}`),
        text: t(`theme.${theme}Text`),
        picture: <ThemePicture theme={theme} />,
      }))}
    />
  )
}

export interface PaperChoiceProps {
  readonly value: Paper
  readonly onChange: (paper: Paper) => void
}

export const PaperChoice = ({ value, onChange }: PaperChoiceProps) => {
  const { t } = useTranslation()
  return (
    <Field label={t('export.paper')}>
      <Stack align="flex-start">
        <SegmentedControl
          aria-label={t('export.paper')}
          value={value}
          onChange={onChange}
          data={PAPERS.map((paper) => ({ value: paper, label: t(`paper.${paper}`) }))}
        />
      </Stack>
    </Field>
  )
}

/** The upper part of a page in few strokes: where the title, the rail and the figure stand. */
const ThemePicture = ({ theme }: { theme: ThemeName }) => (
  <svg viewBox="0 0 120 76" role="presentation">
    <rect width="120" height="76" fill="#fff" />
    {theme === 'record' ? (
      <>
        <path d="M12 9h96" stroke="#0D2E55" strokeWidth="1.4" />
        <path d="M12 14h30" stroke="#7B8794" strokeWidth="1.4" />
        <path d="M12 23h82M12 30h66" stroke="#0D2E55" strokeWidth="2.4" />
        <path d="M12 40h14M12 44h18M12 50h12" stroke="#7B8794" strokeWidth="1.4" />
        <path d="M40 40h66M40 45h68M40 50h60" stroke="#52606D" strokeWidth="1.8" />
        <path d="M12 57h96M12 70h96" stroke="#0D2E55" strokeWidth="1" />
        <path d="M36 59v9M61 59v9M86 59v9" stroke="#CBD2D9" strokeWidth="0.8" />
        <path d="M12 62h13M40 62h13M65 62h13M90 62h13" stroke="#0D2E55" strokeWidth="2" />
      </>
    ) : (
      <>
        <rect width="120" height="31" fill="#0D2E55" />
        <rect y="31" width="120" height="2" fill="#1F5FB4" />
        <path d="M12 8h30" stroke="#9FB6D3" strokeWidth="1.4" />
        <path d="M12 17h80M12 24h64" stroke="#fff" strokeWidth="3.4" />
        <path d="M12 40h60M12 45h64M12 50h52" stroke="#52606D" strokeWidth="1.8" />
        <path d="M86 40h14M86 44h18M86 50h12" stroke="#7B8794" strokeWidth="1.4" />
        <path d="M12 57h22v14H12zM36.5 57h22v14h-22zM61 57h22v14H61zM85.5 57h22v14h-22z" fill="#ECF1F8" />
        <path d="M15 62h12M39 62h12M64 62h12M88 62h12" stroke="#1F5FB4" strokeWidth="2.6" />
      </>
    )}
  </svg>
)
