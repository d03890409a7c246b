import type { GitHubClient, RepositoryRef } from '../client/client.ts'
import type { Clock } from '../client/clock.ts'
import { systemClock } from '../client/clock.ts'
import { postOnce } from './post-once.ts'

/** One of our check runs. */
export interface CheckRunRef extends RepositoryRef {
  readonly checkRunId: number
}

export interface ExistingCheckRun {
  readonly id: number
  readonly externalId: string
  readonly isCompleted: boolean
  /** Number of its annotations. */
  readonly annotations: number
  readonly url?: string
}

export interface Announcement extends RepositoryRef {
  readonly headSha: string
  /** `Production readiness`. */
  readonly name: string
  /** The job's key, which distinguishes runs of the same work from others. */
  readonly externalId: string
  readonly appId: number
  readonly detailsUrl?: string
  readonly title: string
  /** Markdown that describes the current step. */
  readonly summary: string
}

export interface AnnouncedRun extends CheckRunRef {
  /** Greater than zero when an existing run with annotations was taken over. */
  readonly annotationsThere: number
  readonly url?: string
}

/**
 * Shows immediately that a review has started. Takes over an unfinished run of the same work, whose process died; otherwise creates a new
 * one.
 *
 * @param existing the known runs on this commit, read from GitHub unless given; `[]` saves a call when this work starts for the first time
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

/** Our check runs of this name on a commit, newest first. */
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

/** The title of a run completed by {@link concludeDelayed}, which the next try takes over. */
export const delayedTitle = 'Not examined yet'

/**
 * Completes a run whose review takes too long or will be retried, so that pull requests are not blocked by a check in progress. The
 * conclusion never passes, and the verdict of the next try replaces it. A completed run is left unchanged.
 *
 * @param reason a sentence without any text from the pull request
 */
export const concludeDelayed = async (
  octokit: GitHubClient,
  run: CheckRunRef,
  { correlationId, reason }: { readonly correlationId: string; readonly reason: string },
): Promise<void> => {
  await conclude(octokit, run, 'action_required', {
    title: delayedTitle,
    summary: `${reason} There is no verdict yet.\n\nThe review continues or is retried, and its verdict replaces this text. If that takes more than a few minutes, start it again with **Re-run** or \`/readiness recheck\`, or give the operator this number: \`${correlationId}\`.`,
  })
}

/**
 * For a `finally` block: completes a run without a verdict, with a conclusion that never passes and without any text from the pull request.
 * A completed run is left unchanged.
 *
 * @param correlationId lets the operator find the failure
 */
export const concludeUnfinished = async (
  octokit: GitHubClient,
  run: CheckRunRef,
  { correlationId, reason }: { readonly correlationId: string; readonly reason?: string },
): Promise<void> => {
  await conclude(octokit, run, 'action_required', {
    title: 'Not examined',
    summary: `${reason === undefined ? 'The review did not finish because of a failure on our side, so there is no verdict.' : `${reason} The review was abandoned, so there is no verdict.`}\n\nStart it again with **Re-run** or \`/readiness recheck\`. If it fails again, give the operator this number: \`${correlationId}\`.`,
  })
}

/**
 * Completes the run of an older head. A completed run is left unchanged.
 *
 * @param newHead the pull request's current head
 */
export const supersede = async (octokit: GitHubClient, run: CheckRunRef, newHead: string): Promise<void> => {
  await conclude(octokit, run, 'cancelled', {
    title: `Superseded by ${newHead.slice(0, 7)}`,
    summary: `The pull request has a newer head, ${newHead}, which is reviewed instead.`,
  })
}

/** Updates the texts of a run in progress. */
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
