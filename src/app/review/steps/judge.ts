import type { ConfigProblem, ConfigText } from '#config/read-config'
import type { Extractor } from '#engine/extraction/extractor'
import type { RecentSystems } from '#engine/snapshots/recent-systems'
import { firstEnd } from '#engine/isolation/first-end'
import { previewSettings } from '#engine/settings/preview-settings'
import { readSettings, type SettingsContext } from '#engine/settings/read-settings'
import { reviewChange, type WaiversInput } from '#engine/review-change'
import { settingsIdentity } from '#engine/settings/settings-identity'
import { systemClock, type Clock } from '#github/client/clock'
import type { Gathered } from '#github/reading/gather-range'
import { organisationRepository } from '#github/reading/organisation-repository'
import type { ChangeSet } from '#model/change-set'
import type { Config } from '#model/config'
import type { FactsCache } from '#model/facts-cache'
import type { Review } from '#model/review'
import type { RuleTally } from '#model/rule-outcome'
import type { Waiver } from '#model/waiver'
import { doubtfulWaivers } from '#review/waive'
import { rules } from '#rules/index'
import { fallBack } from '../settings/fall-back.ts'

/** The result for a change: a review, or an invalid configuration, or a draft that is skipped by configuration. */
export type Judgement = (
  | {
      readonly kind: 'reviewed'
      readonly change: ChangeSet
      readonly review: Review
      readonly config: Config
      /** Sentences on the configuration for the review's notes: locked settings, effects of a change to it. */
      readonly notes: readonly string[]
      /** Errors in the configuration that the change contains. Merged, it would make reviews impossible. */
      readonly headProblems: readonly ConfigProblem[]
      /** The ISO date on which the first waiver that the review relies on ends. */
      readonly waivedUntil?: string
    }
  | { readonly kind: 'misconfigured'; readonly problems: readonly ConfigProblem[] }
  | { readonly kind: 'skipped' }
) & {
  /** Identity of the settings that were applied: those at the tip of the base branch. */
  readonly settings: string
}

export interface JudgeOptions {
  readonly cache: FactsCache
  /** Systems of earlier reviews in this process. */
  readonly systems: RecentSystems
  /** Parses the untrusted text of the change, in worker processes. */
  readonly extractor: Extractor
  readonly signal: AbortSignal
  /** The pull request is a draft, which the configuration may exclude from reviews. */
  readonly isDraft?: boolean
  /** Who opened the pull request. */
  readonly author?: string
  /** Counts of how the rules' findings were handled in this installation. */
  readonly tallies?: readonly RuleTally[]
  /** Waivers given by command. */
  readonly given?: readonly Waiver[]
  /** Checks whether waivers in the file at this commit were approved; without it, none counts as approved. */
  readonly verifyWaivers?: (waivers: readonly Waiver[], commit: string) => Promise<readonly Waiver[]>
  /** The configuration for all repositories of the owner. */
  readonly organisation?: ConfigText | undefined
  readonly clock?: Pick<Clock, 'now'>
}

const knownRules: ReadonlySet<string> = new Set(rules.map(({ id }) => id))

/** The step between reading from GitHub and writing to it: turns a gathered change into a review, or into the configuration's problems. */
export const judge = async ({ change, blobs }: Gathered, options: JudgeOptions): Promise<Judgement> => {
  const {
    cache,
    systems,
    extractor,
    signal,
    isDraft = false,
    author,
    given = [],
    tallies = [],
    organisation,
    clock = systemClock,
  } = options
  const context = settingsContext(change.repository, organisation, clock)
  const tip = change.settings ?? change.base
  const settings = settingsIdentity(tip, organisation)
  const read = await readSettings(tip, blobs, context)
  if ('problems' in read) return { kind: 'misconfigured', problems: read.problems, settings }
  const { config } = read
  if (isDraft && config.drafts === 'skip') return { kind: 'skipped', settings }
  const fallen = fallBack(rules, tallies, config)
  const requestUnder = (waivers: readonly Waiver[]) => {
    const people: WaiversInput = {
      waivers: [...waivers, ...given],
      expiredWaivers: read.expired,
      ...(author === undefined ? {} : { author }),
    }
    return { change, blobs, config, ...people, rules: fallen.rules, settingsCommit: tip.commit, cache, systems, extractor, signal }
  }
  let request = requestUnder(read.waivers)
  let review = await reviewChange(request)
  // Only waivers that affect the verdict are worth a call to GitHub.
  const doubtful = new Set(doubtfulWaivers(request, review.findings))
  if (doubtful.size > 0 && options.verifyWaivers) {
    const asked = await options.verifyWaivers([...doubtful], tip.commit)
    request = requestUnder([...read.waivers.filter((waiver) => !doubtful.has(waiver)), ...asked])
    review = await reviewChange(request)
  }
  const preview = await previewSettings(request, review, context, given)
  const waivedUntil = firstEnd(review, request)
  return {
    kind: 'reviewed',
    change,
    config,
    review,
    settings,
    notes: [...read.notes, ...fallen.notes, ...preview.notes],
    headProblems: preview.problems,
    ...(waivedUntil === undefined ? {} : { waivedUntil }),
  }
}

/** The context for reading a repository's settings: the date, the rules, and the owner's configuration. */
export const settingsContext = (
  repository: string,
  organisation: ConfigText | undefined,
  clock: Pick<Clock, 'now'> = systemClock,
): SettingsContext => {
  const isOrganisations = repository.split('/')[1]?.toLowerCase() === organisationRepository
  return { now: new Date(clock.now()).toISOString(), knownRules, isOrganisations, organisation: isOrganisations ? undefined : organisation }
}
