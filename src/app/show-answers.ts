import type { GitHubClient, RepositoryRef } from '#github/client'
import type { AppIdentity } from '#github/existing-state'
import type { CommandRecord } from '#model/command'
import { withAnswers } from '#report/answers'
import { checkRunName } from '#report/plan-publication'
import { workOfName } from './work-name.ts'

export interface AnsweredCommit extends RepositoryRef {
  readonly headSha: string
  /** The name of the check's work. */
  readonly work: string
  readonly app: Pick<AppIdentity, 'id'>
}

/**
 * Puts answers into the finished check of a commit: two calls, and none that anybody is mailed about. A check that still runs takes them up
 * itself when it ends. Its conclusion and its annotations stay as they are.
 */
export const showAnswers = async (
  client: GitHubClient,
  { owner, repo, headSha, work, app }: AnsweredCommit,
  answers: readonly CommandRecord[],
): Promise<void> => {
  const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
    owner,
    repo,
    ref: headSha,
    check_name: checkRunName,
    app_id: app.id,
    filter: 'all',
    per_page: 100,
  })
  const ours = data.check_runs.filter(
    (run) => Number(run.app?.id) === app.id && workOfName(run.external_id)?.kind === workOfName(work)?.kind,
  )
  const newest = ours.toSorted((one, other) => Number(other.id) - Number(one.id))[0]
  if (newest?.status !== 'completed') return
  const { title, summary, text } = newest.output
  const shown = { title: title ?? checkRunName, summary: summary ?? '', text: text ?? '' }
  const output = withAnswers(shown, answers)
  if (output.summary === shown.summary && (output.text ?? '') === shown.text) return
  await client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', { owner, repo, check_run_id: newest.id, output })
}
