import type { TFunction } from 'i18next'

const KB = 1024
const MB = KB * KB

/** “nothing”, “12 KB”, “3.4 MB”. */
export function sizeInWords(bytes: number, t: TFunction): string {
  if (bytes === 0) return t('settings.sizeNone')
  if (bytes < MB) return t('settings.sizeKb', { n: Math.max(1, Math.round(bytes / KB)) })
  return t('settings.sizeMb', { n: bytes < 10 * MB ? Math.round((bytes / MB) * 10) / 10 : Math.round(bytes / MB) })
}
