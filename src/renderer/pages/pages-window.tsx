/** A window with nothing but the pages: they follow what is edited in the window they belong to, and a click goes to its source there. */
import '../screens/editors.css' // the menu of sources
import { useEffect, useRef, useState } from 'react'
import { commandFor } from '../../core/command-keys'
import type { ShownPages } from '../../ipc/contract'
import { bridge } from '../bridge'
import { WindowRoot } from '../ui/window-root'
import { PagesPane } from './pages-pane'
import { usePdf } from './use-pdf'

export const PagesWindow = () => (
  <WindowRoot>
    <Pages />
  </WindowRoot>
)

const Pages = () => {
  const [shown, setShown] = useState<ShownPages>()
  const place = useRef(0)
  useEffect(() => {
    const stop = bridge.onPagesShown(setShown)
    // what came before this page could hear
    void bridge.pagesShownFirst().then((first) => setShown((now) => now ?? first))
    return stop
  }, [])
  useEffect(() => {
    if (shown) document.title = shown.title
  }, [shown])
  useEffect(() => {
    // the owner has the project, so it prints
    const onKeyDown = (event: KeyboardEvent) => {
      if (commandFor(event) !== 'print') return
      event.preventDefault()
      void bridge.printFromPages()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  const pages = usePdf(shown?.pages.bytes, shown?.pages.regions)
  return (
    <main className="bw-pages-window">
      <PagesPane
        pages={pages}
        place={place}
        isUpdating={shown?.isUpdating ?? false}
        language={shown?.language ?? 'en'}
        onHide={() => window.close()}
        onGo={(origin) => void bridge.goFromPages(origin)}
        isOver={false}
        block={shown?.block ?? null}
      />
    </main>
  )
}
