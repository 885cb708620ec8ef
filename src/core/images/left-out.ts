/**
 * A window may show a project without its pictures, when they are too much for its memory. In place of the bytes of an image it holds a mark;
 * the bytes stay with whoever keeps the file, and take the place of the mark again on their way back.
 */
import type { Asset } from '../model/material'

/** No base64, so that no image can be taken for a mark. */
const MARK = 'left-out:'

export const leftOutMark = (number: number): string => `${MARK}${number}`

/** Whether only a mark is here; the image itself is whole, and elsewhere. */
export const isLeftOut = ({ base64 }: Pick<Asset, 'base64'>): boolean => base64.startsWith(MARK)
