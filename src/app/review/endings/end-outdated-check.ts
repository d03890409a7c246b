import type { GitHubClient } from '#github/client/client'
import { supersede } from '#github/writing/check-run'
import type { PullRequestKey } from '#model/job'
import { concludeCheck } from '../../checks/conclude-check.ts'
import { endings } from './endings.ts'

/** Ends the check of a head that a pull request has left; `current` is undefined when it has no other one. */
export const endOutdatedCheck = async (
  client: GitHubClient,
  key: PullRequestKey,
  checkRunId: number,
  current: string | undefined,
): Promise<void> => {
  if (current === undefined) await concludeCheck(client, { ...key, checkRunId }, endings.closed)
  else await supersede(client, { ...key, checkRunId }, current)
}
