/** The list of earlier versions, what changed with each, and the one that is looked at. Each is asked for when it is needed. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectId } from '../../../core/model/ids'
import type { Project } from '../../../core/model/project'
import type { Version, VersionChanges } from '../../../ipc/contract'
import { bridge, messageOf } from '../../bridge'

export interface KeptVersions {
  /** Newest first; undefined: not known yet. */
  readonly versions: readonly Version[] | undefined
  /** By sequence; what is missing is not known yet. */
  readonly changes: ReadonlyMap<number, VersionChanges>
  /** Why there is no list. */
  readonly trouble: string
}

/** One comparison after the other, newest first, until the screen is left. */
export function useVersions(project: ProjectId): KeptVersions {
  const { t } = useTranslation()
  const [found, setFound] = useState<KeptVersions>({ versions: undefined, changes: new Map(), trouble: '' })
  useEffect(() => {
    let isGone = false
    const run = async (): Promise<void> => {
      const versions = await bridge.versions({ project })
      if (isGone) return
      setFound({ versions, changes: new Map(), trouble: '' })
      for (const { sequence, sha256 } of versions) {
        const changes = await bridge
          .versionChanges({ project, sequence, sha256 })
          .catch((error: unknown): VersionChanges => ({ is: 'unreadable', message: messageOf(error) ?? '' }))
        if (isGone) return
        setFound((before) => ({ ...before, changes: new Map([...before.changes, [sequence, changes]]) }))
      }
    }
    run().catch((error: unknown) => {
      if (!isGone) setFound({ versions: [], changes: new Map(), trouble: messageOf(error) ?? t('versions.failed') })
    })
    return () => {
      isGone = true
    }
  }, [project, t])
  return found
}

export type ReadVersion =
  | { readonly is: 'reading' }
  | { readonly is: 'read'; readonly project: Project }
  | { readonly is: 'unreadable'; readonly message: string }

/** Whoever walks through the list with the arrow keys does not want each of them. */
const REST_MS = 150

export function useReadVersion(project: ProjectId, version: Version | undefined): ReadVersion {
  const { t } = useTranslation()
  const [read, setRead] = useState<ReadVersion & { readonly of?: Version | undefined }>({ is: 'reading' })
  const isFirst = useRef(true)
  useEffect(() => {
    if (version === undefined) return
    let isGone = false
    const { sequence, sha256 } = version
    const ask = async (): Promise<void> => {
      try {
        const found = await bridge.readVersion({ project, sequence, sha256 })
        if (!isGone) setRead({ is: 'read', project: found, of: version })
      } catch (error) {
        if (!isGone) setRead({ is: 'unreadable', message: messageOf(error) ?? t('versions.failed'), of: version })
      }
    }
    const timer = setTimeout(() => void ask(), isFirst.current ? 0 : REST_MS)
    isFirst.current = false
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [project, version, t])
  return read.of === version ? read : { is: 'reading' }
}
