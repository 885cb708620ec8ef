/** What the choices make before a word is typed: which blocks are written, which need somebody, and the pages themselves. */
import { Center, Group, Progress, Text } from '@mantine/core'
import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { type ReactNode, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineEntry } from '../../core/briefing/outline'
import type { Project } from '../../core/model/project'
import type { Scope } from '../../core/narrative/scope'
import { factsOf } from '../facts'
import { PagesDesk } from '../pages/pages-desk'
import { usePdf } from '../pages/use-pdf'
import { usePreview } from '../pages/use-preview'
import { percentReady } from '../ui/percent-ready'
import { labelOf } from './block-label'

export interface NewBriefingPreviewProps {
  /** Undefined while the choices are not complete. */
  readonly project: Project | undefined
}

const scopeOf = (project: Project): Scope | undefined => {
  const plan = project.plans[0]
  return plan && { project, plan, language: project.languages[0] }
}

export const NewBriefingReadiness = ({ project }: NewBriefingPreviewProps) => {
  const { t } = useTranslation()
  const outline = useMemo(() => {
    const scope = project && scopeOf(project)
    return scope ? factsOf(scope).outline : []
  }, [project])
  if (outline.length === 0)
    return (
      <aside className="bw-new-ready" aria-label={t('rail.readiness')}>
        <Text fz="lg" fw={600} mb={4}>
          {t('new.readyFirst')}
        </Text>
        <Text c="dimmed">{t('new.readyFirstHow')}</Text>
      </aside>
    )
  const written = outline.filter((entry) => entry.state === 'ready')
  const open = outline.filter((entry) => entry.state !== 'ready')
  const percent = percentReady(outline)
  return (
    <aside
      className="bw-new-ready"
      aria-label={t('rail.readiness')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
      tabIndex={0}
    >
      <Text fz={28} fw={600} lh="32px">
        {t('new.ready', { percent })}
      </Text>
      <Text c="dimmed" mb={12}>
        {t('new.before')}
      </Text>
      <Progress value={percent} size={8} mb={24} aria-label={t('rail.readiness')} />
      <Blocks head={t('new.written')} entries={written} icon={<WrittenIcon />} />
      <Blocks head={t('new.needsYou', { count: open.length })} entries={open} icon={<OpenIcon />} isDimmed />
    </aside>
  )
}

const WrittenIcon = () => <IconCheck size={16} stroke={2} color="var(--bw-accent-text)" style={{ flex: 'none' }} />
const OpenIcon = () => (
  <IconCircleDashed size={16} stroke={1.75} color="var(--mantine-color-dimmed)" style={{ flex: 'none' }} />
)

interface BlocksProps {
  readonly head: string
  readonly entries: readonly OutlineEntry[]
  readonly icon: ReactNode
  readonly isDimmed?: boolean
}

const Blocks = ({ head, entries, icon, isDimmed = false }: BlocksProps) => {
  const { t } = useTranslation()
  if (entries.length === 0) return null
  return (
    <>
      <Text component="h2" fz={13} fw={600} c="dimmed" m={0} mb={4}>
        {head}
      </Text>
      <ul className="bw-plain-list">
        {entries.map((entry) => (
          <Group component="li" key={entry.id} gap={8} wrap="nowrap" mih={28}>
            {icon}
            <Text span fz="sm" truncate {...(isDimmed ? { c: 'dimmed' } : {})}>
              {labelOf(entry, t)}
            </Text>
          </Group>
        ))}
      </ul>
    </>
  )
}

export const NewBriefingPages = ({ project }: NewBriefingPreviewProps) => {
  const { t } = useTranslation()
  const scope = project && scopeOf(project)
  return (
    <section className="bw-new-pages" aria-label={t('new.pages')}>
      {scope ? (
        <Pages scope={scope} />
      ) : (
        <Center className="bw-desk" c="dimmed" fz="sm" p={32} ta="center">
          {t('new.pickFirst')}
        </Center>
      )}
    </section>
  )
}

const Pages = ({ scope }: { scope: Scope }) => {
  const { t } = useTranslation()
  const preview = usePreview(scope)
  const pages = usePdf(preview.pages?.bytes)
  const place = useRef(0)
  if (pages)
    return <PagesDesk pages={pages} place={place} zoom={1} language={scope.language} onPage={() => undefined} />
  return (
    <Center className="bw-desk" c="dimmed" fz="sm" p={32} ta="center">
      {preview.trouble === null ? t('pages.first') : preview.trouble || t('pages.failed')}
    </Center>
  )
}
