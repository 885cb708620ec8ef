/** A line that is not being edited, its values tinted as they are in the editors. */
import { useTranslation } from 'react-i18next'
import type { Localized } from '../../core/model/language'
import type { InlineText } from '../../core/model/prose'
import { describeToken, evaluateToken } from '../../core/narrative/evaluate'
import { pick } from '../../core/narrative/localized'
import { useScope } from '../open-project'
import { citationNumbers } from './citation-numbers'
import { figureNumber, tableNumber } from './names'

export const StaticLine = ({ text }: { text: Localized<InlineText> }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const line = pick(text, scope)?.value ?? []
  return line.map((inline, index) => {
    // a line has no identity but its place, and it is drawn anew as a whole
    const key = `${index}-${inline.type}`
    switch (inline.type) {
      case 'text': {
        const marks = new Set(inline.marks?.map((mark) => mark.type))
        const style = { fontWeight: marks.has('bold') ? 600 : undefined, fontStyle: marks.has('italic') ? 'italic' : undefined }
        const lang = inline.marks?.find((mark) => mark.type === 'lang')?.attrs.lang
        return (
          <span key={key} style={style} lang={lang}>
            {inline.text}
          </span>
        )
      }
      case 'token': {
        const value = evaluateToken(inline.attrs.token, scope)
        return (
          <span
            key={key}
            className="bw-token"
            data-state={value.ok ? undefined : 'broken'}
            title={describeToken(inline.attrs.token, scope)}
          >
            {value.ok ? value.text : t('token.noValue')}
          </span>
        )
      }
      case 'citation':
        return (
          <sup key={key}>
            [{inline.attrs.sources.map((id) => citationNumbers(scope).get(id) ?? '?').join(', ')}]
          </sup>
        )
      case 'figure-ref':
        return <span key={key}>{t('reference.figure', { number: figureNumber(inline.attrs.figure, scope) ?? '?' })}</span>
      case 'table-ref':
        return <span key={key}>{t('reference.table', { number: tableNumber(inline.attrs.table, scope) ?? '?' })}</span>
    }
  })
}
