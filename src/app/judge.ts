import { configPath, readConfig, type ConfigProblem } from '#config/read-config'
import { reviewChange } from '#engine/review-change'
import type { Gathered } from '#github/gather-range'
import type { BlobReader, ChangeSet } from '#model/change-set'
import type { Config } from '#model/config'
import type { FactsCache } from '#model/facts-cache'
import type { Review } from '#model/review'
import { rules } from '#rules/index'

/** What a change came to: a review, or a configuration that its author has to put right first. */
export type Judgement =
  | { readonly kind: 'reviewed'; readonly change: ChangeSet; readonly review: Review; readonly config: Config }
  | { readonly kind: 'misconfigured'; readonly problems: readonly ConfigProblem[] }

const knownRules: ReadonlySet<string> = new Set(rules.map(({ id }) => id))

/** The call between the two moments of traffic: what was gathered in, a review or the configuration's problems out. */
export const judge = async ({ change, blobs }: Gathered, cache: FactsCache, signal: AbortSignal): Promise<Judgement> => {
  const read = await configAtBase(change, blobs)
  if ('problems' in read) return { kind: 'misconfigured', problems: read.problems }
  const { config } = read
  return { kind: 'reviewed', change, config, review: await reviewChange({ change, blobs, config, rules, cache, signal }) }
}

/** Of the base: a change cannot disarm its own gate. */
const configAtBase = async ({ base }: ChangeSet, blobs: BlobReader): Promise<ReturnType<typeof readConfig>> => {
  const entry = base.entries.find(({ path }) => path === configPath)
  if (!entry) return readConfig(undefined)
  const blob = (await blobs.read([entry.blob])).get(entry.blob)
  if (blob?.kind === 'text') return readConfig(blob.text, configPath, knownRules)
  // Not asked again here: a configuration that cannot be read is none that one may go without.
  const reason = blob?.kind === 'unreadable' ? blob.reason : 'it is not a text'
  return { problems: [{ path: configPath, line: 1, message: `The file could not be read: ${reason}.` }] }
}
