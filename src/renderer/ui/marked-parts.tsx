/** Text with what came and what went: by colour, by line, and for people who listen by a word before it. */
import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Part } from '../../core/compare/diff-units'
import './marked-parts.css'

export const MarkedParts = ({ parts }: { parts: readonly Part[] }) => {
  const { t } = useTranslation()
  return parts.map(({ is, text, isToken }, at) => {
    if (is === 'same' && !isToken) return text
    if (is === 'same') {
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        <span key={at} className="bw-part-token">
          {text}
        </span>
      )
    }
    const Mark = is === 'added' ? 'ins' : 'del'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
      <Mark key={at} className={isToken ? 'bw-part bw-part-token' : 'bw-part'}>
        <VisuallyHidden>{t(is === 'added' ? 'compare.came' : 'compare.went')} </VisuallyHidden>
        {text}
      </Mark>
    )
  })
}
