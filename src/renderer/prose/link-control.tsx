/** The link button of the tool bar: an address no project can hold is said under the field and not set. */
import { Button, Group, Popover, TextInput } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { IconLink } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLinkAddress } from '../../core/model/address'
import { LIMITS } from '../../core/model/limits'

export const LinkControl = ({ editor }: { editor: Editor | null }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    editor?.commands.focus()
  }
  return (
    <Popover opened={isOpen && editor !== null} onChange={setOpen} trapFocus width={352} withRoles={false}>
      <Popover.Target>
        <RichTextEditor.Control
          aria-label={t('link.label')}
          title={t('link.label')}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          disabled={!editor}
          onClick={() => setOpen(!isOpen)}
        >
          <IconLink size={16} stroke={1.75} />
        </RichTextEditor.Control>
      </Popover.Target>
      <Popover.Dropdown p={16} role="dialog" aria-label={t('link.label')}>
        {editor && isOpen ? <LinkForm editor={editor} onDone={close} /> : null}
      </Popover.Dropdown>
    </Popover>
  )
}

const LinkForm = ({ editor, onDone }: { editor: Editor; onDone: () => void }) => {
  const { t } = useTranslation()
  const before: unknown = editor.getAttributes('link').href
  const [text, setText] = useState(typeof before === 'string' ? before : '')
  const [isWrong, setWrong] = useState(false)
  const isLinked = typeof before === 'string'
  const set = () => {
    const href = text.trim()
    if (!isLinkAddress(href)) return setWrong(true)
    const chain = editor.chain().extendMarkRange('link')
    // with nothing selected there are no words to bear the link: the address itself is written
    if (editor.state.selection.empty && !isLinked)
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
    else chain.setLink({ href }).run()
    onDone()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        set()
      }}
    >
      <TextInput
        data-autofocus
        label={t('link.address')}
        placeholder="https://"
        value={text}
        maxLength={LIMITS.url}
        spellCheck={false}
        error={isWrong ? t('link.wrong') : undefined}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setWrong(false)
        }}
      />
      <Group mt={12} gap={8} justify="flex-end">
        {isLinked ? (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => {
              editor.chain().extendMarkRange('link').unsetLink().run()
              onDone()
            }}
          >
            {t('link.remove')}
          </Button>
        ) : null}
        <Button type="submit" variant="filled">
          {t('link.set')}
        </Button>
      </Group>
    </form>
  )
}
