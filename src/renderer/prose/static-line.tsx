/** A line that is not being edited, its values tinted as they are in the editors. */
import { useTranslation } from 'react-i18next'
import type { Localized } from '../../core/model/language'
import type { Inline, InlineText, InnerListNode, Prose, ProseNode } from '../../core/model/prose'
import { describeToken, evaluateToken } from '../../core/narrative/evaluate'
import { pick } from '../../core/narrative/localized'
import { useLanguage } from '../open-project'
import { useShownScope } from '../shown-scope'
import { figureNumber, tableNumber } from './names'
import { citationNumbers } from './numbers'
import { hoverWords } from './rows-behind'

export const StaticLine = ({ text }: { text: Localized<InlineText> }) => (
  <StaticInlines line={pick(text, useShownScope())?.value ?? []} />
)

const StaticInlines = ({ line }: { line: InlineText }) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a line is drawn anew as a whole
  line.map((inline, index) => <StaticInline key={index} inline={inline} />)

/** Prose as its editor would show it, in the language that is being written. */
export const StaticProse = ({ text }: { text: Localized<Prose> }) => (
  <div className="bw-prose-text">
    <div className="ProseMirror">
      {/* biome-ignore lint/suspicious/noArrayIndexKey: a node is its place */}
      {text[useLanguage()]?.content.map((node, index) => <StaticNode key={index} node={node} />) ?? <p />}
    </div>
  </div>
)

const StaticNode = ({ node }: { node: ProseNode }) => {
  switch (node.type) {
    case 'paragraph':
      return (
        <p>
          <StaticInlines line={node.content} />
        </p>
      )
    case 'heading': {
      const Heading = `h${node.attrs.level}` as const
      return (
        <Heading>
          <StaticInlines line={node.content} />
        </Heading>
      )
    }
    case 'bulletList':
    case 'orderedList': {
      const List = node.type === 'bulletList' ? 'ul' : 'ol'
      return (
        <List>
          {node.content.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
            <li key={index}>
              <p>
                <StaticInlines line={item.content[0].content} />
              </p>
              {item.content.slice(1).map((list, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a list is its place
                <StaticNode key={at} node={list as InnerListNode} />
              ))}
            </li>
          ))}
        </List>
      )
    }
  }
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
          onPointerEnter={(event) => {
            event.currentTarget.title = hoverWords(inline.attrs.token, scope, t)
          }}
        >
          {value.ok ? value.text : t('token.noValue')}
        </span>
      )
    }
    case 'citation':
      return <sup>[{inline.attrs.sources.map((id) => citationNumbers(scope).get(id) ?? '?').join(', ')}]</sup>
    case 'footnote':
      return <sup title={inline.attrs.text}>[*]</sup>
    case 'figure-ref':
      return t('reference.figure', { number: figureNumber(inline.attrs.figure, scope) ?? '?' })
    case 'table-ref':
      return t('reference.table', { number: tableNumber(inline.attrs.table, scope) ?? '?' })
  }
}
