/** The menus that put something into an editor: a value, a citation, a reference to a figure or table, the language of a passage. */
import type { JSONContent } from '@tiptap/core'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceId } from '../../core/model/ids'
import { isLanguageTag } from '../../core/model/language'
import type { Inline } from '../../core/model/prose'
import type { Token } from '../../core/model/token'
import { describeToken, evaluateToken, tokenAlternatives } from '../../core/narrative/evaluate'
import type { Scope } from '../../core/narrative/scope'
import { searchWords, soughtTokens } from '../../core/narrative/sought-tokens'
import { type UsefulToken, usefulTokens, VALUE_GROUPS } from '../../core/narrative/useful-tokens'
import { useScope } from '../open-project'
import { ChoiceMenu, type MenuChoice, matches } from './choice-menu'
import type { InsertRequest } from './desk'
import { figureName, sourceName, tableName } from './names'

const PASSAGE_LANGUAGES = ['en', 'es', 'pt', 'gn', 'fr', 'ht', 'nl', 'qu', 'ay'] as const

export const InsertMenu = ({ request, onClose }: { request: InsertRequest; onClose: () => void }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { editor, kind, at, typed } = request

  // at once: the editor's own way waits for a frame, and letters typed until then would be lost
  const back = () => editor.view.focus()
  const insert = (inline: Inline) => {
    back()
    editor
      .chain()
      .focus()
      .insertContent(inline as JSONContent)
      .run()
    onClose()
  }
  const leave = () => {
    back()
    // as a node: a plain string would be parsed as markup, which Trusted Types refuse
    if (typed !== '') editor.chain().focus().insertContent({ type: 'text', text: typed }).run()
    else editor.commands.focus()
    onClose()
  }
  const insertToken = (token: Token) => {
    const isCapital = 'capital' in token && startsSentence(editor.state.selection.$from)
    insert({ type: 'token', attrs: { token: isCapital ? { ...token, capital: true } : token } })
  }
  const mark = (lang: string | null) => {
    back()
    const chain = editor.chain().focus()
    if (lang === null) chain.unsetMark('lang').run()
    else chain.setMark('lang', { lang }).run()
    onClose()
  }

  /** A mark stands behind the word it belongs to: the space that “/” needed before it goes. */
  const cite = (source: SourceId) => {
    back()
    const { $from } = editor.state.selection
    const before = $from.nodeBefore
    const chain = editor.chain().focus()
    if (typed !== '' && before?.isText && before.text?.endsWith(' '))
      chain.deleteRange({ from: $from.pos - 1, to: $from.pos })
    chain.insertContent({ type: 'citation', attrs: { sources: [source] } }).run()
    onClose()
  }
  const sources = (group: string): readonly MenuChoice[] =>
    scope.project.sources.map((source) => ({
      key: source.id,
      group,
      title: sourceName(source, scope, t),
      detail: [source.author, source.publisher].filter(Boolean).join(', '),
      words: `${group} ${sourceName(source, scope, t)} ${source.author} ${source.publisher}`,
      run: () => cite(source.id),
    }))
  const figuresAndTables = (): readonly MenuChoice[] => [
    ...scope.project.figures.map((figure) => ({
      key: figure.id,
      group: t('menu.figures'),
      title: figureName(figure.id, scope, t),
      detail: t(`figureKind.${figure.kind}`),
      words: `${figureName(figure.id, scope, t)} ${t(`figureKind.${figure.kind}`)}`,
      run: () => insert({ type: 'figure-ref', attrs: { figure: figure.id } }),
    })),
    ...scope.plan.blocks
      .filter((block) => block.kind === 'table')
      .map((block) => ({
        key: block.id,
        group: t('menu.tables'),
        title: tableName(block.id, scope, t),
        detail: t('block.table'),
        words: tableName(block.id, scope, t),
        run: () => insert({ type: 'table-ref', attrs: { table: block.id } }),
      })),
  ]

  // kept for each opening: evaluating all values again for each letter of the filter would be felt
  const values = useMemo(() => (kind === 'value' ? valuesFor(scope, t) : () => []), [kind, scope, t])
  const choices = (filter: string): readonly MenuChoice[] => {
    switch (kind) {
      // one key for all that goes into a sentence: who writes need not leave the keyboard to cite
      case 'value':
        return [
          ...values(filter).map(({ token, ...choice }) => ({ ...choice, run: () => insertToken(token) })),
          ...(typed === '' ? [] : [...figuresAndTables(), ...sources(t('menu.sources'))]),
        ]
      case 'source':
        return sources('')
      case 'figure':
        return figuresAndTables()
      case 'language': {
        const tag = filter.trim()
        const own = isLanguageTag(tag) && !PASSAGE_LANGUAGES.some((l) => l === tag) ? [tag] : []
        return [
          ...PASSAGE_LANGUAGES.map((lang) => languageChoice(lang, t(`passageLanguage.${lang}`), () => mark(lang))),
          languageChoice('', t('menu.noLanguage'), () => mark(null)),
          // last: the beginning of a name looks like a tag, too
          ...own.map((lang) => languageChoice(lang, t('menu.languageTag', { tag: lang }), () => mark(lang))),
        ]
      }
    }
  }
  return <ChoiceMenu label={t(`menu.${kind}`)} at={at} choices={choices} onClose={leave} />
}

const languageChoice = (lang: string, title: string, run: () => void): MenuChoice => ({
  key: lang,
  group: '',
  title,
  detail: lang,
  words: `${title} ${lang}`,
  run,
})

type ValueChoice = Omit<MenuChoice, 'run'> & { readonly token: Token }

/** More than anybody reads through; who does not find it types another word. */
const MOST_VALUES = 80

function choiceOf({ group, token }: UsefulToken, scope: Scope, t: TFunction): readonly ValueChoice[] {
  const value = evaluateToken(token, scope)
  if (!value.ok) return [] // a menu of values offers values; what is missing is named by the checks
  const sentence = describeToken(token, scope)
  const name = t(`valueGroup.${group}`)
  return [
    {
      key: JSON.stringify(token),
      group: name,
      title: value.text,
      detail: sentence,
      words: `${value.text} ${sentence} ${name} ${searchWords(token)}`,
      token,
    },
  ]
}

const isDateOfOne = ({ token }: UsefulToken): boolean => token.fn === 'date' && token.of.entity === 'activity'

/** The same facts in their other ways to be written. Of single activities there may be thousands: they are found by themselves. */
const otherForms = (values: readonly UsefulToken[], scope: Scope): readonly UsefulToken[] =>
  values
    .filter((value) => !isDateOfOne(value))
    .flatMap(({ group, token }) => tokenAlternatives(token, scope).map((form) => ({ group, token: form.token })))

/** The broad ones until something is typed; then whatever the words name, in every way it can be written. */
function valuesFor(scope: Scope, t: TFunction): (filter: string) => readonly ValueChoice[] {
  const useful = usefulTokens(scope.project, scope.plan)
  const broad = useful.flatMap((value) => choiceOf(value, scope, t))
  let forms: readonly ValueChoice[] | undefined
  const known = new Map<string, readonly ValueChoice[]>()
  const find = (filter: string): readonly ValueChoice[] => {
    forms ??= otherForms(useful, scope).flatMap((value) => choiceOf(value, scope, t))
    const sought = soughtTokens(filter, scope)
    const made = [...sought, ...otherForms(sought, scope)].flatMap((value) => choiceOf(value, scope, t))
    const all = [...broad, ...forms, ...made].filter(({ words }) => matches(words, filter))
    const once = [...new Map(all.toReversed().map((one) => [`${one.title} ${one.detail}`, one])).values()].toReversed()
    const groups: readonly string[] = VALUE_GROUPS.map((group) => t(`valueGroup.${group}`))
    return once.toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group)).slice(0, MOST_VALUES)
  }
  return (filter) => {
    if (filter.trim() === '') return broad
    const before = known.get(filter)
    if (before) return before
    const found = find(filter)
    known.set(filter, found)
    return found
  }
}

interface Place {
  readonly parentOffset: number
  readonly parent: { textBetween: (from: number, to: number, block?: string, leaf?: string) => string }
}
/** At the start of a paragraph or behind the end of a sentence. */
const startsSentence = ({ parent, parentOffset }: Place): boolean =>
  /(^|[.!?…:]["”’»)]?)\s*$/.test(parent.textBetween(0, parentOffset, undefined, 'x').replace(/:\s*$/, 'x'))
