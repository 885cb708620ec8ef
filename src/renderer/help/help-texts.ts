/** What F1 can explain. The words stand in the catalogue; here is what each explanation belongs to. */
import type { en } from '../i18n/en'
import type { Section } from '../ui/sections'

export type HelpId = Exclude<keyof (typeof en)['help'], 'heading' | 'none'>

interface HelpEntry {
  readonly id: HelpId
  /** Words of a field's label, without capitals: the first entry that has one is the one. Empty: only of a screen. */
  readonly labels: readonly string[]
}

export const HELP_TEXTS: readonly HelpEntry[] = [
  { id: 'token', labels: ['number of countries', 'ways to write', 'value'] },
  { id: 'countRule', labels: ['count rule', 'left out', 'counted'] },
  { id: 'asOf', labels: ['as-of date', 'as of'] },
  { id: 'window', labels: ['months', 'window'] },
  { id: 'alt', labels: ['alt text', 'alternative text'] },
  { id: 'consent', labels: ['consent'] },
  { id: 'place', labels: ['place'] },
  { id: 'pillar', labels: ['pillar'] },
  { id: 'quote', labels: ['words of the report'] },
  { id: 'languages', labels: ['language'] },
  { id: 'draft', labels: ['draft', 'saved'] },
  { id: 'outline', labels: [] },
  { id: 'findings', labels: [] },
  { id: 'projects', labels: [] },
  { id: 'regional', labels: [] },
  { id: 'sources', labels: [] },
  { id: 'media', labels: [] },
  { id: 'people', labels: [] },
  { id: 'checks', labels: [] },
]

/** @param label what the field that has the focus is called */
export function helpFor(label: string, section: Section): HelpId {
  const words = label.toLowerCase()
  return HELP_TEXTS.find(({ labels }) => labels.some((part) => words.includes(part)))?.id ?? section
}

/** What a field says of itself: its name and the hint under it. */
export interface FieldWords {
  readonly label: string
  readonly hint: string
}

/** Undefined: no field, or one without a hint, whose name would say nothing new. */
export function wordsOfField(element: Element | null): FieldWords | undefined {
  const ids = element?.getAttribute('aria-describedby')?.split(/\s+/) ?? []
  const hint = ids
    .filter((id) => id.endsWith('-description'))
    .flatMap((id) => element?.ownerDocument.getElementById(id)?.textContent ?? [])
    .join(' ')
  const label = labelOfField(element)
  return label === '' || hint === '' ? undefined : { label, hint }
}

/** What an element is called: its own label, or the one that stands over it. */
export function labelOfField(element: Element | null): string {
  const own = element?.getAttribute('aria-label')
  if (own) return own
  const label =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null
  return label?.textContent ?? ''
}
