import type { GitHubClient, PullRequestRef } from '#github/client/client'
import { readPullRequest, type PullRequestInfo } from '#github/reading/gather-pull-request'
import { isStatus } from './is-status.ts'

/** @returns undefined when the pull request does not exist, or the App has lost access to it */
export const readIfThere = async (client: GitHubClient, key: PullRequestRef): Promise<PullRequestInfo | undefined> => {
  try {
    return await readPullRequest(client, key)
  } catch (error) {
    if (isStatus(error, 404, 410)) return undefined
    throw error
  }
}
