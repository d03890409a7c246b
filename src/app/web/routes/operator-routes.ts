import { jobKinds } from '#model/job'
import { operatorPage, type Budget } from '#pages/site/operator-page'
import { isSameSecret } from '../../server/token-guard.ts'
import type { Answer } from '../../webhooks/receive-webhook.ts'
import { readBudgets } from '../budgets.ts'
import { isUuid } from '../operate.ts'
import { sessionSeconds } from '../sessions.ts'
import { createTimedCache } from '../timed-cache.ts'
import { message, page, redirect } from './answers.ts'
import { refuseOperator } from './doors.ts'
import { enterBy, formOf } from './forms.ts'
import { inTime } from './in-time.ts'
import type { PageServices } from './page-services.ts'
import type { Route, Visit } from './visit.ts'

const mostDead = 100

/** The operator's page, and its forms. */
export const operatorRoutes = (services: PageServices): readonly Route[] => {
  const { environment, store, connection, log } = services
  const { adminToken } = environment
  const { queue, ledger } = store
  const budgets = createTimedCache<readonly Budget[]>(30_000, 1)

  const operator = async (visit: Visit): Promise<Answer> => {
    if (!visit.isOperator) return refuseOperator(visit, services)
    const [queues, dead, unfinished, left] = await Promise.all([
      queue.depth(),
      queue.deadJobs(mostDead),
      ledger.unfinished(0, mostDead),
      inTime(
        budgets.get('all', () => readBudgets(connection)),
        log,
        'Could not read the rate limits of the installations',
      ),
    ])
    const replayed = visit.url.searchParams.get('replayed')
    return page(
      operatorPage(visit.frame, {
        queues: queues.filter(isOurs),
        dead: dead.map(({ id, kind, data, failedAt, error }) => ({ id, kind, subject: subjectOf(data), failedAt, error })),
        unfinished: unfinished.map((each) => ({ subject: subjectOf(each), headSha: each.headSha, jobId: each.correlationId })),
        budgets: left ?? [],
        ...(left === undefined && { budgetNote: 'GitHub did not answer in time.' }),
        disabled: environment.disabled,
        ...(replayed !== null &&
          /^\d{1,6}$/.test(replayed) && {
            done: replayed === '1' ? 'One job was retried.' : `Jobs retried: ${replayed}.`,
          }),
      }),
    )
  }

  const replay = async (visit: Visit): Promise<Answer> => {
    if (!visit.isOperator) return refuseOperator(visit, services)
    const form = await formOf(visit, services)
    if (!form) return message(visit, 'bad-request')
    const ids = form.getAll('id')
    if (!ids.every(isUuid)) return message(visit, 'bad-request')
    const replayed = await queue.redrive(ids.length > 0 ? ids : undefined)
    log.info({ by: visit.session.kind === 'person' ? visit.session.login : visit.session.kind, ids, replayed }, 'Dead jobs retried')
    return redirect(`/operator?replayed=${replayed}`)
  }

  const enter = async (visit: Visit): Promise<Answer> =>
    adminToken === undefined
      ? message(visit, 'not-found')
      : enterBy(
          visit,
          {
            field: 'token',
            isRight: (given) => isSameSecret(given, adminToken),
            begins: { kind: 'operator', until: Date.now() + sessionSeconds * 1000 },
            to: '/operator',
            refuse: refuseOperator,
          },
          services,
        )

  return [
    { method: 'GET', path: /^\/operator$/, answer: operator },
    { method: 'POST', path: /^\/operator\/replay$/, answer: replay },
    { method: 'POST', path: /^\/operator\/enter$/, answer: enter },
  ]
}

/** Excludes the queue library's own queues and the dead-letter queue, which is listed separately. */
const isOurs = ({ queue }: { readonly queue: string }): boolean => (jobKinds as readonly string[]).includes(queue)

/** The subject of a job, as shown to readers. */
const subjectOf = (data: object): string => {
  const { owner, repo, number, headSha } = data as Readonly<Record<'owner' | 'repo' | 'number' | 'headSha', unknown>>
  if (typeof owner !== 'string' || typeof repo !== 'string') return 'all repositories'
  if (typeof number === 'number') return `${owner}/${repo}#${number}`
  return typeof headSha === 'string' ? `${owner}/${repo}@${headSha.slice(0, 10)}` : `${owner}/${repo}`
}
