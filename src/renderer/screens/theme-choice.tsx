/** The two designs as cards, the paper as a switch. */
import { SegmentedControl, Stack, Text, UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PAPERS, type Paper, THEMES, type ThemeName } from '../../core/model/plan'
import { Field } from '../ui/record-form'

export interface ThemeChoiceProps {
  readonly value: ThemeName
  readonly onChange: (theme: ThemeName) => void
}

export const ThemeChoice = ({ value, onChange }: ThemeChoiceProps) => {
  const { t } = useTranslation()
  const group = useRef<HTMLDivElement>(null)
  // as radio buttons do: one tab stop, arrows choose
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const next = THEMES[(THEMES.indexOf(value) + by + THEMES.length) % THEMES.length]
    if (!next) return
    onChange(next)
    group.current?.querySelector<HTMLElement>(`[data-theme-name="${next}"]`)?.focus()
  }
  return (
    <div>
      <Text fz={13} fw={600} lh="20px" mb={4}>
        {t('export.theme')}
      </Text>
      <div ref={group} role="radiogroup" aria-label={t('export.theme')} className="bw-themes" onKeyDown={onKeyDown}>
        {THEMES.map((theme) => (
          // biome-ignore lint/a11y/useSemanticElements: a card with a picture is no input; its keys are those of a radio button
          <UnstyledButton
            key={theme}
            className="bw-choice"
            data-theme-name={theme}
            data-checked={theme === value}
            role="radio"
            aria-checked={theme === value}
            tabIndex={theme === value ? 0 : -1}
            onClick={() => onChange(theme)}
          >
            <ThemePicture theme={theme} />
            <Text fw={600} lh="20px">
              {t(`theme.${theme}`)}
            </Text>
            <Text fz={13} c="dimmed" lh="18px">
              {t(`theme.${theme}Text`)}
            </Text>
          </UnstyledButton>
        ))}
      </div>
    </div>
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
  <span className="bw-theme-picture" aria-hidden="true">
    <svg viewBox="0 0 120 76" role="presentation">
      <rect width="120" height="76" fill="#fff" />
      {theme === 'record' ? (
        <>
          <path d="M12 12h96" stroke="#1F2933" strokeWidth="1.2" />
          <path d="M38 20h58M38 26h40" stroke="#1F2933" strokeWidth="3.4" />
          <path d="M12 21h16M12 26h12M12 31h14" stroke="#7B8794" strokeWidth="1.6" />
          <path d="M38 36h70M38 41h70M38 46h64" stroke="#9AA5B1" strokeWidth="1.8" />
          <path d="M38 55h70" stroke="#CBD2D9" strokeWidth="0.8" />
          <rect x="38" y="60" width="44" height="5" fill="#0D2E55" />
          <rect x="38" y="67" width="22" height="5" fill="#7B8794" />
          <path d="M12 60h18M12 65h14" stroke="#7B8794" strokeWidth="1.6" />
        </>
      ) : (
        <>
          <rect width="120" height="30" fill="#0D2E55" />
          <path d="M12 11h60M12 19h44" stroke="#fff" strokeWidth="4" />
          <rect x="12" y="38" width="28" height="14" fill="#E4E7EB" />
          <rect x="46" y="38" width="28" height="14" fill="#E4E7EB" />
          <rect x="80" y="38" width="28" height="14" fill="#E4E7EB" />
          <path d="M12 59h96M12 65h96M12 71h70" stroke="#9AA5B1" strokeWidth="1.8" />
        </>
      )}
    </svg>
  </span>
)
