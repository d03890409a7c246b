import { configPath, readConfig } from '#config/read-config'
import { reviewChange } from '#engine/review-change'
import type { FactsCache } from '#model/facts-cache'
import { rules } from '#rules/index'
import type { Gathered, Outcome } from './github-port.ts'

const knownRules: ReadonlySet<string> = new Set(rules.map(({ id }) => id))

/** The call between the two moments of traffic: everything that was gathered in, a review or the configuration's problems out. */
export const judge = async ({ change, blobs, configuration }: Gathered, cache: FactsCache, signal: AbortSignal): Promise<Outcome> => {
  const read = readConfig(configuration, configPath, knownRules)
  if ('problems' in read) return { kind: 'misconfigured', problems: read.problems }
  const { config } = read
  return { kind: 'reviewed', config, review: await reviewChange({ change, blobs, config, rules, cache, signal }) }
}
