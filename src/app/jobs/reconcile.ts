import type { Logger } from 'pino'
import type { GitHubClient } from '#github/client/client'
import { pullRequestName, type PullRequestKey } from '#model/job'
import { checkRunName } from '#report/publication/plan-publication'
import { channelsOf, type NotificationSettings } from '#setup/environment'
import type { Store } from '#store/open-store'
import type { Connection } from '../connect.ts'
import { settingsOfBranch } from './heed-settings.ts'
import type { OrganisationDefaults } from '../review/settings/organisation-defaults.ts'
import { redeliverFailed } from '../webhooks/redeliver-failed.ts'

export interface ReconcilePorts {
  readonly store: Store
  readonly connection: Pick<Connection, 'app' | 'installation'>
  readonly organisation: OrganisationDefaults
  readonly appId: number
  readonly notifications: NotificationSettings
  readonly log: Logger
}

interface ReconcileLimits {
  readonly installations: number
  readonly repositoriesEach: number
  readonly pullRequestsEach: number
  /** Reviews that one pass may request; the next pass finds the remaining ones. */
  readonly reviews: number
  /** Longer than a job's lease, so that running jobs are left alone. */
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
 * Finds everything that was missed elsewhere: reviews that started and never ended, checks that wait for a review, open pull requests whose
 * head has no completed check of ours or that changed since their review, reviews that rely on a waiver that has ended or on settings that
 * have changed, waivers that are about to end, and failed deliveries. It only requests reviews, notifications and redeliveries, which do the
 * rest.
 *
 * A repository that cannot be read does not stop the others from being checked.
 *
 * @returns how many reviews were requested
 */
export const reconcile = async (ports: ReconcilePorts, signal: AbortSignal, limits: ReconcileLimits = defaultLimits): Promise<string> => {
  const { store, log } = ports
  let asked = 0
  const ask = async ({ installationId, owner, repo, number }: PullRequestKey, why: string, rerun = false): Promise<void> => {
    const id = await store.queue.enqueue({ kind: 'review', data: { installationId, owner, repo, number, rerun } })
    if (id === undefined) return
    asked += 1
    log.info({ reviewJobId: id, pullRequest: pullRequestName({ owner, repo, number }), why }, 'Reconciliation requested a review')
  }

  for (const review of await store.ledger.unfinished(limits.unfinishedSeconds, limits.reviews)) await ask(review, 'the review never ended')
  for (const { numbers, ...head } of await store.heads.unfinished(limits.unfinishedSeconds, limits.reviews))
    for (const number of numbers) await ask({ ...head, number }, 'the check has been in progress for too long', true)
  const today = new Date().toISOString()
  for (const key of await store.ledger.takeExpired(today, limits.reviews)) await ask(key, 'a waiver has ended', true)
  await notifyOfWaivers(ports, today, limits.reviews)
  for await (const { key, why, rerun } of unanswered(ports, signal, limits)) {
    if (asked >= limits.reviews) break
    await ask(key, why, rerun)
  }
  const redelivered = await redeliver(ports)
  const removed = await store.removeExpired()
  log.info({ asked, redelivered, removed }, 'Reconciled')
  return `${asked} requested`
}

const dayMs = 24 * 3600 * 1000

const notifyOfWaivers = async ({ store, notifications, log }: ReconcilePorts, today: string, limit: number): Promise<void> => {
  const until = new Date(Date.parse(today) + notifications.waiverDays * dayMs).toISOString()
  const ending = await store.notifications.endingWaivers({ today, until, limit }, channelsOf(notifications))
  if (ending > 0) log.info({ ending }, 'Requested notifications of waivers that are about to end')
}

const redeliver = async ({ connection, log }: ReconcilePorts): Promise<number> => {
  try {
    return await redeliverFailed(await connection.app(), Date.now())
  } catch (error) {
    log.warn({ err: error }, 'Could not request redelivery of failed deliveries; the next pass retries')
    return 0
  }
}

interface Unanswered {
  readonly number: number
  readonly why: string
  readonly rerun: boolean
}

/** Open pull requests whose current state was not reviewed, in all repositories that the App is installed on. */
async function* unanswered(
  ports: ReconcilePorts,
  signal: AbortSignal,
  limits: ReconcileLimits,
): AsyncGenerator<Omit<Unanswered, 'number'> & { readonly key: PullRequestKey }> {
  for (const installationId of await listInstallations(await ports.connection.app(), limits.installations)) {
    signal.throwIfAborted()
    const skip = (error: unknown, fields: object) => {
      signal.throwIfAborted()
      ports.log.warn({ err: error, installationId, ...fields }, 'Reconciliation failed; the next pass retries')
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
  /** The current identity of the settings of each base branch, for pull requests that were reviewed. */
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
    // If nothing is recorded for the head, the database is new. The check is then left alone, unless another pull request shares the head.
    const isShared = open.some((other) => other.number !== number && other.head.sha === head.sha)
    if (verdicts.length === 0 && !isShared) continue
    const own = verdicts.find((verdict) => verdict.number === number && verdict.baseRef === base.ref && verdict.draft === (draft === true))
    if (!own) {
      found.push({ number, why: 'changed since its review', rerun: false })
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
