import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { Logger } from 'pino'
import { recentFacts } from '#engine/extraction/recent-facts'
import { recentSystems } from '#engine/snapshots/recent-systems'
import { react } from '#github/writing/react'
import { RateLimitedError } from '#github/client/request-failure'
import { jobKey, type Job, type JobKind } from '#model/job'
import { replayerInTurn } from '#replay/in-turn'
import type { Lanes } from '#store/queue/lanes'
import { channelsOf } from '#setup/environment'
import type { Attempt, Handlers, Queue } from '#store/queue/queue'
import { findPullRequests } from './find-pull-requests.ts'
import { handleSettingsChange } from './heed-settings.ts'
import { notify } from '../operations/notify.ts'
import { holdCheck } from './hold-check.ts'
import type { Metrics } from '../operations/metrics.ts'
import { reportFinalFailure } from '../review/endings/report-final-failure.ts'
import type { Step } from '../review/progress.ts'
import { outcomeName, type OutcomeName, type ReviewOutcome } from '../review/review-outcome.ts'
import type { Engine, Observers, ReviewPorts } from '../review/review-ports.ts'
import { createOrganisationDefaults } from '../review/settings/organisation-defaults.ts'
import { runButtonAction } from '../commands/press-button.ts'
import { reconcile } from './reconcile.ts'
import { reviewMergeGroup } from './review-merge-group.ts'
import { reviewPullRequest } from './review-pull-request.ts'
import { runCommand } from '../commands/run-command.ts'
import { createWaiverVerifier } from '../review/settings/verify-waivers.ts'
import type { Workbench } from '../start.ts'

type Handle<Kind extends JobKind> = (attempt: Attempt<Kind>, log: Logger) => Promise<string>

/**
 * Limits of the memory that reviews share, so that the cost of a push depends on its size: facts (some 150 bytes a record) and linked
 * systems (some ten kilobytes for each file not shared with another system). A repository of 5,000 files fills half of either.
 */
const memory = { records: 600_000, files: 10_000 }

/** The handler of each kind of job, with logs and metrics. */
export const createHandlers = (workbench: Workbench): Handlers => {
  const { store, metrics, running, connection, environment } = workbench
  const { appId } = environment
  const channels = channelsOf(environment.notifications)
  const organisation = createOrganisationDefaults()
  const waiverVerifier = createWaiverVerifier()
  const engine: Engine = {
    facts: recentFacts(store.facts, memory.records),
    systems: recentSystems(memory.files),
    extractor: workbench.extractor,
    replayer: replayerInTurn(),
  }
  const observers: Observers = {
    metrics,
    stage: (step, run) => stage(metrics, step, run),
    notifyVerdict: (key, headSha, verdict) => store.notifications.verdict(key, headSha, verdict, channels),
  }
  const on = (installationId: number) => connection.installation(installationId)
  const portsOf = async (installationId: number, log: Logger): Promise<ReviewPorts> => ({
    client: await on(installationId),
    app: await connection.identity(),
    store,
    engine,
    settings: { organisation, waiverVerifier, tallies: () => store.outcomes.tallies(installationId) },
    pages: workbench.pages,
    observers,
    running,
    log,
  })
  const handlers: { readonly [Kind in JobKind]: Handle<Kind> } = {
    review: (attempt, log) =>
      measured(metrics, attempt, async () => reviewPullRequest(attempt, await portsOf(attempt.data.installationId, log))),
    'merge-group': (attempt, log) =>
      measured(metrics, attempt, async () => reviewMergeGroup(attempt, await portsOf(attempt.data.installationId, log))),
    'find-pull-requests': async ({ data }) => findPullRequests(data, await on(data.installationId), appId, store),
    hold: async ({ data }, log) => holdCheck(data, await portsOf(data.installationId, log)),
    settings: async ({ data, signal }, log) => handleSettingsChange(data, await portsOf(data.installationId, log), signal),
    command: async ({ data, signal, last }, log) => {
      const ports = { ...(await portsOf(data.installationId, log)), signal }
      try {
        return await runCommand(data, ports)
      } catch (error) {
        // The sender must not wait for an answer that will not come.
        if (last) await reportFinalFailure(log, () => react(ports.client, data, 'refused'))
        throw error
      }
    },
    button: async ({ data, id, signal }, log) => runButtonAction(data, { ...(await portsOf(data.installationId, log)), jobId: id, signal }),
    notify: ({ data, signal }) => notify(data, environment, signal),
    reconcile: ({ signal }, log) =>
      reconcile({ store, connection, organisation, appId, notifications: environment.notifications, log }, signal),
  }
  const wrap = <Kind extends JobKind>(kind: Kind) => supervised(kind, handlers[kind], workbench)
  return {
    hold: wrap('hold'),
    review: wrap('review'),
    settings: wrap('settings'),
    'merge-group': wrap('merge-group'),
    'find-pull-requests': wrap('find-pull-requests'),
    command: wrap('command'),
    button: wrap('button'),
    notify: wrap('notify'),
    reconcile: wrap('reconcile'),
  }
}

const measured = async (
  metrics: Metrics,
  { enqueuedAt }: Pick<Attempt<'review'>, 'enqueuedAt'>,
  review: () => Promise<ReviewOutcome>,
): Promise<OutcomeName> => {
  const end = metrics.reviewSeconds.startTimer()
  let name: OutcomeName | 'failed' = 'failed'
  try {
    const outcome = await review()
    const reached = outcomeName(outcome)
    name = reached
    metrics.verdicts.inc({ verdict: reached })
    if (outcome.kind === 'reviewed') metrics.pushToVerdictSeconds.observe((Date.now() - enqueuedAt.getTime()) / 1_000)
    return reached
  } finally {
    end({ outcome: name })
  }
}

/** Runs a stage of a review and records it in the metrics and the trace. */
const stage = <Result>(metrics: Metrics, step: Step, run: () => Promise<Result>): Promise<Result> =>
  trace.getTracer('readiness').startActiveSpan(step, async (span) => {
    const end = metrics.stageSeconds.startTimer({ stage: step })
    try {
      return await run()
    } finally {
      end()
      span.end()
    }
  })

const supervised =
  <Kind extends JobKind>(kind: Kind, handle: Handle<Kind>, workbench: Workbench) =>
  (attempt: Attempt<Kind>): Promise<void> =>
    traced(kind, attempt, () => work(kind, handle, attempt, workbench))

const work = async <Kind extends JobKind>(
  kind: Kind,
  handle: Handle<Kind>,
  attempt: Attempt<Kind>,
  { metrics, log: parent, store }: Workbench,
): Promise<void> => {
  const job = { kind, data: attempt.data } as unknown as Job
  const log = parent.child({ jobId: attempt.id, job: kind, attempt: attempt.attempt, ...attempt.data })
  const began = performance.now()
  const took = () => Math.round(performance.now() - began)
  log.debug('Job started')
  try {
    if (await store.switches.hold(job)) return log.info('Job held: reviews are paused for its scope, and it runs when they resume')
    // A rest that GitHub asks for does not concern the receivers of notifications.
    if (kind !== 'reconcile' && kind !== 'notify') await heedRest(store.lanes, attempt.data as { readonly installationId: number })
    const outcome = await handle(attempt, log)
    log.info({ outcome, ms: took() }, 'Job done')
  } catch (error) {
    if (error instanceof RateLimitedError) return await postpone(job, error, store.queue, log)
    if (attempt.last) metrics.deadLetters.inc({ kind })
    else metrics.retries.inc({ kind })
    log.error({ err: error, ms: took() }, attempt.last ? 'Job failed for good; it is in the dead-letter queue' : 'Job failed; retrying')
    throw error
  }
}

/** Runs one try as part of the trace that began with the delivery, in whichever process that was. */
const traced = <Kind extends JobKind>(kind: Kind, attempt: Attempt<Kind>, run: () => Promise<void>): Promise<void> => {
  const attributes = { 'messaging.message.id': attempt.id, 'readiness.attempt': attempt.attempt }
  return context.with(propagation.extract(ROOT_CONTEXT, attempt.trace), () =>
    trace.getTracer('readiness').startActiveSpan(`job ${kind}`, { kind: SpanKind.CONSUMER, attributes }, async (span) => {
      try {
        await run()
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR })
        throw error
      } finally {
        span.end()
      }
    }),
  )
}

/** A rate limit that one process hits applies to all, so that no other process runs into it. */
const heedRest = async (lanes: Lanes, { installationId }: { readonly installationId: number }): Promise<void> => {
  const until = await lanes.heldUntil(installationId)
  if (until !== undefined && until - Date.now() > shortRestMs)
    throw new RateLimitedError(`installation ${installationId}`, until, undefined)
}

/** Shorter waits do not postpone the job; the call that needs them waits. */
const shortRestMs = 5_000

/** GitHub's limits are reset within an hour, so no rate limit needs a longer wait. */
const longestPostponement = 3_600

/** A rate limit is not a failure: the job is enqueued again for the time that GitHub gave, and uses up no try. */
const postpone = async (job: Job, { retryAt, message }: RateLimitedError, queue: Queue, log: Logger): Promise<void> => {
  const delaySeconds = Math.min(longestPostponement, Math.max(1, Math.ceil((retryAt - Date.now()) / 1_000)))
  const id = await queue.enqueue({ ...job, delaySeconds })
  log.warn({ reason: message, delaySeconds, nextJobId: id }, `Postponed: ${jobKey(job)}`)
}
