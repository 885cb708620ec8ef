/** A figure as a file of its own: for slides, for print, or the numbers behind it. */
import { Button, Group, Menu, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { altText, longDescription, wholeText } from '../../../core/charts/alt-text'
import { buildSpec } from '../../../core/charts/build-spec'
import { dataTable } from '../../../core/charts/data-table'
import type { ChartSpec } from '../../../core/charts/figure-spec'
import { toCsv } from '../../../core/charts/to-csv'
import type { Figure } from '../../../core/model/figure'
import { toSvg } from '../../../core/recorder/to-svg'
import type { FigureFormat } from '../../../ipc/contract'
import { bridge } from '../../bridge'
import { toPng } from '../../figures/to-png'
import { useScope } from '../../open-project'
import { figureName } from '../../prose/names'
import { useDrawing } from './figures-drawn'

const FORMATS = ['svg', 'png', 'csv'] as const satisfies readonly FigureFormat[]

export const SavePicture = ({ figure }: { figure: Figure }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const drawing = useDrawing(figure.id)
  const [said, setSaid] = useState<{ readonly figure: string; readonly words: string; readonly isWrong: boolean }>()
  if (figure.kind === 'photo' || drawing === undefined || !('list' in drawing)) return null
  const { list } = drawing
  const { language } = scope

  const title = figureName(figure.id, scope, t)
  const own = figure.alt.mode === 'own' ? (figure.alt.text[language] ?? '').trim() : ''
  const specNow = (): ChartSpec => {
    const built = buildSpec(figure, scope)
    if (!built.ok) throw new Error(built.reason)
    return built.spec
  }
  const bytesOf = async (format: FigureFormat): Promise<Uint8Array> => {
    if (format === 'png') return toPng(list)
    const spec = specNow()
    const text =
      format === 'csv'
        ? toCsv(dataTable(spec, language))
        : toSvg(list, { title, description: own || wholeText(spec, language), language })
    return new TextEncoder().encode(text)
  }
  /** A PNG has no place for words, so they lie beside it, ready to be pasted where it goes. */
  const wordsBeside = (format: FigureFormat): string | null => {
    if (format !== 'png') return null
    const spec = specNow()
    const long = longDescription(spec, language)
    return `${[title, own || altText(spec, language), ...(long === null ? [] : [long])].join('\n\n')}\n`
  }
  const save = async (format: FigureFormat): Promise<void> => {
    try {
      const saved = await bridge.saveFigure({
        name: title.slice(0, 200),
        format,
        bytes: await bytesOf(format),
        words: wordsBeside(format),
      })
      if (saved === undefined) {
        setSaid(undefined)
        return
      }
      const { name, words } = saved
      setSaid({
        figure: figure.id,
        words: words === null ? t('savePicture.saved', { name }) : t('savePicture.savedWithWords', { name, words }),
        isWrong: false,
      })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      setSaid({ figure: figure.id, words: t('savePicture.failed', { why }), isWrong: true })
    }
  }
  return (
    <Group gap={8}>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button leftSection={<IconDownload size={16} />}>{t('savePicture.button')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map((format) => (
            <Menu.Item key={format} onClick={() => void save(format)}>
              {t(`savePicture.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Text fz={13} role="status" c={said?.isWrong ? 'var(--bw-error)' : 'dimmed'}>
        {said?.figure === figure.id ? said.words : ''}
      </Text>
    </Group>
  )
}
