/** A figure on white paper, as wide as its place. */
import './figures.css'
import { useEffect, useRef } from 'react'
import type { DisplayList } from '../../core/recorder/display-list'
import { fontsFor, paint } from './paint'

export interface FigurePictureProps {
  readonly list: DisplayList
  /** For people who listen; empty: what stands beside it says it already. */
  readonly label: string
}

export const FigurePicture = ({ list, label }: FigurePictureProps) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    let isStale = false
    const draw = () => {
      const width = element.clientWidth || list.width
      if (!isStale) paint(list, element, (width / list.width) * window.devicePixelRatio)
    }
    void fontsFor(list).then(draw)
    const observer = new ResizeObserver(draw)
    observer.observe(element)
    return () => {
      isStale = true
      observer.disconnect()
    }
  }, [list])
  return (
    <canvas
      ref={canvas}
      className="bw-figure-picture"
      style={{ aspectRatio: `${list.width} / ${list.height}` }}
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  )
}
