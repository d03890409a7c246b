import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { Depth } from '#store/queue/queue'

export interface Metrics {
  readonly registry: Registry
  readonly webhookSeconds: Histogram<'event' | 'status'>
  readonly reviewSeconds: Histogram<'outcome'>
  readonly verdicts: Counter<'verdict'>
  readonly githubCalls: Counter<'method' | 'status'>
  readonly githubBudget: Gauge<'installation' | 'resource'>
  readonly pushToVerdictSeconds: Histogram<string>
  readonly stageSeconds: Histogram<'stage'>
  readonly findings: Counter<'rule' | 'outcome'>
  readonly retries: Counter<'kind'>
  readonly deadLetters: Counter<'kind'>
}

/**
 * Everything in `/metrics`. Labels have few values, at most the rules or 200 installations; none contains a repository, a delivery or a
 * path.
 */
export const createMetrics = (depth: () => Promise<readonly Depth[]>): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'readiness_queue_jobs',
    help: 'Jobs by queue and state',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      this.reset()
      for (const { queue, waiting, active } of await depth()) {
        this.set({ queue, state: 'waiting' }, waiting)
        this.set({ queue, state: 'active' }, active)
      }
    },
  })
  new Gauge({
    name: 'readiness_queue_oldest_seconds',
    help: 'Age of the oldest job that is ready to run',
    labelNames: ['queue'],
    registers,
    async collect() {
      this.reset()
      for (const { queue, oldestSeconds } of await depth()) this.set({ queue }, oldestSeconds)
    },
  })
  return {
    registry,
    webhookSeconds: new Histogram({
      name: 'readiness_webhook_seconds',
      help: 'Time to answer a request',
      labelNames: ['event', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    reviewSeconds: new Histogram({
      name: 'readiness_review_seconds',
      help: 'Duration of one try at a review',
      labelNames: ['outcome'],
      buckets: [0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300, 900],
      registers,
    }),
    verdicts: new Counter({ name: 'readiness_verdicts_total', help: 'Verdicts', labelNames: ['verdict'], registers }),
    githubCalls: new Counter({
      name: 'readiness_github_calls_total',
      help: 'Calls to GitHub',
      labelNames: ['method', 'status'],
      registers,
    }),
    githubBudget: new Gauge({
      name: 'readiness_github_budget_remaining',
      help: 'Remaining GitHub API calls of an installation in the current hour, from the last response',
      labelNames: ['installation', 'resource'],
      registers,
    }),
    pushToVerdictSeconds: new Histogram({
      name: 'readiness_push_to_verdict_seconds',
      help: 'Time from a delivery to the verdict of its review, including waiting time and retries',
      buckets: [1, 2.5, 5, 10, 20, 30, 60, 120, 300, 600, 1_800],
      registers,
    }),
    stageSeconds: new Histogram({
      name: 'readiness_stage_seconds',
      help: 'Duration of each stage of a review: reading the change, judging it, replaying its migrations, telling (publishing) the result',
      labelNames: ['stage'],
      buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120],
      registers,
    }),
    findings: new Counter({
      name: 'readiness_findings_total',
      help: 'Findings of stable rules by outcome: shown, fixed, suppressed, waived, not-applicable',
      labelNames: ['rule', 'outcome'],
      registers,
    }),
    retries: new Counter({
      name: 'readiness_retries_total',
      help: 'Failed tries that will be retried',
      labelNames: ['kind'],
      registers,
    }),
    deadLetters: new Counter({
      name: 'readiness_dead_letters_total',
      help: 'Jobs moved to the dead-letter queue',
      labelNames: ['kind'],
      registers,
    }),
  }
}
