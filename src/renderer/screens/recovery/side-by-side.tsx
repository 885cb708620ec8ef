/** Two versions of a project side by side, as pages. */
import { Loader, Stack, Text } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../../core/model/project'
import { bridge } from '../../bridge'
import { PagesDesk } from '../../pages/pages-desk'
import { usePdf } from '../../pages/use-pdf'

interface SideProps {
  readonly title: string
  readonly when: string
  readonly isMain?: boolean
  readonly children: ReactNode
}

/** One of two versions: what it is, when it is from, its pages. */
export const Side = ({ title, when, isMain = false, children }: SideProps) => (
  <section className="bw-version" aria-label={title} data-main={isMain}>
    <header>
      <Text component="h3" fw={600} m={0}>
        {title}
      </Text>
      <Text fz="sm" c="dimmed">
        {when}
      </Text>
    </header>
    {children}
  </section>
)

/** `null`: they cannot be made; the words at the right say what differs. */
type Pages = Uint8Array | undefined | null

/** @param bytes `left-out`: they are not made, for they may be what the window stopped at */
export const SidePages = ({ bytes, project }: { bytes: Pages | 'left-out'; project: Project }) => {
  const { t } = useTranslation()
  const pages = usePdf(bytes instanceof Uint8Array ? bytes : undefined)
  const place = useRef(0)
  if (pages) {
    return <PagesDesk pages={pages} place={place} zoom={1} language={project.languages[0]} onPage={() => undefined} />
  }
  return (
    <Stack className="bw-desk" align="center" justify="center" c="dimmed" fz="sm">
      {bytes === 'left-out' ? t('saving.pagesNotDrawn') : null}
      {bytes === null ? t('recovery.noPages') : null}
      {bytes === undefined ? <Loader size="sm" color="gray" /> : null}
    </Stack>
  )
}

/** One after the other: of two requests of a window only the newer is answered. The first is what people look for. */
export function usePagesOfBoth(
  first: Project | undefined,
  other: Project | undefined,
): { readonly first: Pages; readonly other: Pages } {
  const [made, setMade] = useState<{ first: Pages; other: Pages }>({ first: undefined, other: undefined })
  useEffect(() => {
    let isGone = false
    const make = async (name: 'first' | 'other', project: Project): Promise<void> => {
      const bytes = await pagesOf(project)
      if (!isGone) setMade((before) => ({ ...before, [name]: bytes }))
    }
    const run = async (): Promise<void> => {
      if (first) await make('first', first)
      if (other && !isGone) await make('other', other)
    }
    setMade({ first: undefined, other: undefined })
    void run()
    return () => {
      isGone = true
    }
  }, [first, other])
  return made
}

async function pagesOf(project: Project): Promise<Uint8Array | null> {
  const plan = project.plans[0]
  if (!plan) return null
  try {
    const made = await bridge.previewBriefing({ project, plan: plan.id, language: project.languages[0] })
    return made?.bytes ?? null
  } catch {
    return null
  }
}
