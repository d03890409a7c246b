import type { ConfigText } from '#config/read-config'
import type { RepositoryRef } from '#github/client/client'
import type { PullRequestInfo } from '#github/reading/gather-pull-request'
import type { RuleTally } from '#model/stored/rule-outcome'
import type { Waiver } from '#model/waiver'
import type { ReviewPorts } from '../review-ports.ts'

/** The inputs of a review besides the change and the settings in its repository. */
export interface JudgingInputs {
  /** Waivers given by command: of the pull request, or of all of them for a merge group, which contains several. */
  readonly given: readonly Waiver[]
  /** Counts of how the rules' findings were handled in this installation. */
  readonly tallies: readonly RuleTally[]
  /** The configuration for all repositories of the owner. */
  readonly organisation: ConfigText | undefined
  /** Checks whether waivers in the file at this commit were approved. */
  readonly verifyWaivers: (waivers: readonly Waiver[], commit: string) => Promise<readonly Waiver[]>
  /** Who opened the pull request. */
  readonly author?: string
}

/** The change that is judged. */
interface Judged extends RepositoryRef {
  readonly number?: number
  readonly author?: string
  /** The base branch and the default branch, through which a waiver may have been merged. */
  readonly branches: readonly string[]
  /** A user requested the review, so the cache is bypassed. */
  readonly fresh?: boolean
}

/** Reads the inputs of a review. @throws RateLimitedError, or a request's own error */
export const readJudgingInputs = async (
  { owner, repo, number, author, branches, fresh = false }: Judged,
  {
    client,
    store: { conversation },
    settings: { organisation, tallies, waiverVerifier },
  }: Pick<ReviewPorts, 'client' | 'store' | 'settings'>,
): Promise<JudgingInputs> => {
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

/** The branches through which a waiver that applies to this pull request may have been merged. */
export const branchesOf = ({ baseRef, defaultBranch }: Pick<PullRequestInfo, 'baseRef' | 'defaultBranch'>): readonly string[] => [
  ...new Set([baseRef, defaultBranch]),
]

/** The branch that a merge group goes into, taken from the name of the group's branch; empty when unknown. */
export const branchesOfGroup = ({ headRef }: { readonly headRef?: string }): readonly string[] => {
  const branch = /(?:^|\/)gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(headRef ?? '')?.[1]
  return branch === undefined ? [] : [branch]
}
