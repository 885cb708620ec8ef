/** Text inputs that save each keystroke as part of a burst. The localized ones edit the open language and leave the others alone. */
import { Textarea, type TextareaProps, TextInput } from '@mantine/core'
import { memo, type ReactNode, useRef } from 'react'
import type { Edit } from '../../core/edit/records'
import type { Language, Localized } from '../../core/model/language'
import { LIMITS } from '../../core/model/limits'
import { applyEdit, useLanguage } from '../open-project'
import { FieldSpelling } from '../spelling/field-spelling'
import { useTyping } from './typing'
import { useSteadyCall } from './use-steady-call'

interface FieldProps {
  readonly label: string
  /** Names the record and field among all, for undo. */
  readonly field: string
  /** Name of the step in “Undo: …”. */
  readonly step: string
  readonly description?: string
  readonly placeholder?: string
  readonly error?: ReactNode
  readonly lines?: boolean
  readonly minRows?: number
  /** Characters the project keeps of it, where that is not a line or a text. */
  readonly maxLength?: number
}

interface PlainTextProps extends FieldProps {
  readonly value: string
  readonly edit: (text: string) => Edit
  /** The language of its words, which are then spelled; left out for names, places and numbers. */
  readonly spelledIn?: Language
}

export const PlainText = ({ edit, field, step, spelledIn, ...rest }: PlainTextProps) => {
  const type = useTyping(field, step)
  const onText = useSteadyCall((text: string) => type(edit(text)))
  const element = useRef<HTMLDivElement>(null)
  if (spelledIn === undefined) return <Input {...rest} onText={onText} />
  return (
    <div ref={element}>
      <Input {...rest} onText={onText} />
      <FieldSpelling
        label={rest.label}
        text={rest.value}
        language={spelledIn}
        field={element}
        onText={(written) => applyEdit(edit(written), step)}
      />
    </div>
  )
}

/** The costly part: drawn anew only when something of its own has changed, not with each key in another field. */
const Input = memo(
  ({
    onText,
    lines = false,
    minRows = 2,
    maxLength = lines ? LIMITS.text : LIMITS.line,
    ...rest
  }: Omit<FieldProps, 'field' | 'step'> & { readonly value: string; readonly onText: (text: string) => void }) => {
    const shared = { ...rest, maxLength, spellCheck: false } satisfies Partial<TextareaProps>
    return lines ? (
      <Textarea {...shared} minRows={minRows} onChange={(event) => onText(event.currentTarget.value)} />
    ) : (
      <TextInput {...shared} onChange={(event) => onText(event.currentTarget.value)} />
    )
  },
)

/** What the text says in another language, when it is missing in this one. */
export const textElsewhere = (text: Localized): string | undefined => text.en ?? text.es ?? text.pt

export const LocalText = ({
  text,
  edit,
  field,
  placeholder,
  ...rest
}: FieldProps & { readonly text: Localized; readonly edit: (language: Language, text: string) => Edit }) => {
  const language = useLanguage()
  const hint = placeholder ?? textElsewhere(text)
  return (
    <PlainText
      {...rest}
      {...(hint === undefined ? {} : { placeholder: hint })}
      field={`${field}/${language}`}
      spelledIn={language}
      value={text[language] ?? ''}
      edit={(written) => edit(language, written)}
    />
  )
}
