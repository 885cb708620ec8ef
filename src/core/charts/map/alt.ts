import type { Language } from '../../model/language'
import type { MapSpec } from '../figure-spec'
import { regionAlt } from '../region/region-alt'

export const mapAlt = (spec: MapSpec, language: Language): string => regionAlt('map', spec, language)
