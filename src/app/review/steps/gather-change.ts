import type { GitHubClient } from '#github/client/client'
import { GatherError } from '#github/reading/gather-error'
import { gatherPullRequest, type PullRequestInfo } from '#github/reading/gather-pull-request'
import { gatherRange, type Gathered } from '#github/reading/gather-range'
import type { JobTypes, PullRequestKey } from '#model/job'
import type { NotGathered } from '../judgement.ts'
import { unreadableChange } from './unreadable-change.ts'

/** The trees of a change and what differs between them; or why GitHub does not give them. */
export type GatheredChange = ({ readonly kind: 'gathered' } & Gathered) | NotGathered

/** Reads the change of a pull request. @throws RateLimitedError, or a request's own error */
export const gatherHead = (client: GitHubClient, key: PullRequestKey, pull: PullRequestInfo): Promise<GatheredChange> =>
  gathered(async () => {
    try {
      return await gatherPullRequest(client, key, { headSha: pull.headSha, pull })
    } catch (error) {
      throw unreadableChange(error)
    }
  })

/** Reads the combined change of a merge group. @throws RateLimitedError, or a request's own error */
export const gatherGroup = (client: GitHubClient, group: JobTypes['merge-group']): Promise<GatheredChange> =>
  gathered(() => gatherRange(client, { ...group, base: group.baseSha, head: group.headSha }))

const gathered = async (read: () => Promise<Gathered>): Promise<GatheredChange> => {
  try {
    return { kind: 'gathered', ...(await read()) }
  } catch (error) {
    if (error instanceof GatherError) return { kind: 'not gathered', error, settings: 'not read' }
    throw error
  }
}
