import type { GitHubClient, RepositoryRef } from './client.ts'
import type { Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import { postOnce } from './post-once.ts'

/** A check run of ours. */
export interface CheckRunRef extends RepositoryRef {
  readonly checkRunId: number
}

export interface ExistingCheckRun {
  readonly id: number
  readonly externalId: string
  readonly isCompleted: boolean
  /** Annotations that it has. */
  readonly annotations: number
  readonly url?: string
}

export interface Announcement extends RepositoryRef {
  readonly headSha: string
  /** `Production readiness`. */
  readonly name: string
  /** The job's key: tells a run of the same work from another's. */
  readonly externalId: string
  readonly appId: number
  readonly detailsUrl?: string
  readonly title: string
  /** Markdown: what is being done. */
  readonly summary: string
}

export interface AnnouncedRun extends CheckRunRef {
  /** More than none when a run was taken over that had some. */
  readonly annotationsThere: number
  readonly url?: string
}

/**
 * Shows at once that a review has begun. A run of the same work that never ended, because its process died, is taken over; otherwise a new
 * one is created.
 *
 * @param existing what is known to be on this commit, looked up unless given: `[]` saves a call when this work is begun for the first time
 */
export const announce = async (
  octokit: GitHubClient,
  announcement: Announcement,
  existing?: readonly ExistingCheckRun[],
  clock: Clock = systemClock,
): Promise<AnnouncedRun> => {
  const { owner, repo, headSha, name, externalId, detailsUrl, title, summary } = announcement
  const unfinished = (runs: readonly ExistingCheckRun[]): ExistingCheckRun | undefined =>
    runs.find((run) => run.externalId === externalId && !run.isCompleted)
  const create = async (): Promise<ExistingCheckRun> => {
    const { data } = await octokit.request('POST /repos/{owner}/{repo}/check-runs', {
      owner,
      repo,
      name,
      head_sha: headSha,
      status: 'in_progress',
      external_id: externalId,
      ...(detailsUrl !== undefined && { details_url: detailsUrl }),
      output: { title, summary },
    })
    return { id: Number(data.id), externalId, isCompleted: false, annotations: 0, ...(data.html_url !== null && { url: data.html_url }) }
  }
  const look = async (): Promise<ExistingCheckRun | undefined> => unfinished(await listCheckRuns(octokit, announcement))
  const run = (existing ? unfinished(existing) : await look()) ?? (await postOnce(clock, create, look))
  return { owner, repo, checkRunId: run.id, annotationsThere: run.annotations, ...(run.url !== undefined && { url: run.url }) }
}

/** Our check runs of this name on a commit, the newest first. */
export const listCheckRuns = async (
  octokit: GitHubClient,
  { owner, repo, headSha, name, appId }: Pick<Announcement, 'owner' | 'repo' | 'headSha' | 'name' | 'appId'>,
): Promise<ExistingCheckRun[]> => {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
    owner,
    repo,
    ref: headSha,
    check_name: name,
    app_id: appId,
    filter: 'all',
    per_page: 100,
  })
  return data.check_runs
    .filter((run) => Number(run.app?.id) === appId)
    .map((run) => ({
      id: Number(run.id),
      externalId: run.external_id ?? '',
      isCompleted: run.status === 'completed',
      annotations: run.output.annotations_count,
      ...(run.html_url !== null && { url: run.html_url }),
    }))
    .sort((one, other) => other.id - one.id)
}

/** The title of a run that {@link concludeDelayed} ended, which the next try takes over. */
export const delayedTitle = 'Not examined yet'

/**
 * Ends a run whose review takes too long or is to be tried again, so that nobody waits before a check in progress. The conclusion never
 * passes, and the verdict of the next try replaces it. A run that has ended is left as it is.
 *
 * @param reason a sentence in which nothing of the pull request stands
 */
export const concludeDelayed = async (
  octokit: GitHubClient,
  run: CheckRunRef,
  { correlationId, reason }: { readonly correlationId: string; readonly reason: string },
): Promise<void> => {
  await conclude(octokit, run, 'action_required', {
    title: delayedTitle,
    summary: `${reason} There is no verdict yet.\n\nThe review goes on or is retried, and its verdict replaces this text. If it does not within a few minutes, start it again with **Re-run** or \`/readiness recheck\`, or give the operator this number: \`${correlationId}\`.`,
  })
}

/**
 * For a `finally`: ends a run that has no verdict, with a conclusion that never passes and a text in which nothing of the pull request
 * stands. A run that has ended is left as it is.
 *
 * @param correlationId what an operator finds the failure by
 */
export const concludeUnfinished = async (
  octokit: GitHubClient,
  run: CheckRunRef,
  { correlationId, reason }: { readonly correlationId: string; readonly reason?: string },
): Promise<void> => {
  await conclude(octokit, run, 'action_required', {
    title: 'Not examined',
    summary: `${reason === undefined ? 'The review did not come to an end because of a failure on our side, so there is no verdict.' : `${reason} The review gave up, so there is no verdict.`}\n\nStart it again with **Re-run** or \`/readiness recheck\`. If it fails again, give the operator this number: \`${correlationId}\`.`,
  })
}

/**
 * Ends the run of an older head. A run that has ended is left as it is.
 *
 * @param newHead the commit that the pull request has now
 */
export const supersede = async (octokit: GitHubClient, run: CheckRunRef, newHead: string): Promise<void> => {
  await conclude(octokit, run, 'cancelled', {
    title: `Superseded by ${newHead.slice(0, 7)}`,
    summary: `The pull request has a newer head, ${newHead}, which is reviewed instead.`,
  })
}

/** Says in a run that goes on what is being done. */
export const updateSummary = async (
  octokit: GitHubClient,
  { owner, repo, checkRunId }: CheckRunRef,
  output: { readonly title: string; readonly summary: string },
): Promise<void> => {
  await octokit.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', { owner, repo, check_run_id: checkRunId, output })
}

const conclude = async (
  octokit: GitHubClient,
  { owner, repo, checkRunId }: CheckRunRef,
  conclusion: 'action_required' | 'cancelled',
  output: { readonly title: string; readonly summary: string },
): Promise<void> => {
  const route = { owner, repo, check_run_id: checkRunId }
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', route)
  if (data.status === 'completed') return
  await octokit.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', { ...route, status: 'completed', conclusion, output })
}
