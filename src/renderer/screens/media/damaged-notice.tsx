/** Of pictures whose bytes are not what was stored: which, what is safe, and the way there. It goes when the last is replaced. */
import { Button } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useScope } from '../../open-project'
import { Notice } from '../../ui/notice'
import { useGo } from '../go'
import { pictureName } from './picture-name'

/** Names listed; the list in Media has them all. */
const NAMED = 3

export const DamagedImagesNotice = () => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { damagedImages } = scope
  if (!damagedImages) return null
  const hit = scope.project.media.filter(
    ({ assetHash, whole }) => damagedImages.has(assetHash) || (whole && damagedImages.has(whole.assetHash)),
  )
  const [first] = hit
  if (!first) return null
  const names = hit.slice(0, NAMED).map((media) => `“${pictureName(media, scope, t)}”`)
  return (
    <Notice
      title={t('damagedImages.title', { count: hit.length })}
      actions={
        <Button leftSection={<IconPhoto size={16} />} onClick={() => go.toRecord(first.id)}>
          {t('damagedImages.go')}
        </Button>
      }
    >
      {t('damagedImages.text', { names: `${names.join(', ')}${hit.length > NAMED ? ' …' : ''}` })}
    </Notice>
  )
}
