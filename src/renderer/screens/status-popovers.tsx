/** What the words and the language in the status bar open. */
import { Popover, Radio, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assemble } from '../../core/briefing/assemble'
import { countWords } from '../../core/briefing/count-words'
import type { BlockId } from '../../core/model/ids'
import type { Language } from '../../core/model/language'
import type { Scope } from '../../core/narrative/scope'
import { setLanguage } from '../open-project'
import type { RailBlock } from '../ui/rail'

interface WordsProps {
  readonly words: number
  readonly scope: Scope
  readonly blocks: readonly RailBlock[]
  readonly onBlock: (id: BlockId) => void
}

/** Pressed: how many each block has, and the way there. */
export const StatusWords = ({ words, scope, blocks, onBlock }: WordsProps) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const shown = new Intl.NumberFormat('en-US').format(words)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-end" width={352} withRoles={false} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('status.words', { count: words, shown })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={8} role="dialog" aria-label={t('statusBar.wordsTitle')}>
        <Text fw={600} px={8} py={4}>
          {t('statusBar.wordsTitle')}
        </Text>
        {isOpen ? (
          <WordsByBlock
            scope={scope}
            blocks={blocks}
            onBlock={(id) => {
              setOpen(false)
              onBlock(id)
            }}
          />
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}

const WordsByBlock = ({ scope, blocks, onBlock }: Omit<WordsProps, 'words'>) => {
  const { t } = useTranslation()
  const { briefing } = assemble(scope)
  const counted = blocks
    .map((block) => ({
      ...block,
      words: countWords({ ...briefing, blocks: briefing.blocks.filter(({ origin }) => origin === block.id) }),
    }))
    .filter(({ words }) => words > 0)
  return (
    <>
      <ul className="bw-word-counts">
        {counted.map(({ id, label, words }) => (
          <li key={id}>
            <UnstyledButton onClick={() => onBlock(id)}>
              <span>{label}</span>
              <span>{words}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Text fz={13} c="dimmed" px={8} py={4}>
        {t('statusBar.wordsNote')}
      </Text>
    </>
  )
}

interface StatusLanguageProps {
  readonly language: Language
  readonly languages: readonly Language[]
}

/** Pressed: which language of the project is written and shown. */
export const StatusLanguage = ({ language, languages }: StatusLanguageProps) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="top-start"
      width={288}
      withRoles={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <IconLanguage size={16} stroke={1.75} />
          {t(`language.${language}`)}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={16} role="dialog" aria-label={t('statusBar.languageTitle')}>
        <Radio.Group
          label={t('statusBar.languageTitle')}
          description={t(languages.length > 1 ? 'statusBar.languageSays' : 'statusBar.oneLanguage')}
          value={language}
          onChange={(value) => {
            const chosen = languages.find((one) => one === value)
            if (chosen) setLanguage(chosen)
          }}
        >
          <Stack gap={8} mt={12}>
            {languages.map((one) => (
              <Radio key={one} value={one} label={t(`language.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </Popover.Dropdown>
    </Popover>
  )
}
