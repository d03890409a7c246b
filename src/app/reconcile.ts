import type { Logger } from 'pino'
import { pullRequestName } from '#model/job'
import type { Store } from '#store/open-store'
import type { GitHub, Repository } from './github-port.ts'

export interface ReconcilePorts {
  readonly store: Store
  /** The App's installations, at most so many. */
  installations(limit: number): Promise<readonly number[]>
  github(installationId: number): Promise<GitHub>
  readonly log: Logger
}

export interface ReconcileLimits {
  readonly installations: number
  readonly repositoriesEach: number
  readonly pullRequestsEach: number
  /** Reviews that one pass may ask for: what is left is found by the next. */
  readonly reviews: number
  /** Longer than a job's lease, so that nothing that still runs is touched. */
  readonly unfinishedSeconds: number
}

export const defaultLimits: ReconcileLimits = {
  installations: 500,
  repositoriesEach: 200,
  pullRequestsEach: 30,
  reviews: 200,
  unfinishedSeconds: 20 * 60,
}

/**
 * Catches what every other net let through: reviews that were begun and never ended, and open pull requests whose head has no completed
 * check of ours. It only asks for reviews; these put everything else right.
 *
 * One repository that cannot be read does not keep the others from being looked at.
 *
 * @returns how many reviews were asked for.
 */
export const reconcile = async (ports: ReconcilePorts, signal: AbortSignal, limits: ReconcileLimits = defaultLimits): Promise<number> => {
  const { store, log } = ports
  let asked = 0
  const ask = async (repository: Repository, number: number, why: string): Promise<void> => {
    const { installationId, owner, repo } = repository
    const id = await store.queue.enqueue({ kind: 'review', data: { installationId, owner, repo, number, rerun: false } })
    if (id === undefined) return
    asked += 1
    log.info({ jobId: id, pullRequest: pullRequestName({ owner, repo, number }), why }, 'Reconciliation asks for a review')
  }

  for (const review of await store.ledger.unfinished(limits.unfinishedSeconds, limits.reviews)) await ask(review, review.number, 'never ended')
  for await (const { repository, github } of repositoriesOf(ports, limits)) {
    if (asked >= limits.reviews) break
    signal.throwIfAborted()
    try {
      for (const pull of await github.unanswered(repository, limits.pullRequestsEach)) await ask(repository, pull.key.number, 'no completed check')
    } catch (error) {
      log.warn({ err: error, owner: repository.owner, repo: repository.repo }, 'A repository could not be reconciled')
    }
  }
  const removed = await store.removeExpired()
  log.info({ asked, removed }, 'Reconciled')
  return asked
}

async function* repositoriesOf({ installations, github: on, log }: ReconcilePorts, limits: ReconcileLimits) {
  for (const installationId of await installations(limits.installations)) {
    try {
      const github = await on(installationId)
      for (const repository of await github.repositories(limits.repositoriesEach)) yield { repository, github }
    } catch (error) {
      log.warn({ err: error, installationId }, 'An installation could not be reconciled')
    }
  }
}
