import { useTranslation } from 'react-i18next'
import { changeUpdate, setUpdateText } from '../../../core/edit/field-work'
import type { ProjectUpdate } from '../../../core/model/field-work'
import { DateField } from '../../fields/date-field'
import { PickOrNone } from '../../fields/pick'
import { LocalText } from '../../fields/text-fields'
import { applyEdit, useScope } from '../../open-project'
import { sourceName } from '../../prose/names'

/** A dated note on a field project. */
export const UpdateForm = ({ update }: { update: ProjectUpdate }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const step = t('undo.editUpdate')
  return (
    <>
      <DateField
        label={t('activity.date')}
        description={t('activity.dateHint')}
        field={`${update.id}/date`}
        step={step}
        value={update.date}
        edit={(date) => changeUpdate(update.id, { date })}
      />
      <LocalText
        lines
        minRows={6}
        label={t('work.updateText')}
        description={t('work.updateHint')}
        field={`${update.id}/text`}
        step={step}
        text={update.text}
        edit={(language, text) => setUpdateText(update.id, language, text)}
      />
      <PickOrNone
        label={t('activity.source')}
        none={t('activity.noSource')}
        choices={scope.project.sources.map((source) => ({ value: source.id, label: sourceName(source, scope, t) }))}
        value={update.sourceId}
        onPick={(sourceId) => applyEdit(changeUpdate(update.id, { sourceId }), step)}
      />
    </>
  )
}
