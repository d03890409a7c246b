import type { GitHubClient, RepositoryRef } from '#github/client/client'
import type { AppIdentity } from '#github/writing/existing-state'
import type { CommandRecord } from '#model/publishing/command'
import { withAnswers } from '#report/publication/answers'
import { checkRunName } from '#report/publication/plan-publication'
import { workOfName } from '../jobs/work-name.ts'

export interface AnsweredCommit extends RepositoryRef {
  readonly headSha: string
  /** The work name that the check carries as `external_id`. */
  readonly work: string
  readonly app: Pick<AppIdentity, 'id'>
}

/**
 * Adds answers to the completed check of a commit. That takes two calls and sends no email. A check in progress adds them itself when it
 * completes. Its conclusion and annotations are unchanged.
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
