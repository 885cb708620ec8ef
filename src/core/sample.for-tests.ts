/** The reference data, the placeholder and the sample as the app ships them. */
import { readFileSync } from 'node:fs'
import { readPhoto } from '../../scripts/build-sample.mjs'
import type { Asset } from './model/material'
import type { Project } from './model/project'
import { parseReference, type ReferenceData } from './reference/reference'
import { sampleProject } from './sample'

export const loadReference = (): ReferenceData =>
  parseReference(
    JSON.parse(readFileSync(new URL('../../resources/reference/tip-placements.json', import.meta.url), 'utf8')),
  )
export const loadPhoto = (): Asset => readPhoto() as Asset
export const loadSample = (): Project => sampleProject(loadReference(), loadPhoto())
