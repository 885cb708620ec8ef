import { createRequire } from 'node:module'
import path from 'node:path'
import type { FontFiles } from './tagged/node-types'

/**
 * The fonts of the house styles: whole TrueType files, so that every character stays in one file. pdfmake knows four
 * styles to a family; further weights are families of their own.
 */
export function fontFiles(): FontFiles {
  const requireModule = createRequire(import.meta.url)
  const file = (packageName: string, base: string) => {
    const folder = path.dirname(requireModule.resolve(`@expo-google-fonts/${packageName}/package.json`))
    return (weight: string): string => path.join(folder, weight, `${base}_${weight}.ttf`)
  }
  const serif = file('source-serif-4', 'SourceSerif4')
  const sans = file('source-sans-3', 'SourceSans3')
  const textFamily = (of: (weight: string) => string) => ({
    normal: of('400Regular'),
    bold: of('600SemiBold'),
    italics: of('400Regular_Italic'),
    bolditalics: of('600SemiBold_Italic'),
  })
  const heavyFamily = (of: (weight: string) => string) => {
    const heavy = of('700Bold')
    return { normal: heavy, bold: heavy, italics: heavy, bolditalics: heavy }
  }
  const lightFamily = (of: (weight: string) => string) => {
    const [light, italic] = [of('300Light'), of('300Light_Italic')]
    return { normal: light, bold: light, italics: italic, bolditalics: italic }
  }
  return {
    Serif: textFamily(serif),
    Sans: textFamily(sans),
    SerifHeavy: heavyFamily(serif),
    SerifLight: lightFamily(serif),
    SansHeavy: heavyFamily(sans),
    SansLight: lightFamily(sans),
  }
}
