/** While the pages are in a window of their own: tells it what to show, and goes where somebody clicks in it. */
import { useEffect } from 'react'
import type { ShownPages } from '../../ipc/contract'
import { bridge } from '../bridge'
import { useGo } from '../screens/go'

export interface OwnPagesProps {
  readonly shown: Omit<ShownPages, 'pages'> & { readonly pages: ShownPages['pages'] | undefined }
  readonly onClosed: () => void
}

export const OwnPages = ({ shown, onClosed }: OwnPagesProps) => {
  const { toOrigin } = useGo()
  const { pages, language, title, block, isUpdating } = shown
  useEffect(() => {
    if (!pages) return
    const { bytes, pageCount, regions } = pages // nothing else that may have come with them
    void bridge.showPages({ pages: { bytes, pageCount, regions }, language, title, block, isUpdating })
  }, [pages, language, title, block, isUpdating])
  useEffect(() => bridge.onPagesWanted(toOrigin), [toOrigin])
  useEffect(() => bridge.onPagesWindowClosed(onClosed), [onClosed])
  useEffect(() => () => void bridge.closePagesWindow(), []) // another project has other pages
  return null
}
