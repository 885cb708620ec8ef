/** Arguments of many requests. */
import { z } from 'zod'
import type { Project } from '../core/model/project'
import type { ConflictToken, FileToken } from '../ipc/contract'

/**
 * Writing checks a project in full and names the record that is wrong. Checked here already, a person would only be told that something
 * went wrong inside the app.
 */
export const unchecked = z.custom<Project>((value) => typeof value === 'object' && value !== null)

export const conflictToken = z.custom<ConflictToken>((value) => typeof value === 'string')
/** Copies that were merged into the open project. */
export const mergedCopies = z.array(conflictToken).max(100).optional()

export const fileToken = z.custom<FileToken>((value) => typeof value === 'string')
