import { mapConcurrently } from '#github/client/map-concurrently'
import type { RecordedReview } from '#model/publishing/recorded-review'
import { badge } from '#pages/parts/badge'
import type { FindingCode } from '#pages/parts/code-frame'
import { repositoryPage } from '#pages/reports/repository-page'
import { reviewPage } from '#pages/reports/review-page'
import { startPage } from '#pages/site/start-page'
import type { Answer } from '../../webhooks/receive-webhook.ts'
import { readCode } from '../read-code.ts'
import { createTimedCache } from '../timed-cache.ts'
import { message, page, pageHeaders } from './answers.ts'
import { inTime } from './in-time.ts'
import type { PageServices } from './page-services.ts'
import type { Route, Visit } from './visit.ts'

const mostReviews = 100
const mostRepositories = 50

/** The pages of reviews, repositories and badges. Access is decided before anything is read. */
export const reportRoutes = ({ environment, store, connection, addresses, visitors, log }: PageServices): readonly Route[] => {
  const { siteUrl, publicUrl } = environment
  const { records } = store
  const { access, sessions, signing } = visitors
  const codes = createTimedCache<ReadonlyMap<string, FindingCode>>(15 * 60_000, 200)

  /**
   * Undefined when the visitor has access, else the answer. A repository that does not exist and one that is hidden give the same answer.
   */
  const refusal = async (visit: Visit, repository: { readonly owner: string; readonly repo: string }): Promise<Answer | undefined> => {
    const may = await access.mayRead(visit.session, repository)
    if (may === true) return undefined
    if (may === 'away') return message(visit, 'away')
    if (may === 'signed-out') return message(visit, 'sign-in', { 'set-cookie': await sessions.end(visit.session) })
    return visit.session.kind === 'anonymous' && signing ? message(visit, 'sign-in') : message(visit, 'not-found')
  }

  const codeOf = async (owner: string, repo: string, { review }: RecordedReview): Promise<ReadonlyMap<string, FindingCode> | undefined> => {
    const known = await records.known({ owner, repo })
    if (!known) return undefined
    const read = async () => readCode(await connection.installation(known.installationId), known, review)
    return inTime(codes.get(`${owner}/${repo}@${review.head.commit}`.toLowerCase(), read), log, 'Could not read the code of a review')
  }

  const review = async (visit: Visit, owner: string, repo: string, number: string, headSha: string): Promise<Answer> => {
    const pull = { owner, repo, number: Number(number) }
    const hasKey = addresses.isKey(visit.url.searchParams.get('key') ?? '', pull, headSha)
    const refused = hasKey ? undefined : await refusal(visit, pull)
    if (refused) return refused
    const read = await records.read(pull, headSha)
    if (!read) return message(visit, 'not-found')
    const { recorded, recordedAt } = read
    const code = await codeOf(owner, repo, recorded)
    const [realOwner = owner, realRepo = repo] = recorded.review.repository.split('/')
    return page(
      reviewPage(visit.frame, {
        owner: realOwner,
        repo: realRepo,
        number: pull.number,
        recorded,
        recordedAt,
        site: siteUrl,
        code: code ?? new Map(),
        ...(code === undefined && { codeNote: 'The code could not be read from GitHub. Follow the links to see it there.' }),
      }),
    )
  }

  const repository = async (visit: Visit, owner: string, repo: string): Promise<Answer> => {
    const key = { owner, repo }
    const refused = await refusal(visit, key)
    if (refused) return refused
    const known = await records.known(key)
    if (!known) return message(visit, 'not-found')
    const reviews = await records.listed(key, mostReviews)
    const [latest] = reviews
    const read = latest && (await records.read({ ...key, number: latest.number }, latest.headSha))
    return page(
      repositoryPage(visit.frame, {
        owner: known.owner,
        repo: known.repo,
        isPublic: await access.isPublic(key),
        reviews,
        fixTimes: await records.fixTimes(key),
        audit: await records.audit(key),
        standings: read?.recorded.review.checks ?? [],
        mergedVerdict: await records.mergedVerdict(key),
        site: siteUrl,
        publicUrl,
      }),
    )
  }

  const start = async (visit: Visit): Promise<Answer> => {
    const known = await records.repositories(mostRepositories)
    const may = await mapConcurrently(known, 8, async (each) => (await access.mayRead(visit.session, each)) === true)
    return page(
      startPage(
        visit.frame,
        known.filter((_, index) => may[index]),
      ),
    )
  }

  const showBadge = async (visit: Visit, owner: string, repo: string): Promise<Answer> => {
    if (!(await access.isPublic({ owner, repo }))) return message(visit, 'not-found')
    return {
      status: 200,
      type: 'image/svg+xml',
      text: badge(await records.mergedVerdict({ owner, repo })),
      headers: {
        ...pageHeaders,
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
        'cache-control': 'public, max-age=300',
        'cross-origin-resource-policy': 'cross-origin',
      },
    }
  }

  return [
    { method: 'GET', path: /^\/$/, answer: start },
    { method: 'GET', path: /^\/reviews\/([\w.-]+)\/([\w.-]+)\/(\d{1,9})\/([0-9a-f]{40,64})$/, answer: review },
    { method: 'GET', path: /^\/repositories\/([\w.-]+)\/([\w.-]+)$/, answer: repository },
    { method: 'GET', path: /^\/badges\/([\w.-]+)\/([\w.-]+)\.svg$/, answer: showBadge },
  ]
}
