/**
 * Edits of pictures: a record of the media and the image it stands for. An image stays in the project as long as a record leads to it, and
 * goes with the last: what somebody has cropped or thrown away must not travel on with the file.
 */
import { noRoomFor } from '../images/room'
import { usedImages } from '../images/used'
import type { FigureId, MediaId } from '../model/ids'
import type { Language } from '../model/language'
import { type Asset, type AssetHash, CROP_UNITS, type Crop, type Media } from '../model/material'
import type { Project } from '../model/project'
import { deleteFigure } from './figures'
import type { SayInline } from './inlines'
import { withLine } from './localized'
import { addRecord, changeRecord, type Edit, removeRecord, setFields, without } from './records'

/** A picture with its image; nothing happens where the project has no room for it. */
export const addPicture =
  (media: Omit<Media, 'assetHash' | 'whole'>, asset: Asset): Edit =>
  (project) => {
    const held = withAsset(asset)(project)
    if (held === undefined) return project
    const added = addRecord('media', { ...media, assetHash: asset.hash })(held)
    return added === held ? project : added
  }

/** Another image in its place; credit, consent, figures and their words stay. What was cropped before is gone. */
export const setPictureImage = (id: MediaId, asset: Asset): Edit => setImage(id, asset, undefined)

export interface KeptWhole {
  readonly asset: Asset
  readonly crop: Crop
}

/** Shows a part of the picture. @param kept the whole picture, where it is to stay in the project; null: the rest goes */
export const setPictureCrop = (id: MediaId, part: Asset, kept: KeptWhole | null): Edit =>
  setImage(id, part, kept ?? undefined)

/** Shows the whole picture again, where it was kept. */
export const removePictureCrop =
  (id: MediaId): Edit =>
  (project) => {
    const whole = project.media.find((media) => media.id === id)?.whole
    return whole === undefined ? project : withoutUnused(changeRecord('media', id, pointTo(whole.assetHash))(project))
  }

const pointTo =
  (assetHash: AssetHash, whole?: Media['whole']) =>
  ({ whole: _before, ...media }: Media): Media => ({ ...media, assetHash, ...(whole ? { whole } : {}) })

const setImage =
  (id: MediaId, asset: Asset, kept: KeptWhole | undefined): Edit =>
  (project) => {
    if (!project.media.some((media) => media.id === id)) return project
    const whole = kept && { assetHash: kept.asset.hash, crop: fitCrop(kept.crop) }
    const pointed = withoutUnused(changeRecord('media', id, pointTo(asset.hash, whole))(project))
    const held = withAsset(asset)(pointed)
    return (held && kept ? withAsset(kept.asset)(held) : held) ?? project
  }

/** The image takes the place of one of the same hash: that one may be damaged. */
export const withAsset =
  (asset: Asset) =>
  (project: Project): Project | undefined => {
    if (noRoomFor(asset, project) !== undefined) return undefined
    const at = project.assets.findIndex(({ hash }) => hash === asset.hash)
    return { ...project, assets: at === -1 ? [...project.assets, asset] : project.assets.with(at, asset) }
  }

export function withoutUnused(project: Project): Project {
  const used = usedImages(project)
  const assets = without(project.assets, ({ hash }) => !used.has(hash))
  return assets === project.assets ? project : { ...project, assets }
}

const within = (value: number, least: number, most: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) + 0 : least

/** A crop as a file can hold it: whole, not empty, inside of the picture. */
export function fitCrop({ x, y, width, height }: Crop): Crop {
  const left = within(x, 0, CROP_UNITS - 1)
  const top = within(y, 0, CROP_UNITS - 1)
  return {
    x: left,
    y: top,
    width: within(width, 1, CROP_UNITS - left),
    height: within(height, 1, CROP_UNITS - top),
  }
}

export const changeMedia = (id: MediaId, fields: Partial<Pick<Media, 'consent' | 'takenAt'>>): Edit =>
  setFields('media', id, fields)
export const setMediaText = (id: MediaId, field: 'credit' | 'place', language: Language, text: string): Edit =>
  changeRecord('media', id, (media) => ({ ...media, [field]: withLine(media[field] ?? {}, language, text) }))

/** The figures that show a picture. */
export const figuresOf = ({ figures }: Project, id: MediaId): readonly FigureId[] =>
  figures.flatMap((figure) => (figure.kind === 'photo' && figure.mediaId === id ? [figure.id] : []))

/** Takes a picture away with the figures that show it and their blocks; a reference in the text becomes the words of `say`. */
export const deletePicture =
  (id: MediaId, say: SayInline): Edit =>
  (project) => {
    const left = figuresOf(project, id).reduce((value, figure) => deleteFigure(figure, say)(value), project)
    return withoutUnused(removeRecord('media', id)(left))
  }
