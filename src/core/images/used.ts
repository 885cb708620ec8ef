/** The images that something in the project shows. */
import type { AssetHash } from '../model/material'
import type { Project } from '../model/project'

/** By their hashes: pictures, what was cropped of them, and logos of themes. */
export const usedImages = ({ media, plans }: Pick<Project, 'media' | 'plans'>): ReadonlySet<AssetHash> =>
  new Set([
    ...media.flatMap(({ assetHash, whole }) => (whole ? [assetHash, whole.assetHash] : [assetHash])),
    ...plans.flatMap(({ ownTheme }) => (ownTheme?.logo ? [ownTheme.logo.assetHash] : [])),
  ])
