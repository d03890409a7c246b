import { readSettings, type Settings, type SettingsContext } from '#engine/settings/read-settings'
import { settingsIdentity } from '#engine/settings/settings-identity'
import type { Gathered } from '#github/reading/gather-range'
import type { Rule } from '#model/rule'
import { rules } from '#rules/index'
import type { Misconfigured, SkippedDraft } from '../judgement.ts'
import { fallBack } from '../settings/fall-back.ts'
import type { JudgingInputs } from '../settings/judging-inputs.ts'
import { settingsContext } from '../settings/settings-context.ts'

/** The settings that a review applies. */
export interface ReviewSettings extends Exclude<Settings, { readonly problems: unknown }> {
  readonly kind: 'read'
  /** Identity of these settings. */
  readonly settings: string
  /** The commit that they were read from. */
  readonly commit: string
  /** All rules, those that users call wrong too often as previews. */
  readonly rules: readonly Rule[]
  readonly context: SettingsContext
}

/** Reads the settings at the tip of the base branch: a change cannot disarm its own gate. */
export const readReviewSettings = async (
  { change, blobs }: Gathered,
  { organisation, tallies }: Pick<JudgingInputs, 'organisation' | 'tallies'>,
  isDraft: boolean,
): Promise<ReviewSettings | Misconfigured | SkippedDraft> => {
  const context = settingsContext(change.repository, organisation)
  const tip = change.settings ?? change.base
  const settings = settingsIdentity(tip, organisation)
  const read = await readSettings(tip, blobs, context)
  if ('problems' in read) return { kind: 'misconfigured', problems: read.problems, settings }
  if (isDraft && read.config.drafts === 'skip') return { kind: 'draft', settings }
  const fallen = fallBack(rules, tallies, read.config)
  const { commit } = tip
  return { kind: 'read', ...read, notes: [...read.notes, ...fallen.notes], rules: fallen.rules, settings, commit, context }
}
