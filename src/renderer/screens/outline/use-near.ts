/** Whether something has been near the window once: editors are made when somebody can come to them soon. */
import { type RefObject, useEffect, useState } from 'react'

const MARGIN = '1200px'

/** @param isWanted it is wanted now, wherever it is */
export function useNear(element: RefObject<HTMLElement | null>, isWanted: boolean): boolean {
  const [wasNear, setNear] = useState(isWanted)
  const isNear = wasNear || isWanted
  if (isNear && !wasNear) setNear(true) // once there, it stays
  useEffect(() => {
    if (isNear || !element.current) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true)
      },
      { root: element.current.closest('.bw-outline'), rootMargin: MARGIN },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, isNear])
  return isNear
}
