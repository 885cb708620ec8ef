/** What an organisation asks where it pays: its name, and words for each role that the organisation of the briefing may have. */
import { ActionIcon, Button, Divider, Menu, Stack, Text } from '@mantine/core'
import { IconChevronDown, IconPlus, IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { removeDonorWording, setDonorWording, setNameAsked } from '../../../core/edit/donor-wording'
import { type Organisation, WORDING_ROLES, type WordingRole } from '../../../core/model/field-work'
import { LocalText } from '../../fields/text-fields'
import { applyEdit, useScope } from '../../open-project'
import { Field } from '../../ui/record-form'

const NOTHING = { acknowledgement: {}, disclaimer: {} }

/** Shown for whoever pays for a field project, is a donor, or has such words already. */
export const DonorWordingFields = ({ organisation }: { organisation: Organisation }) => {
  const { fieldProjects } = useScope().project
  const { id, kind, nameAsked, wordings } = organisation
  const pays = fieldProjects.some(({ roles }) => roles.some((one) => one.organisationId === id && one.role === 'donor'))
  return kind === 'donor' || pays || nameAsked || wordings ? <Fields organisation={organisation} /> : null
}

const Fields = ({ organisation }: { organisation: Organisation }) => {
  const { t } = useTranslation()
  const { id, nameAsked = {}, wordings = [] } = organisation
  /** Of which nothing is written yet: the project keeps words only. */
  const [open, setOpen] = useState<readonly WordingRole[]>([])
  const groups = useRef(new Map<WordingRole, HTMLDivElement>())
  const shown = WORDING_ROLES.filter(
    (role) => role === 'any' || open.includes(role) || wordings.some((one) => one.role === role),
  )
  const free = WORDING_ROLES.filter((role) => !shown.includes(role))
  const focusIn = (role: WordingRole) => groups.current.get(role)?.querySelector('textarea')?.focus()
  // the words for one role are where somebody goes on typing; the menu must not take the focus back
  const add = (role: WordingRole) => {
    flushSync(() => setOpen([...open, role]))
    focusIn(role)
  }
  const remove = (role: WordingRole) => {
    flushSync(() => setOpen(open.filter((one) => one !== role)))
    applyEdit(removeDonorWording(id, role), t('donors.undo'))
    focusIn('any')
  }
  return (
    <>
      <Divider />
      <Field label={t('donors.title')} description={t('donors.hint')}>
        <Stack gap={16} mt={8}>
          <LocalText
            label={t('donors.nameAsked')}
            description={t('donors.nameAskedHint')}
            placeholder=""
            field={`${id}/nameAsked`}
            step={t('donors.undoName')}
            text={nameAsked}
            edit={(language, text) => setNameAsked(id, language, text)}
          />
          {shown.map((role) => {
            const wording = wordings.find((one) => one.role === role) ?? NOTHING
            const name = t(`donors.role.${role}`)
            return (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out like the labels beside it
              <div
                key={role}
                role="group"
                aria-label={name}
                ref={(element) => {
                  if (element) groups.current.set(role, element)
                  else groups.current.delete(role)
                }}
              >
                <div className="bw-fieldrow" style={{ gridTemplateColumns: '1fr 32px', alignItems: 'center' }}>
                  <Text fz={13} fw={600} lh="32px">
                    {name}
                  </Text>
                  {role === 'any' ? null : (
                    <ActionIcon aria-label={t('donors.remove', { role: name })} onClick={() => remove(role)}>
                      <IconTrash size={16} />
                    </ActionIcon>
                  )}
                </div>
                <Stack gap={8}>
                  {(['acknowledgement', 'disclaimer'] as const).map((field) => (
                    <LocalText
                      key={field}
                      lines
                      label={t(`donors.${field}`)}
                      field={`${id}/wordings/${role}/${field}`}
                      step={t('donors.undo')}
                      text={wording[field]}
                      edit={(language, text) => setDonorWording(id, role, field, language, text)}
                    />
                  ))}
                </Stack>
              </div>
            )
          })}
          {free.length === 0 ? null : (
            <div>
              <Menu position="bottom-start" width={240} returnFocus={false} withInitialFocusPlaceholder={false}>
                <Menu.Target>
                  <Button
                    variant="subtle"
                    leftSection={<IconPlus size={16} />}
                    rightSection={<IconChevronDown size={14} />}
                  >
                    {t('donors.addRole')}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {free.map((role) => (
                    <Menu.Item key={role} onClick={() => add(role)}>
                      {t(`donors.role.${role}`)}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
              <Text fz={13} c="dimmed" lh="18px" mt={4}>
                {t('donors.addRoleHint')}
              </Text>
            </div>
          )}
        </Stack>
      </Field>
    </>
  )
}
