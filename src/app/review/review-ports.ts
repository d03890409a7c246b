import type { Logger } from 'pino'
import type { Extractor } from '#engine/extraction/extractor'
import type { RecentSystems } from '#engine/snapshots/recent-systems'
import type { GitHubClient } from '#github/client/client'
import type { AppIdentity } from '#github/writing/existing-state'
import type { FactsCache } from '#model/stored/facts-cache'
import type { PullRequestKey } from '#model/job'
import type { Verdict } from '#model/review'
import type { RuleTally } from '#model/stored/rule-outcome'
import type { Replayer } from '#replay/in-turn'
import type { Store } from '#store/open-store'
import type { Metrics } from '../operations/metrics.ts'
import type { PageAddresses } from '../page-addresses.ts'
import type { RunningReviews } from './overtaken.ts'
import type { Step } from './progress.ts'
import type { OrganisationDefaults } from './settings/organisation-defaults.ts'
import type { WaiverVerifier } from './settings/verify-waivers.ts'

/** What the jobs of an installation work with. */
export interface ReviewPorts {
  readonly client: GitHubClient
  readonly app: AppIdentity
  readonly store: Pick<Store, 'conversation' | 'heads' | 'ledger' | 'outcomes' | 'pushes' | 'queue' | 'records'>
  readonly engine: Engine
  readonly settings: SettingsSources
  readonly pages: PageAddresses
  readonly observers: Observers
  readonly running: RunningReviews
  readonly log: Logger
}

/** What compiles a change. */
export interface Engine {
  readonly facts: FactsCache
  /** Systems of earlier reviews in this process. */
  readonly systems: RecentSystems
  /** Parses the untrusted text of the change, in worker processes. */
  readonly extractor: Extractor
  /** Applies the migrations of a change to an embedded database, in a process of its own. */
  readonly replayer: Replayer
}

/** Settings that the repository under review does not contain. */
export interface SettingsSources {
  readonly organisation: OrganisationDefaults
  readonly waiverVerifier: WaiverVerifier
  /** Counts of how the rules' findings were handled in this installation. */
  readonly tallies: () => Promise<readonly RuleTally[]>
}

/** Who hears of a review besides GitHub. */
export interface Observers {
  readonly metrics: Pick<Metrics, 'findings'>
  /** Runs a stage of the review and measures it. */
  readonly stage: <Result>(step: Step, run: () => Promise<Result>) => Promise<Result>
  /** Notifies operators if the verdict has changed. */
  readonly notifyVerdict: (key: PullRequestKey, headSha: string, verdict: Verdict) => Promise<unknown>
}
