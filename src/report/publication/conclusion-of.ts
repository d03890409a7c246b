import type { Config } from '#model/config'
import type { Conclusion } from '#model/publishing/publication'
import type { Verdict } from '#model/review'

/**
 * The check run's conclusion. `neutral` satisfies a required check, so a change that could not be examined never gets it: it gets
 * `action_required`, on a draft too. A check belongs to the commit and outlives the draft, so a draft fails like any other pull request
 * unless the repository chose `drafts: advisory`. In observe mode, nothing that was decided with that configuration blocks.
 *
 * @param verdict the review's, or `invalid-configuration` when there is none because the repository's configuration is invalid
 */
export const conclusionOf = (
  verdict: Verdict | 'invalid-configuration',
  config: Pick<Config, 'withFixes' | 'drafts'> & Partial<Pick<Config, 'mode'>>,
  isDraft: boolean,
): Conclusion => {
  if (config.mode === 'observe' && verdict !== 'invalid-configuration') return verdict === 'production-ready' ? 'success' : 'neutral'
  const failure: Conclusion = isDraft && config.drafts === 'advisory' ? 'neutral' : 'failure'
  switch (verdict) {
    case 'invalid-configuration':
    case 'not-fully-examined':
      return 'action_required'
    case 'not-production-ready':
      return failure
    case 'production-ready-with-fixes':
      return config.withFixes === 'failure' ? failure : 'neutral'
    case 'production-ready':
      return 'success'
  }
}
