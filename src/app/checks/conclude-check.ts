import type { CheckRunRef } from '#github/writing/check-run'
import type { GitHubClient } from '#github/client/client'
import type { Ending } from '../review/endings/endings.ts'

/** Completes a check that reached no verdict. Idempotent. */
export const concludeCheck = async (
  client: GitHubClient,
  { owner, repo, checkRunId }: CheckRunRef,
  { conclusion, title, summary }: Ending,
): Promise<void> => {
  await client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
    owner,
    repo,
    check_run_id: checkRunId,
    status: 'completed',
    conclusion,
    output: { title, summary },
  })
}
