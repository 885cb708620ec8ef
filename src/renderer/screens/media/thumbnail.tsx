/** A small picture in a list, drawn when it comes into sight; a mark where the image is damaged. */
import './media.css'
import { IconPhotoOff } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { isLeftOut } from '../../../core/images/left-out'
import type { Asset } from '../../../core/model/material'
import { drawSmall } from '../../images/image-bytes'

/** Twice what is shown: sharp on dense screens. */
const WIDTH_PX = 288
const HEIGHT_PX = 192

export const Thumbnail = ({ asset, isDamaged }: { asset: Asset | undefined; isDamaged: boolean }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [failed, setFailed] = useState<Asset>()
  const isShown = asset !== undefined && !isDamaged && !isLeftOut(asset) && failed !== asset
  useEffect(() => {
    const { current } = canvas
    if (!current || !asset || !isShown) return
    const observer = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      void drawSmall(asset, current).then((isDrawn) => isDrawn || setFailed(asset))
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [asset, isShown])
  return isShown ? (
    <div className="bw-thumb" aria-hidden="true">
      <canvas ref={canvas} width={WIDTH_PX} height={HEIGHT_PX} />
    </div>
  ) : (
    <div className="bw-thumb" data-damaged="" aria-hidden="true">
      <IconPhotoOff size={20} stroke={1.5} />
    </div>
  )
}
