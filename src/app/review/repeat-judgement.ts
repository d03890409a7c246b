import type { Extractor } from '#engine/extraction/extractor'
import type { RecentSystems } from '#engine/snapshots/recent-systems'
import type { GitHubClient, RepositoryRef } from '#github/client/client'
import { gatherPullRequest, readPullRequest, type PullRequestInfo } from '#github/reading/gather-pull-request'
import { gatherRange, type Gathered } from '#github/reading/gather-range'
import type { FactsCache } from '#model/facts-cache'
import type { RuleTally } from '#model/rule-outcome'
import type { Conversation } from '#store/conversation'
import { judge, type JudgeOptions, type Judgement } from './steps/judge.ts'
import type { OrganisationDefaults } from './settings/organisation-defaults.ts'
import type { WaiverVerifier } from './settings/verify-waivers.ts'
import type { Work } from '../jobs/work-name.ts'

export interface LookPorts {
  readonly client: GitHubClient
  readonly conversation: Pick<Conversation, 'waiversOf' | 'waiversIn'>
  readonly organisation: OrganisationDefaults
  readonly waiverVerifier: WaiverVerifier
  readonly facts: FactsCache
  /** Systems of earlier reviews in this process. */
  readonly systems: RecentSystems
  readonly extractor: Extractor
  /** Counts of how the rules' findings were handled in this installation. */
  readonly tallies: () => Promise<readonly RuleTally[]>
  readonly signal: AbortSignal
}

/**
 * The inputs of a review besides the change: waivers given by command (of the pull request, or of all of them for a merge group, which
 * contains several), the owner's configuration for all repositories, and the author.
 */
export const judgingOf = async (
  { owner, repo, number, author, branches, fresh = false }: Judged,
  { client, conversation, organisation, waiverVerifier, tallies }: JudgingPorts,
): Promise<Pick<JudgeOptions, 'given' | 'organisation' | 'author' | 'tallies' | 'verifyWaivers'>> => {
  const today = new Date().toISOString()
  const key = { owner, repo }
  return {
    given: number === undefined ? await conversation.waiversIn(key, today) : await conversation.waiversOf({ ...key, number }, today),
    tallies: await tallies(),
    organisation: await organisation.of(client, key, { fresh }),
    verifyWaivers: (waivers, commit) => waiverVerifier.verify(client, waivers, { ...key, commit, branches }),
    ...(author === undefined ? {} : { author }),
  }
}

type JudgingPorts = Pick<LookPorts, 'client' | 'conversation' | 'organisation' | 'waiverVerifier' | 'tallies'>

interface Judged extends RepositoryRef {
  readonly number?: number
  readonly author?: string
  /** The base branch and the default branch, through which a waiver may have been merged. */
  readonly branches: readonly string[]
  /** A user requested the review, so the cache is bypassed. */
  readonly fresh?: boolean
}

/** The branches through which a waiver that applies to this pull request may have been merged. */
export const branchesOf = ({ baseRef, defaultBranch }: Pick<PullRequestInfo, 'baseRef' | 'defaultBranch'>): readonly string[] => [
  ...new Set([baseRef, defaultBranch]),
]

/** The branch that a merge group goes into, taken from the name of the group's branch; empty when unknown. */
export const branchesOfGroup = ({ headRef }: { readonly headRef?: string }): readonly string[] => {
  const branch = /(?:^|\/)gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(headRef ?? '')?.[1]
  return branch === undefined ? [] : [branch]
}

export interface Look {
  readonly gathered: Gathered
  readonly judgement: Judgement
  readonly pull?: PullRequestInfo
}

/**
 * Repeats the judgement of a commit's review to answer a command or button. Writes nothing.
 *
 * @throws GatherError, RateLimitedError, or a request's own error
 */
export const repeatJudgement = async (
  { owner, repo, headSha, work }: RepositoryRef & { readonly headSha: string; readonly work: Work },
  ports: LookPorts,
): Promise<Look> => {
  const { client, facts: cache, systems, extractor, signal } = ports
  const repository = { owner, repo }
  if (work.kind === 'merge-group') {
    const gathered = await gatherRange(client, { ...repository, base: work.baseSha, head: work.headSha })
    return {
      gathered,
      judgement: await judge(gathered, { cache, systems, extractor, signal, ...(await judgingOf({ ...repository, branches: [] }, ports)) }),
    }
  }
  const key = { ...repository, number: work.number }
  const pull = await readPullRequest(client, key)
  const gathered = await gatherPullRequest(client, key, { headSha, pull })
  const judging = await judgingOf({ ...key, author: pull.author.login, branches: branchesOf(pull) }, ports)
  return { gathered, pull, judgement: await judge(gathered, { cache, systems, extractor, signal, ...judging }) }
}
