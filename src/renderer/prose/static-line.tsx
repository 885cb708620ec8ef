/** A line that is not being edited, its values tinted as they are in the editors. */
import { useTranslation } from 'react-i18next'
import type { Localized } from '../../core/model/language'
import type { Inline, InlineText } from '../../core/model/prose'
import { describeToken, evaluateToken } from '../../core/narrative/evaluate'
import { pick } from '../../core/narrative/localized'
import { useShownScope } from '../shown-scope'
import { figureNumber, tableNumber } from './names'
import { citationNumbers } from './numbers'

export const StaticLine = ({ text }: { text: Localized<InlineText> }) => {
  const line = pick(text, useShownScope())?.value ?? []
  // biome-ignore lint/suspicious/noArrayIndexKey: a line is drawn anew as a whole
  return line.map((inline, index) => <StaticInline key={index} inline={inline} />)
}

const StaticInline = ({ inline }: { inline: Inline }) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  switch (inline.type) {
    case 'text': {
      const marks = new Set(inline.marks?.map((mark) => mark.type))
      const lang = inline.marks?.find((mark) => mark.type === 'lang')?.attrs.lang
      const style = {
        fontWeight: marks.has('bold') ? 600 : undefined,
        fontStyle: marks.has('italic') ? 'italic' : undefined,
      }
      return (
        <span style={style} lang={lang}>
          {inline.text}
        </span>
      )
    }
    case 'token': {
      const value = evaluateToken(inline.attrs.token, scope)
      return (
        <span
          className="bw-token"
          data-state={value.ok ? undefined : 'broken'}
          title={describeToken(inline.attrs.token, scope)}
        >
          {value.ok ? value.text : t('token.noValue')}
        </span>
      )
    }
    case 'citation':
      return <sup>[{inline.attrs.sources.map((id) => citationNumbers(scope).get(id) ?? '?').join(', ')}]</sup>
    case 'figure-ref':
      return t('reference.figure', { number: figureNumber(inline.attrs.figure, scope) ?? '?' })
    case 'table-ref':
      return t('reference.table', { number: tableNumber(inline.attrs.table, scope) ?? '?' })
  }
}
