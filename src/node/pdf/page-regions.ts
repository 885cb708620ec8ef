/** What was drawn -> regions of the pages: the lines of one part are one region, each value and each record's words one of their own. */
import type { Origin, PageRegion } from '../../core/briefing/origin'
import type { Box } from './tagged/node-types'
import type { Drawn, OnDrawn } from './tagged/renderer'

/** Enough to tell one from the other in a list. */
const LONGEST_TEXT = 120

interface Growing {
  readonly page: number
  readonly kind: PageRegion['kind']
  readonly origin: Origin
  left: number
  top: number
  right: number
  bottom: number
  text: string
}

export interface RegionCollector {
  readonly onDrawn: OnDrawn
  /** In the order in which they were drawn, parts behind what they are a part of. */
  readonly regions: () => readonly PageRegion[]
}

export function collectRegions(): RegionCollector {
  const all: Growing[] = []
  const last = new Map<string, Growing>()

  const add = (page: number, kind: PageRegion['kind'], origin: Origin, box: Box, text: string): void => {
    if (box.width <= 0 || box.height <= 0) return
    // of a value each line is a region; the two halves of a broken value are far apart
    const key = kind === 'value' ? '' : [page, kind, origin.block, origin.node ?? '', origin.record ?? ''].join(' ')
    const known = last.get(key)
    if (known && kind !== 'value') {
      known.left = Math.min(known.left, box.x)
      known.top = Math.min(known.top, box.y)
      known.right = Math.max(known.right, box.x + box.width)
      known.bottom = Math.max(known.bottom, box.y + box.height)
      if (known.text.length < LONGEST_TEXT) known.text += ` ${text}`
      return
    }
    const fresh: Growing = {
      page,
      kind,
      origin,
      left: box.x,
      top: box.y,
      right: box.x + box.width,
      bottom: box.y + box.height,
      text,
    }
    all.push(fresh)
    last.set(key, fresh)
  }

  return {
    onDrawn: ({ page, box, origin, kind, text, parts }: Drawn) => {
      const home = origin as Origin // the house style sets no other
      add(page, kind, home, box, text)
      for (const part of parts) {
        const own = part.origin as Pick<Origin, 'record' | 'value'>
        add(page, own.value === undefined ? 'text' : 'value', { ...home, ...own }, part.box, part.text)
      }
    },
    regions: () =>
      all.map(({ page, kind, origin, left, top, right, bottom, text }) => ({
        ...origin,
        page,
        kind,
        x: left,
        y: top,
        width: right - left,
        height: bottom - top,
        text: text.trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST_TEXT),
      })),
  }
}
