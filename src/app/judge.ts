import type { ConfigProblem } from '#config/read-config'
import { readSettings } from '#engine/read-settings'
import { reviewChange } from '#engine/review-change'
import { systemClock, type Clock } from '#github/clock'
import type { Gathered } from '#github/gather-range'
import type { ChangeSet } from '#model/change-set'
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
export const judge = async (
  { change, blobs }: Gathered,
  cache: FactsCache,
  signal: AbortSignal,
  clock: Pick<Clock, 'now'> = systemClock,
): Promise<Judgement> => {
  const read = await readSettings(change.base, blobs, { now: new Date(clock.now()).toISOString(), knownRules })
  if ('problems' in read) return { kind: 'misconfigured', problems: read.problems }
  const { config, waivers } = read
  return { kind: 'reviewed', change, config, review: await reviewChange({ change, blobs, config, waivers, rules, cache, signal }) }
}
