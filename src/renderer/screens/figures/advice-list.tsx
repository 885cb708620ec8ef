/** What the choices for a figure may make readers believe, and what shows it better. Nothing here keeps anybody from anything. */
import './advice-list.css'
import { IconBulb } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { adviceFor } from '../../../core/charts/advice'
import type { Figure } from '../../../core/model/figure'
import { useScope } from '../../open-project'

export const AdviceList = ({ figure }: { figure: Figure }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const advice = useMemo(() => adviceFor(figure, scope), [figure, scope])
  return (
    <div aria-live="polite" className="bw-advice-place">
      {advice.length === 0 ? null : (
        <ul className="bw-advice" aria-label={t('advice.label')}>
          {advice.map((words) => (
            <li key={words}>
              <IconBulb size={16} aria-hidden />
              <span>{words}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
