/** Tiers on screen: the same colours as in print, and told from the screen in light and in dark. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from '../core/charts/colour-measures'
import { OUTLINE, TIERS } from '../core/charts/palette'
import { cssVariablesResolver, theme } from './theme'

type Resolved = ReturnType<typeof cssVariablesResolver>
// the resolver takes Mantine's filled-in theme, and looks at none of it
const { variables, light, dark }: Resolved = cssVariablesResolver(theme as Parameters<typeof cssVariablesResolver>[0])
const KEYS = { '1': '1', '2': '2', '2WL': '2wl', '3': '3' } as const

it.each(Object.entries(KEYS))('tier %s has the fill and the label of the figures', (tier, key) => {
  const { fill, labelOnFill } = TIERS[tier as keyof typeof KEYS]
  expect([variables[`--bw-tier-${key}`], variables[`--bw-tier-${key}-label`]]).toEqual([fill, labelOnFill])
})

describe.each([
  ['light', light['--mantine-color-body'], OUTLINE],
  ['dark', dark['--mantine-color-body'], outlineInDark()],
])('on a %s screen', (_, ground = '', outline) => {
  it.each(Object.keys(KEYS))('tier %s stands out by its outline', (tier) => {
    expect(contrast(outline, ground)).toBeGreaterThanOrEqual(3)
    const { fill, labelOnFill } = TIERS[tier as keyof typeof KEYS]
    expect(contrast(labelOnFill, fill)).toBeGreaterThanOrEqual(4.5)
  })
})

/** Figures are on paper, in dark too: on a dark ground Tier 3 would have a contrast of 1.77. */
it('a figure stands on white paper whatever the screen', () => {
  const css = readFileSync(new URL('./figures/figures.css', import.meta.url), 'utf8')
  for (const rule of ['.bw-figure-paper', '.bw-card-picture'])
    expect(css.match(new RegExp(`\\n\\${rule} \\{([^}]*)\\}`))?.[1]).toContain('background: #fff;')
})

function outlineInDark(): string {
  const css = readFileSync(new URL('./app.css', import.meta.url), 'utf8')
  const colour = css.match(/\[data-mantine-color-scheme="dark"\] \.bw-tier \{\s*border-color: (#[0-9a-f]{6});/)?.[1]
  if (colour === undefined) throw new Error('a tier has no outline of its own in dark')
  return colour
}
