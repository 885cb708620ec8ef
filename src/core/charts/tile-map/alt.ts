import type { Language } from '../../model/language'
import type { TileMapSpec } from '../figure-spec'
import { regionAlt } from '../region/region-alt'

export const tileMapAlt = (spec: TileMapSpec, language: Language): string => regionAlt('tileMap', spec, language)
