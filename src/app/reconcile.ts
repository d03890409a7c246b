import type { Logger } from 'pino'
import type { GitHubClient } from '#github/client'
import { pullRequestName, type PullRequestKey } from '#model/job'
import { checkRunName } from '#report/plan-publication'
import type { Store } from '#store/open-store'
import type { Connection } from './connect.ts'
import { settingsOfBranch } from './heed-settings.ts'
import type { OrganisationDefaults } from './organisation-defaults.ts'
import { redeliverFailed } from './redeliver-failed.ts'

export interface ReconcilePorts {
  readonly store: Store
  readonly connection: Pick<Connection, 'app' | 'installation'>
  readonly organisation: OrganisationDefaults
  readonly appId: number
  readonly log: Logger
}

interface ReconcileLimits {
  readonly installations: number
  readonly repositoriesEach: number
  readonly pullRequestsEach: number
  /** Reviews that one pass may ask for: what is left is found by the next. */
  readonly reviews: number
  /** Longer than a job's lease, so that nothing that still runs is touched. */
  readonly unfinishedSeconds: number
}

const defaultLimits: ReconcileLimits = {
  installations: 500,
  repositoriesEach: 200,
  pullRequestsEach: 30,
  reviews: 200,
  unfinishedSeconds: 20 * 60,
}

/**
 * Catches what every other net let through: reviews that were begun and never ended, checks that wait for a review, open pull requests whose
 * head has no completed check of ours or that were not reviewed as they are now, reviews that rest on a waiver which has ended or on settings
 * that have changed, deliveries that failed. It only asks, for reviews and for deliveries; these do everything else.
 *
 * One repository that cannot be read does not keep the others from being looked at.
 *
 * @returns how many reviews were asked for.
 */
export const reconcile = async (ports: ReconcilePorts, signal: AbortSignal, limits: ReconcileLimits = defaultLimits): Promise<string> => {
  const { store, log } = ports
  let asked = 0
  const ask = async ({ installationId, owner, repo, number }: PullRequestKey, why: string, rerun = false): Promise<void> => {
    const id = await store.queue.enqueue({ kind: 'review', data: { installationId, owner, repo, number, rerun } })
    if (id === undefined) return
    asked += 1
    log.info({ reviewJobId: id, pullRequest: pullRequestName({ owner, repo, number }), why }, 'Reconciliation asks for a review')
  }

  for (const review of await store.ledger.unfinished(limits.unfinishedSeconds, limits.reviews)) await ask(review, 'never ended')
  for (const { numbers, ...head } of await store.heads.unfinished(limits.unfinishedSeconds, limits.reviews))
    for (const number of numbers) await ask({ ...head, number }, 'the check is in progress for too long', true)
  const today = new Date().toISOString()
  for (const key of await store.ledger.takeExpired(today, limits.reviews)) await ask(key, 'a waiver has ended', true)
  for await (const { key, why, rerun } of unanswered(ports, signal, limits)) {
    if (asked >= limits.reviews) break
    await ask(key, why, rerun)
  }
  const redelivered = await redeliver(ports)
  const removed = await store.removeExpired()
  log.info({ asked, redelivered, removed }, 'Reconciled')
  return `${asked} asked for`
}

const redeliver = async ({ connection, log }: ReconcilePorts): Promise<number> => {
  try {
    return await redeliverFailed(await connection.app(), Date.now())
  } catch (error) {
    log.warn({ err: error }, 'Failed deliveries could not be asked for again; the next pass tries')
    return 0
  }
}

interface Unanswered {
  readonly number: number
  readonly why: string
  readonly rerun: boolean
}

/** Open pull requests that were not judged as they are now, of all repositories that the App is installed on. */
async function* unanswered(
  ports: ReconcilePorts,
  signal: AbortSignal,
  limits: ReconcileLimits,
): AsyncGenerator<Omit<Unanswered, 'number'> & { readonly key: PullRequestKey }> {
  for (const installationId of await listInstallations(await ports.connection.app(), limits.installations)) {
    signal.throwIfAborted()
    const skip = (error: unknown, fields: object) => {
      signal.throwIfAborted()
      ports.log.warn({ err: error, installationId, ...fields }, 'Could not be reconciled; the next pass tries again')
    }
    try {
      const client = await ports.connection.installation(installationId)
      for (const repository of await listRepositories(client, limits.repositoriesEach)) {
        signal.throwIfAborted()
        try {
          for (const { number, why, rerun } of await unansweredIn(client, repository, ports, limits.pullRequestsEach))
            yield { key: { installationId, ...repository, number }, why, rerun }
        } catch (error) {
          skip(error, repository)
        }
      }
    } catch (error) {
      skip(error, {})
    }
  }
}

const listInstallations = async (app: GitHubClient, limit: number): Promise<readonly number[]> => {
  const installations = await pages(limit, async (page) => {
    const { data } = await app.request('GET /app/installations', { per_page: 100, page })
    return data
  })
  return installations.filter(({ suspended_at: suspended }) => !suspended).map(({ id }) => id)
}

interface Repository {
  readonly owner: string
  readonly repo: string
}

const listRepositories = async (client: GitHubClient, limit: number): Promise<readonly Repository[]> => {
  const repositories = await pages(limit, async (page) => {
    const { data } = await client.request('GET /installation/repositories', { per_page: 100, page })
    return data.repositories
  })
  return repositories
    .filter(({ archived, disabled }) => !archived && !disabled)
    .map(({ owner, name }) => ({ owner: owner.login, repo: name }))
}

const unansweredIn = async (
  client: GitHubClient,
  repository: Repository,
  { store, organisation, appId }: ReconcilePorts,
  limit: number,
): Promise<readonly Unanswered[]> => {
  const { data: open } = await client.request('GET /repos/{owner}/{repo}/pulls', {
    ...repository,
    state: 'open',
    sort: 'updated',
    direction: 'desc',
    per_page: limit,
  })
  const found: Unanswered[] = []
  /** By base branch: the identity of its settings now, where pull requests into it were judged. */
  const settings = new Map<string, string | undefined>()
  for (const { number, head, base, draft } of open) {
    const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
      ...repository,
      ref: head.sha,
      check_name: checkRunName,
      app_id: appId,
      status: 'completed',
      per_page: 1,
    })
    if (data.total_count === 0) {
      found.push({ number, why: 'no completed check', rerun: false })
      continue
    }
    const verdicts = await store.heads.verdictsAt({ ...repository, headSha: head.sha })
    // A database that knows nothing of the head is a new one: its check is left alone, unless another pull request shares it.
    const isShared = open.some((other) => other.number !== number && other.head.sha === head.sha)
    if (verdicts.length === 0 && !isShared) continue
    const own = verdicts.find((verdict) => verdict.number === number && verdict.baseRef === base.ref && verdict.draft === (draft === true))
    if (!own) {
      found.push({ number, why: 'not reviewed as it is now', rerun: false })
      continue
    }
    if (!settings.has(base.ref)) settings.set(base.ref, await settingsOfBranch(client, { ...repository, branch: base.ref }, organisation))
    if (settings.get(base.ref) !== own.settings) found.push({ number, why: 'the settings have changed', rerun: true })
  }
  return found
}

const pages = async <Item>(limit: number, read: (page: number) => Promise<readonly Item[]>): Promise<readonly Item[]> => {
  const items: Item[] = []
  for (let page = 1; items.length < limit; page += 1) {
    const found = await read(page)
    items.push(...found)
    if (found.length < 100) break
  }
  return items.slice(0, limit)
}
