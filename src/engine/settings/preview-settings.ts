import { configPath, type ConfigProblem } from '#config/read-config'
import { waiversPath } from '#config/read-waivers'
import type { Tree } from '#model/change-set'
import type { Review } from '#model/review'
import type { Waiver } from '#model/waiver'
import { previewConfiguration } from '#review/preview-configuration'
import { readSettings, type SettingsContext } from './read-settings.ts'
import { reviewChange, type ReviewRequest } from '../review-change.ts'

/** The effects of a change to the configuration: none, errors in its version, or what that version would change. */
export interface SettingsPreview {
  readonly problems: readonly ConfigProblem[]
  readonly notes: readonly string[]
}

const approvalNeeded =
  'A waiver of a P0 or P1 counts only when the approver that it names has approved the pull request that adds it, and is not its author.'

const nothing: SettingsPreview = { problems: [], notes: [] }

const blobAt = (tree: Tree, path: string): string | undefined => tree.entries.find((entry) => entry.path === path)?.blob

/**
 * Reads the head's version of the configuration and waivers, if the change edits either, and measures its effect with a second review of
 * the same facts. The review itself is not affected.
 *
 * @param given waivers that are not in the file, which apply with either version
 */
export const previewSettings = async (
  request: ReviewRequest,
  review: Review,
  context: SettingsContext,
  given: readonly Waiver[] = [],
): Promise<SettingsPreview> => {
  const { change, blobs } = request
  const isEdited = [configPath, waiversPath].some((path) => blobAt(change.base, path) !== blobAt(change.head, path))
  if (!isEdited) return nothing
  const settings = await readSettings(change.head, blobs, context)
  if ('problems' in settings) return { problems: settings.problems, notes: [] }
  const { config, waivers, expired } = settings
  // Treated as approved, because that is required for them to count after merging.
  const approved = waivers.map(({ unverified: _, ...waiver }) => waiver)
  const then = { ...request, config, waivers: [...approved, ...given], expiredWaivers: expired }
  const isAdded = blobAt(change.base, configPath) === undefined && blobAt(change.head, configPath) !== undefined
  const preview = previewConfiguration({ ...request, review }, { ...then, review: await reviewChange(then) }, isAdded)
  const isWaiversEdited = blobAt(change.base, waiversPath) !== blobAt(change.head, waiversPath)
  return { problems: [], notes: isWaiversEdited ? [...preview, approvalNeeded] : preview }
}
