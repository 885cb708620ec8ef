/** What the new briefing is to be, each with a page in few strokes: its blocks, in their order. */
import { Box, Button, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../core/model/project'
import { type SkeletonBlockName, TEMPLATE_BLOCKS, TEMPLATES, type TemplateName } from '../../core/new-project/templates'
import type { ChosenTemplate } from '../../ipc/contract'
import { bridge, messageOf } from '../bridge'
import { CardChoice } from '../ui/card-choice'
import { Notice } from '../ui/notice'

/** One of the app's own, or the file that was chosen. */
export type TemplateWanted = TemplateName | 'file'

export interface TemplateChoiceProps {
  readonly value: TemplateWanted
  /** Null: none is chosen yet. */
  readonly file: ChosenTemplate | null
  readonly onChange: (template: TemplateWanted) => void
  readonly onFile: (file: ChosenTemplate) => void
}

export const TemplateChoice = ({ value, file, onChange, onFile }: TemplateChoiceProps) => {
  const { t } = useTranslation()
  const [trouble, setTrouble] = useState<string>()
  const choose = async (): Promise<void> => {
    setTrouble(undefined)
    try {
      const chosen = await bridge.chooseTemplate(null)
      if (chosen) onFile(chosen)
    } catch (error) {
      setTrouble(messageOf(error) ?? t('new.templateFailedWhy'))
    }
  }
  const own = TEMPLATES.map((template) => ({
    value: template,
    title: t(`template.${template}`),
    text: t(`template.${template}Text`),
    picture: <TemplatePicture names={TEMPLATE_BLOCKS[template]} />,
  }))
  const fromFile = file && {
    value: 'file' as const,
    title: file.name,
    text: t('new.templateText', { count: file.template.plans[0]?.blocks.length ?? 0 }),
    picture: <TemplatePicture names={sketchedAs(file.template)} />,
  }
  return (
    <Stack gap={8} align="flex-start">
      <Box w="100%">
        <CardChoice<TemplateWanted>
          label={t('new.template')}
          value={value}
          onChange={onChange}
          cards={fromFile ? [...own, fromFile] : own}
        />
      </Box>
      <Button size="xs" onClick={() => void choose()}>
        {t(file ? 'new.templateOther' : 'new.templateFile')}
      </Button>
      {trouble === undefined ? null : (
        <Box w="100%">
          <Notice title={t('new.templateFailed')}>{trouble}</Notice>
        </Box>
      )}
    </Stack>
  )
}

/** Its blocks in the strokes of those that are drawn. */
const sketchedAs = ({ plans }: Project): readonly SkeletonBlockName[] =>
  (plans[0]?.blocks ?? []).flatMap(({ kind }): readonly SkeletonBlockName[] => {
    switch (kind) {
      case 'title':
      case 'key-figures':
      case 'findings':
      case 'recommendations':
      case 'activities':
      case 'closing':
        return [kind]
      case 'project-profile':
        return ['projects']
      case 'figure':
        return ['figure-region']
      case 'prose':
      case 'context':
        return ['report']
      default:
        return []
    }
  })

const WIDTH = 120
const HEIGHT = 88
const LEFT = 14
const RIGHT = WIDTH - LEFT
const GAP = 4
const INK = '#0D2E55'
const GREY = '#52606D'

const TemplatePicture = ({ names }: { names: readonly SkeletonBlockName[] }) => {
  let y = 10
  const blocks: ReactNode[] = []
  for (const [at, name] of names.entries()) {
    const sketch = SKETCHES[name]
    if (!sketch || y >= HEIGHT) continue
    blocks.push(
      <g key={`${name} ${at}`} transform={`translate(0 ${y})`}>
        {sketch.drawing}
      </g>,
    )
    y += sketch.height + GAP
  }
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="presentation">
      <rect width={WIDTH} height={HEIGHT} fill="#fff" />
      {blocks}
    </svg>
  )
}

interface Sketch {
  readonly height: number
  readonly drawing: ReactNode
}

const lines = (count: number, last = 60): Sketch => ({
  height: count * 4 - 1,
  drawing: (
    <path
      d={Array.from({ length: count }, (_, n) => `M${LEFT} ${n * 4 + 1}h${n === count - 1 ? last : RIGHT - LEFT}`).join(
        '',
      )}
      stroke={GREY}
      strokeWidth="1.6"
    />
  ),
})
const heading: Sketch = { height: 3, drawing: <path d={`M${LEFT} 1.5h44`} stroke={INK} strokeWidth="2.6" /> }
const boxes = (count: number, height: number, fill: string): Sketch => {
  const gap = 3
  const width = (RIGHT - LEFT - gap * (count - 1)) / count
  return {
    height,
    drawing: Array.from({ length: count }, (_, n) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of boxes
      <rect key={n} x={LEFT + n * (width + gap)} width={width} height={height} rx="1" fill={fill} />
    )),
  }
}

/** Those too small to be seen are left out. */
const SKETCHES: Partial<Record<SkeletonBlockName, Sketch>> = {
  title: {
    height: 13,
    drawing: (
      <>
        <path d={`M${LEFT} 1h24`} stroke="#9B1B5A" strokeWidth="1.4" />
        <path d={`M${LEFT} 6h78M${LEFT} 11h58`} stroke={INK} strokeWidth="3" />
      </>
    ),
  },
  'key-figures': boxes(4, 8, '#DCE4EF'),
  report: lines(3),
  'figure-tier-key': {
    height: 7,
    drawing: ['#1F7A5A', '#F5D63D', '#D97706', '#8C1836'].map((fill, n) => (
      <rect key={fill} x={LEFT + n * 23.3} width="21" height="7" rx="1" fill={fill} />
    )),
  },
  region: heading,
  'figure-region': boxes(1, 18, '#DCE4EF'),
  country: lines(2),
  'findings-lead': heading,
  findings: {
    height: 19,
    drawing: (
      <>
        <path d={`M${LEFT} 3h44M62 3h44`} stroke={INK} strokeWidth="6" />
        <path d="M14 9h40M14 13h36M14 17h42M62 9h40M62 13h42M62 17h34" stroke={GREY} strokeWidth="1.6" />
      </>
    ),
  },
  'projects-lead': heading,
  projects: boxes(2, 16, '#DCE4EF'),
  activities: {
    height: 15,
    drawing: (
      <>
        <path d={`M${LEFT} 1h92`} stroke={INK} strokeWidth="1.6" />
        <path d="M14 5h92M14 9h92M14 13h92" stroke="#9AA5B1" strokeWidth="0.8" />
        <path d="M44 1v13M76 1v13" stroke="#CBD2D9" strokeWidth="0.6" />
      </>
    ),
  },
  'recommendations-lead': heading,
  recommendations: lines(3, 70),
  closing: lines(2, 48),
}
