/** Which countries count: the rules, each with who is named besides the region and who is left out, and why. */
import { Button, Text } from '@mantine/core'
import { IconListCheck, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { countMentions } from '../../../core/edit/inlines'
import { addCountRule, deleteCountRule, isPlanRule } from '../../../core/edit/placements'
import { replaceRecord } from '../../../core/edit/replace'
import type { CountRule } from '../../../core/model/report'
import { say } from '../../../core/narrative/localized'
import { countedIn } from '../../../core/narrative/placements'
import { sayInline } from '../../../core/narrative/say-inline'
import { newId } from '../../new-id'
import { applyEdit, useScope } from '../../open-project'
import { recordName } from '../../prose/record-name'
import { EmptyState } from '../../ui/empty-state'
import { useGo } from '../go'
import { DeleteButton, toldMentions } from '../records/delete-button'
import { RecordScreen } from '../records/record-screen'
import { RuleForm } from './rule-form'

export const RulesView = ({ views }: { views: ReactNode }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { project, plan } = scope
  const rows = project.countRules.toSorted((a, b) => say(a.name, scope).localeCompare(say(b.name, scope)))
  const current = rows.find(({ id }) => id === go.chosen.regional) ?? rows[0]
  const add = () => {
    const rule: CountRule = { id: newId('rul'), name: {}, region: null, include: [], exclude: [], note: {} }
    applyEdit(addCountRule(rule), t('countRules.undoAdd'))
    go.begin('regional', rule.id)
  }
  const leave = (rule: CountRule) => {
    const at = rows.findIndex(({ id }) => id === rule.id)
    go.choose('regional', (rows[at + 1] ?? rows[at - 1])?.id ?? 'rul')
  }
  const others = rows.filter((rule) => rule.id !== current?.id)
  const counted = (rule: CountRule): string => {
    const found = countedIn(rule.id, 'plan', scope)
    return found.ok ? t('countRules.counts', { count: found.value.counted.length }) : t('countRules.countsNone')
  }
  const newRule = (
    <Button leftSection={<IconPlus size={16} />} onClick={add}>
      {t('countRules.new')}
    </Button>
  )
  return (
    <RecordScreen<CountRule>
      name="rules"
      title={t('section.regional')}
      count={t('countRules.shown', { count: rows.length })}
      actions={newRule}
      bar={views}
      listWidth={400}
      groups={[{ label: '', rows }]}
      selected={current?.id ?? null}
      onSelect={(rule) => go.choose('regional', rule.id)}
      rowTitle={(rule) => recordName(rule.id, scope, t)}
      rowMeta={(rule) => (
        <>
          <span>{counted(rule)}</span>
          {rule.id === plan.countRuleId ? <span>{t('countRules.ofBriefing')}</span> : null}
        </>
      )}
      form={
        current
          ? {
              title: t('countRules.title'),
              actions:
                isPlanRule(project, current.id) && others.length === 0 ? null : (
                  <DeleteButton
                    label={t('countRules.delete')}
                    consequences={[
                      ...(isPlanRule(project, current.id) ? [t('countRules.deleteOfBriefing')] : []),
                      ...toldMentions(countMentions(project, new Set([current.id])), 'delete.inText', t),
                    ]}
                    mustReplace={isPlanRule(project, current.id)}
                    onDelete={() => {
                      leave(current)
                      applyEdit(deleteCountRule(current.id, sayInline), t('countRules.undoDelete'))
                    }}
                    replace={{
                      choices: others.map(({ id }) => ({ value: id, label: recordName(id, scope, t) })),
                      onReplace: (id) => {
                        const by = others.find((rule) => rule.id === id)
                        if (!by) return
                        applyEdit(replaceRecord(current.id, by.id), t('undo.replace'))
                        go.choose('regional', by.id)
                      },
                    }}
                  />
                ),
              body: <RuleForm key={current.id} rule={current} />,
            }
          : null
      }
      empty={
        <EmptyState
          icon={<IconListCheck size={40} stroke={1.25} />}
          title={t('countRules.emptyTitle')}
          description={t('countRules.emptyText')}
        >
          {newRule}
        </EmptyState>
      }
      footer={
        <Text fz={13} c="dimmed">
          {t('countRules.foot')}
        </Text>
      }
    />
  )
}
