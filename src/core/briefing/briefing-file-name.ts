import type { Scope } from '../narrative/scope'

/** `Paraguay_TIP_Briefing_2020-07-24_EN`, without extension: letters and digits every file system takes. */
export function briefingFileName({ project, plan, language }: Scope): string {
  const country = project.countries.find((c) => c.id === plan.countryId)
  const name = country?.name.en ?? country?.iso3 ?? ''
  return [fileSafe(name), 'TIP', 'Briefing', plan.asOf, language.toUpperCase()].filter((part) => part !== '').join('_')
}

const fileSafe = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
