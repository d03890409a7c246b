import type { JobTypes } from '#model/job'
import type { Ledger } from '#store/ledger'
import type { Queue } from '#store/queue'
import type { GitHub } from './github-port.ts'

/** "Re-run" on a commit of a fork says not which pull request is meant: our own records know, and GitHub does. */
export const findPullRequests = async (
  { installationId, owner, repo, headSha }: JobTypes['find-pull-requests'],
  { github, ledger, queue }: { readonly github: GitHub; readonly ledger: Ledger; readonly queue: Queue },
): Promise<number> => {
  const known = await ledger.pullRequestsAt(owner, repo, headSha)
  const numbers = known.length > 0 ? known : await github.pullRequestsAt({ installationId, owner, repo }, headSha)
  for (const number of numbers) await queue.enqueue({ kind: 'review', data: { installationId, owner, repo, number, rerun: true } })
  return numbers.length
}
