import { useEffect, useState } from 'react'
import type { Asset } from '../../core/model/material'
import { imageBytes } from './image-bytes'

/** An address under which this page, and nobody else, finds the image; given back when the picture is no longer shown. */
export function useImageUrl(asset: Asset | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const bytes = asset && imageBytes(asset)
    if (!asset || !bytes) return setUrl(undefined)
    const made = URL.createObjectURL(new Blob([bytes], { type: asset.type }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [asset])
  return url
}
