/** One difference: field by field, and of a figure both pictures and what they show. */
import './compare.css'
import { Box, Button, Table, Text, Title } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ComparedFigure } from '../../../core/compare/compare-figures'
import type { ComparedRecord } from '../../../core/compare/compare-projects'
import type { AssetHash } from '../../../core/model/material'
import type { Project } from '../../../core/model/project'
import type { FigureDrawing } from '../../../ipc/contract'
import { FigurePicture } from '../../figures/figure-picture'
import { MarkedParts } from '../../ui/marked-parts'
import { NamedFields } from '../../ui/named-fields'
import { Thumbnail } from '../media/thumbnail'
import type { DrawnOfBoth } from './use-figures-of-both'

export interface DifferenceProps {
  readonly record: ComparedRecord
  readonly shows: ComparedFigure | undefined
  readonly drawn: DrawnOfBoth
  readonly theirs: Project
  readonly mine: Project
  readonly otherName: string
  /** Undefined: it is not in the open project, or has no screen. */
  readonly onGo: (() => void) | undefined
}

export const Difference = ({ record, shows, drawn, theirs, mine, otherName, onGo }: DifferenceProps) => {
  const { t } = useTranslation()
  const { kind, fields, place } = record
  const isPicture = record.in === 'figures' || record.in === 'media'
  return (
    <>
      <Text fz={13} fw={600} c="dimmed">
        {t(`change.${kind}`, { what: t(`record.${record.in}`) })}
      </Text>
      <Title order={2} fz={20} lh="28px" style={{ overflowWrap: 'anywhere' }}>
        {record.name || t(`record.${record.in}`)}
      </Title>
      <Text c="dimmed" mb={24}>
        {t(`compare.where.${kind}`, { other: otherName })}
      </Text>
      {place === undefined ? null : (
        <Text mb={16}>{place.behind === null ? t('change.first') : t('change.behind', { name: place.behind })}</Text>
      )}
      {isPicture ? (
        <div className="bw-compare-pictures">
          <Picture
            title={t('compare.theirPicture', { other: otherName })}
            record={record}
            project={theirs}
            drawing={drawn.theirs.get(record.id)}
          />
          <Picture title={t('compare.myPicture')} record={record} project={mine} drawing={drawn.mine.get(record.id)} />
        </div>
      ) : null}
      {fields.length === 0 && place === undefined ? (
        <Text>{t(shows ? 'compare.dataMoved' : 'compare.empty')}</Text>
      ) : (
        <NamedFields
          fields={fields.map(({ field, parts }) => ({
            field,
            value: parts ? <MarkedParts parts={parts} /> : t('record.assets'),
          }))}
        />
      )}
      {shows ? <Shown shows={shows} /> : null}
      {onGo ? (
        <Button mt={24} rightSection={<IconArrowRight size={16} />} onClick={onGo}>
          {t('compare.goTo')}
        </Button>
      ) : null}
    </>
  )
}

interface PictureProps {
  readonly title: string
  readonly record: ComparedRecord
  readonly project: Project
  readonly drawing: FigureDrawing | undefined
}

const Picture = ({ title, record, project, drawing }: PictureProps) => {
  const hash = photoOf(record, project)
  const asset = project.assets.find((one) => one.hash === hash)
  const isThere = [...project.figures, ...project.media].some(({ id }) => id === record.id)
  if (!isThere) return null
  return (
    <figure className="bw-compare-picture">
      <figcaption>{title}</figcaption>
      {asset ? (
        <Thumbnail asset={asset} isDamaged={false} />
      ) : drawing === undefined ? null : 'list' in drawing ? (
        <FigurePicture list={drawing.list} label={title} />
      ) : (
        <Text fz="sm">{drawing.reason}</Text>
      )}
    </figure>
  )
}

function photoOf({ in: list, id }: ComparedRecord, { figures, media }: Project): AssetHash | undefined {
  const figure = list === 'figures' ? figures.find((one) => one.id === id) : undefined
  const mediaId = figure?.kind === 'photo' ? figure.mediaId : id
  return media.find((one) => one.id === mediaId)?.assetHash
}

const Shown = ({ shows: { head, rows, sameRows, reasons } }: { shows: ComparedFigure }) => {
  const { t } = useTranslation()
  return (
    <Box mt={24}>
      <Title order={3} fz={15} mb={8}>
        {t('compare.shows')}
      </Title>
      {reasons.map((reason) => (
        <Text key={reason} fz="sm">
          {reason}
        </Text>
      ))}
      {rows.length === 0 ? null : (
        <Table withTableBorder withColumnBorders fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('compare.row')}</Table.Th>
              {head.map((name) => (
                <Table.Th key={name} scope="col">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ is, cells }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <Table.Tr key={at}>
                <Table.Td>{t(`compare.kind.${is === 'same' ? 'changed' : is}`)}</Table.Td>
                {cells.map((parts, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <Table.Td key={column}>
                    {is === 'changed' ? <MarkedParts parts={parts} /> : parts.map(({ text }) => text).join('')}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {sameRows > 0 ? (
        <Text fz="sm" c="dimmed" mt={8}>
          {t('compare.rowsSame', { count: sameRows })}
        </Text>
      ) : null}
    </Box>
  )
}
