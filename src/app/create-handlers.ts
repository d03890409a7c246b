import type { Logger } from 'pino'
import { jobKey, jobKinds, type Job, type JobKind } from '#model/job'
import type { Attempt, Handlers } from '#store/queue'
import { createGitHub } from './create-github.ts'
import { findPullRequests } from './find-pull-requests.ts'
import type { Metrics } from './metrics.ts'
import { reconcile } from './reconcile.ts'
import { reviewMergeGroup } from './review-merge-group.ts'
import { reviewPullRequest, type ReviewPorts, type TryOutcome } from './review-pull-request.ts'
import { runCommand } from './run-command.ts'
import type { Workbench } from './start.ts'

/** What is done for each kind of job, with its log lines and metrics. */
export const createHandlers = (workbench: Workbench): Handlers => {
  const { store, metrics, running, log, probot, environment } = workbench
  const on = (installationId: number) => createGitHub(probot, installationId, environment.appId)
  const portsOf = async (attempt: Attempt<'review' | 'merge-group'>, attemptLog: Logger): Promise<ReviewPorts> => ({
    github: await on(attempt.data.installationId),
    ledger: store.ledger,
    facts: store.facts,
    running,
    log: attemptLog,
  })
  const handlers: { readonly [Kind in JobKind]: (attempt: Attempt<Kind>, log: Logger) => Promise<unknown> } = {
    review: async (attempt, attemptLog) => measured(metrics, async () => reviewPullRequest(attempt, await portsOf(attempt, attemptLog))),
    'merge-group': async (attempt, attemptLog) => measured(metrics, async () => reviewMergeGroup(attempt, await portsOf(attempt, attemptLog))),
    'find-pull-requests': async ({ data }) => findPullRequests(data, { ...store, github: await on(data.installationId) }),
    command: async ({ data }, attemptLog) => runCommand(data, { ...store, github: await on(data.installationId), log: attemptLog }),
    reconcile: ({ signal }, attemptLog) =>
      reconcile({ store, github: on, installations: (limit) => installationsOf(probot, limit), log: attemptLog }, signal),
  }
  const wrap = <Kind extends JobKind>(kind: Kind) => logged(kind, handlers[kind], metrics, log)
  return Object.fromEntries(jobKinds.map((kind) => [kind, wrap(kind)])) as unknown as Handlers
}

const measured = async (metrics: Metrics, review: () => Promise<TryOutcome>): Promise<TryOutcome> => {
  const end = metrics.reviewSeconds.startTimer()
  let outcome: TryOutcome | 'failed' = 'failed'
  try {
    outcome = await review()
    metrics.verdicts.inc({ verdict: outcome })
    return outcome
  } finally {
    end({ outcome })
  }
}

const logged =
  <Kind extends JobKind>(kind: Kind, handle: (attempt: Attempt<Kind>, log: Logger) => Promise<unknown>, metrics: Metrics, log: Logger) =>
  async (attempt: Attempt<Kind>): Promise<void> => {
    const { id, data } = attempt
    const attemptLog = log.child({ jobId: id, job: kind, attempt: attempt.attempt, key: jobKey({ kind, data } as unknown as Job), ...data })
    const began = performance.now()
    const took = () => Math.round(performance.now() - began)
    attemptLog.debug('Job begun')
    try {
      const outcome = await handle(attempt, attemptLog)
      attemptLog.info({ outcome, ms: took() }, 'Job done')
    } catch (error) {
      if (attempt.last) metrics.deadLetters.inc({ kind })
      else metrics.retries.inc({ kind })
      attemptLog.error({ err: error, ms: took(), last: attempt.last }, attempt.last ? 'Job given up; it is in the dead-letter queue' : 'Job failed and will be tried again')
      throw error
    }
  }

const installationsOf = async (probot: Workbench['probot'], limit: number): Promise<readonly number[]> => {
  const octokit = await probot.auth()
  const ids: number[] = []
  for (let page = 1; ids.length < limit; page += 1) {
    const { data } = await octokit.rest.apps.listInstallations({ per_page: 100, page })
    ids.push(...data.filter(({ suspended_at }) => !suspended_at).map(({ id }) => id))
    if (data.length < 100) break
  }
  return ids.slice(0, limit)
}
