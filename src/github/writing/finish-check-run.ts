import type { Annotation, CheckRunPlan } from '#model/publishing/publication'
import type { CheckRunRef } from './check-run.ts'
import type { GitHubClient } from '../client/client.ts'
import type { Clock } from '../client/clock.ts'
import { postOnce } from './post-once.ts'
import { requestFailure } from '../client/request-failure.ts'

/** GitHub's limit of annotations per request. Each request appends to the existing ones. */
const annotationsInRequest = 50

/** What GitHub has received so far. */
interface Progress {
  readonly annotations: number
  readonly isCompleted: boolean
}

/**
 * Writes the annotations, and the conclusion with the last request. Because annotations are appended, a request whose answer was lost is
 * not repeated before the number of annotations on GitHub is known; the next request continues after them. Annotations that GitHub rejects
 * are skipped: the summary contains every finding, and a rejected annotation must not keep the check from completing.
 *
 * @param alreadyThere number of annotations that an earlier try wrote; they are the first of `annotations`
 * @param before called before each write; throws to stop
 * @returns sentences about rejected annotations
 */
export const finishCheckRun = async (
  octokit: GitHubClient,
  { owner, repo, checkRunId }: CheckRunRef,
  plan: Omit<CheckRunPlan, 'annotations'>,
  annotations: readonly Annotation[],
  alreadyThere: number,
  before: () => Promise<void>,
  clock: Clock,
): Promise<string[]> => {
  const route = { owner, repo, check_run_id: checkRunId }
  const problems: string[] = []
  let waiting = annotations.slice(alreadyThere)
  let progress: Progress = { annotations: alreadyThere, isCompleted: false }
  while (!progress.isCompleted) {
    const from = progress.annotations
    const some = waiting.slice(0, annotationsInRequest)
    const isLast = some.length === waiting.length
    const write = async (): Promise<Progress> => {
      await before()
      await octokit.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
        ...route,
        output: {
          title: plan.title,
          summary: plan.summary,
          ...(plan.text !== undefined && { text: plan.text }),
          ...(some.length > 0 && { annotations: some.map(annotationBody) }),
        },
        ...(isLast && {
          status: 'completed' as const,
          conclusion: plan.conclusion,
          actions: plan.actions.map(({ label, description, identifier }) => ({ label, description, identifier })),
          ...(plan.detailsUrl !== undefined && { details_url: plan.detailsUrl }),
        }),
      })
      return { annotations: from + some.length, isCompleted: isLast }
    }
    /** What arrived of this request; undefined when nothing did. */
    const find = async (): Promise<Progress | undefined> => {
      const { data } = await octokit.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', route)
      const isCompleted = data.status === 'completed' && data.conclusion === plan.conclusion
      const count = data.output.annotations_count
      return isCompleted || count > from ? { annotations: count, isCompleted } : undefined
    }
    try {
      progress = await postOnce(clock, write, find)
      waiting = waiting.slice(progress.annotations - from)
    } catch (error) {
      const { status, message } = error as { readonly status?: number; readonly message?: string }
      if (status !== 422 || some.length === 0 || requestFailure(error, clock.now())?.kind !== 'refused') throw error
      problems.push(`GitHub rejected annotations (${some.length}, status 422): ${message ?? ''}`)
      waiting = waiting.slice(some.length)
    }
  }
  return problems
}

const annotationBody = ({ path, startLine, endLine, level, title, message }: Annotation) => ({
  path,
  start_line: startLine,
  end_line: endLine,
  annotation_level: level,
  title,
  message,
})
