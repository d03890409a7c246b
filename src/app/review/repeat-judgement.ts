import type { RepositoryRef } from '#github/client/client'
import { gatherPullRequest, readPullRequest } from '#github/reading/gather-pull-request'
import { gatherRange } from '#github/reading/gather-range'
import type { Work } from '../jobs/work-name.ts'
import type { Misconfigured, Reviewed, SkippedDraft } from './judgement.ts'
import type { ReviewPorts } from './review-ports.ts'
import { branchesOf, readJudgingInputs } from './settings/judging-inputs.ts'
import { judge } from './steps/judge.ts'

export interface LookPorts extends Pick<ReviewPorts, 'client' | 'store' | 'engine' | 'settings'> {
  readonly signal: AbortSignal
}

/**
 * Repeats the judgement of a commit's review to answer a command or button. Writes nothing.
 *
 * @throws GatherError, RateLimitedError, or a request's own error
 */
export const repeatJudgement = async (
  { owner, repo, headSha, work }: RepositoryRef & { readonly headSha: string; readonly work: Work },
  ports: LookPorts,
): Promise<Reviewed | Misconfigured | SkippedDraft> => {
  const { client, engine, signal } = ports
  const repository = { owner, repo }
  if (work.kind === 'merge-group') {
    const gathered = await gatherRange(client, { ...repository, base: work.baseSha, head: work.headSha })
    return judge(gathered, { inputs: await readJudgingInputs({ ...repository, branches: [] }, ports), engine, signal })
  }
  const key = { ...repository, number: work.number }
  const pull = await readPullRequest(client, key)
  const gathered = await gatherPullRequest(client, key, { headSha, pull })
  const inputs = await readJudgingInputs({ ...key, author: pull.author.login, branches: branchesOf(pull) }, ports)
  return judge(gathered, { inputs, engine, signal })
}
