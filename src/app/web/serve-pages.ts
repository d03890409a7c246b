import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import { version } from '#engine/version'
import { jobKinds } from '#model/job'
import type { RecordedReview } from '#model/recorded-review'
import { assets } from '#pages/assets'
import { badge } from '#pages/parts/badge'
import type { FindingCode } from '#pages/parts/code-frame'
import type { Frame } from '#pages/layout'
import { messagePage, type MessageKind } from '#pages/site/message-page'
import { operatorDoor, operatorPage, type Budget } from '#pages/site/operator-page'
import { repositoryPage } from '#pages/reports/repository-page'
import { reviewPage } from '#pages/reports/review-page'
import { withExamples } from '#engine/rule-examples'
import { rulePage } from '#pages/site/rule-page'
import { rulesPage } from '#pages/site/rules-page'
import { setupDoor, setupPage } from '#pages/site/setup-page'
import { startPage } from '#pages/site/start-page'
import { mapConcurrently } from '#github/client/map-concurrently'
import { checkRunName } from '#report/publication/plan-publication'
import { rules } from '#rules/index'
import { DatabaseUnavailable } from '#store/database/database'
import type { Store } from '#store/open-store'
import { createAccess } from './access.ts'
import { readBranchRules } from './branch-rules.ts'
import { readBudgets } from './budgets.ts'
import type { Connection } from '../connect.ts'
import type { Environment } from '#setup/environment'
import { isUuid } from './operate.ts'
import type { PageAddresses } from '../page-addresses.ts'
import { BodyTooLarge, readBody } from '../server/read-body.ts'
import { readCode } from './read-code.ts'
import type { Answer } from '../webhooks/receive-webhook.ts'
import { findUserOn, createOperators } from './resolve-operators.ts'
import { createSessions, sessionSeconds, takesSetupCode, TooManyAttempts, webDigest, type Beginning, type Session } from './sessions.ts'
import { setupSteps } from './setup-steps.ts'
import { createSigningIn, ownPath, type SignInOutcome } from './sign-in.ts'
import { createTimedCache } from './timed-cache.ts'
import { createTokenGuard, isSameSecret, tooManyAttempts } from '../server/token-guard.ts'

export interface PagesOptions {
  readonly environment: Environment
  readonly store: Store
  readonly connection: Connection
  readonly addresses: PageAddresses
  readonly log: Logger
}

/** Answers a request for a page; never throws. */
export type ServePages = (request: IncomingMessage, url: URL) => Promise<Answer>

/** Resources load only from this server, no script runs, no page can be framed, and forms can only be sent here. */
const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
}

const mostReviews = 100
const mostRepositories = 50
const mostDead = 100
const mostFormBytes = 8_192
/** Length of a session that began with the setup code. */
const setupSeconds = 3_600
/** Time limit for data from GitHub (code, budgets): after it, a page is shown without that data. */
const patienceMs = 6_000

interface Visit {
  readonly request: IncomingMessage
  readonly url: URL
  readonly session: Session
  readonly isOperator: boolean
  readonly frame: Frame
}

interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  answer(visit: Visit, ...parts: string[]): Promise<Answer> | Answer
}

const statuses: Readonly<Record<MessageKind, number>> = {
  'not-found': 404,
  'sign-in': 401,
  forbidden: 403,
  'bad-request': 400,
  failed: 500,
  away: 503,
}

const plainTexts: Readonly<Record<MessageKind, string>> = {
  'not-found': 'Not found.',
  'sign-in': 'Sign in with GitHub.',
  forbidden: 'Forbidden.',
  'bad-request': 'The form has expired or comes from another site.',
  failed: 'Internal error.',
  away: 'GitHub did not answer.',
}

const page = (text: string, status = 200, headers: Answer['headers'] = {}): Answer => ({
  status,
  text,
  type: 'text/html',
  headers: { ...pageHeaders, ...headers },
})

/** A page for browsers, a sentence for programs. */
const message = ({ request, frame }: Pick<Visit, 'request' | 'frame'>, kind: MessageKind, headers: Answer['headers'] = {}): Answer =>
  request.headers.accept?.includes('text/html')
    ? page(messagePage(frame, kind), statuses[kind], headers)
    : { status: statuses[kind], text: plainTexts[kind], headers }

const notAllowed = (methods: readonly Route['method'][]): Answer => ({
  status: 405,
  text: 'Method not allowed.',
  headers: { allow: methods.map((method) => (method === 'GET' ? 'GET, HEAD' : method)).join(', ') },
  close: true,
})

const redirect = (to: string, cookies: readonly string[] = []): Answer => ({
  status: 303,
  text: `See ${to.split('?', 1)[0]}`,
  headers: { location: to, ...(cookies.length > 0 && { 'set-cookie': cookies }) },
})

/** The result of a task, or undefined, with a line in the log, when it fails or takes too long. */
const inTime = async <Value>(task: Promise<Value>, log: Logger, what: string): Promise<Value | undefined> => {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`No answer within ${patienceMs} ms.`)), patienceMs)
  try {
    return await Promise.race([task, promise])
  } catch (error) {
    log.warn({ err: error }, what)
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

/**
 * The pages of this server. They show stored reviews; no review, webhook or job waits for them. Access is decided here before anything is
 * read: see `access.ts` and `sessions.ts`.
 */
export const createPages = ({ environment, store, connection, addresses, log }: PagesOptions): ServePages => {
  const { signIn, siteUrl, publicUrl, adminToken, apiUrl } = environment
  const { records, queue, ledger } = store
  const guard = createTokenGuard(environment.trustedProxies)
  const sessions = createSessions(environment, { store: store.webSessions, guard })
  const operators = createOperators(environment.operators, { pins: store.webSessions, findUser: findUserOn(connection, environment), log })
  // Pins a login without an id at startup, rather than when its holder first visits.
  void operators.unresolved()
  const signing = signIn && createSigningIn(signIn, environment, sessions, log)
  const access = createAccess(records, connection, apiUrl, log)
  const codes = createTimedCache<ReadonlyMap<string, FindingCode>>(15 * 60_000, 200)
  const budgets = createTimedCache<readonly Budget[]>(30_000, 1)

  const visitOf = async (request: IncomingMessage, url: URL): Promise<Visit> => {
    const session = await sessions.of(request)
    const isOperator = session.kind === 'operator' || (session.kind === 'person' && (await operators.isOperator(session)))
    return {
      request,
      url,
      session,
      isOperator,
      frame: {
        path: `${url.pathname}${url.search}`,
        version,
        visitor: {
          isOperator,
          canSignIn: signing !== undefined,
          formKey: sessions.formKey(session),
          leaves: session.kind !== 'anonymous',
          ...(session.kind === 'person' && { login: session.login }),
        },
      },
    }
  }

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

  const setup = async (visit: Visit): Promise<Answer> => {
    if (!visit.isOperator && visit.session.kind !== 'setup') return refuseSetup(visit)
    const listed = await inTime(readBranchRules(connection), log, 'Could not read the branch rules')
    const steps = await setupSteps({ environment, store, connection, operators }, listed?.rules.length)
    return page(setupPage(visit.frame, { steps, checkName: checkRunName, rules: listed?.rules ?? [], more: listed?.more ?? false }))
  }

  /** Visitors who are signed in are denied; others are asked to sign in, where that is possible. */
  const refuseOperator = (visit: Visit): Answer => {
    if (visit.session.kind === 'person') return message(visit, 'forbidden')
    if (signing) return message(visit, 'sign-in')
    if (adminToken === undefined || !visit.request.headers.accept?.includes('text/html')) return message(visit, 'not-found')
    return door(visit, operatorDoor(visit.frame, visit.url.pathname === '/operator/enter'))
  }

  /** While no operator is configured, the setup code grants access. */
  const refuseSetup = (visit: Visit): Answer => {
    if (!takesSetupCode(environment)) return refuseOperator(visit)
    if (!visit.request.headers.accept?.includes('text/html')) return message(visit, 'not-found')
    return door(visit, setupDoor(visit.frame, visit.url.pathname === '/setup/enter'))
  }

  const door = ({ session }: Visit, text: string): Answer => {
    const cookie = sessions.formCookie(session)
    return page(text, 401, cookie === undefined ? {} : { 'set-cookie': cookie })
  }

  const operator = async (visit: Visit): Promise<Answer> => {
    if (!visit.isOperator) return refuseOperator(visit)
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

  const ownOrigins = ({ headers }: IncomingMessage): readonly string[] => [
    ...(publicUrl === undefined ? [] : [new URL(publicUrl).origin]),
    `http://${headers.host}`,
    `https://${headers.host}`,
  ]

  /** The fields of a form of ours; undefined when the request does not come from one. */
  const formOf = async ({ request, session }: Visit): Promise<URLSearchParams | undefined> => {
    const site = request.headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin') return undefined
    const { origin } = request.headers
    if (origin !== undefined && !ownOrigins(request).includes(origin)) return undefined
    const form = new URLSearchParams((await readBody(request, mostFormBytes)).toString('utf8'))
    return sessions.isFormKey(session, form.get('key') ?? '') ? form : undefined
  }

  const replay = async (visit: Visit): Promise<Answer> => {
    if (!visit.isOperator) return refuseOperator(visit)
    const form = await formOf(visit)
    if (!form) return message(visit, 'bad-request')
    const ids = form.getAll('id')
    if (!ids.every(isUuid)) return message(visit, 'bad-request')
    const replayed = await queue.redrive(ids.length > 0 ? ids : undefined)
    log.info({ by: visit.session.kind === 'person' ? visit.session.login : visit.session.kind, ids, replayed }, 'Dead jobs retried')
    return redirect(`/operator?replayed=${replayed}`)
  }

  /** Begins a session for a visitor who enters the right secret. Wrong attempts count against the limit. */
  const enterBy = async (
    visit: Visit,
    {
      field,
      isRight,
      begins,
      to,
      refuse,
    }: {
      readonly field: string
      readonly isRight: (given: string) => boolean | Promise<boolean>
      readonly begins: Beginning
      readonly to: string
      readonly refuse: (visit: Visit) => Answer
    },
  ): Promise<Answer> => {
    const form = await formOf(visit)
    if (!form) return message(visit, 'bad-request')
    const verdict = await guard.judge(visit.request, () => isRight((form.get(field) ?? '').trim()))
    if (typeof verdict === 'object') return tooManyAttempts(verdict.retryAfterSeconds)
    if (verdict === 'right') return redirect(to, [await sessions.begin(begins, visit.session)])
    log.warn({ path: visit.url.pathname }, 'Wrong operator token or setup code refused')
    return refuse(visit)
  }

  const enter = async (visit: Visit): Promise<Answer> =>
    adminToken === undefined
      ? message(visit, 'not-found')
      : enterBy(visit, {
          field: 'token',
          isRight: (given) => isSameSecret(given, adminToken),
          begins: { kind: 'operator', until: Date.now() + sessionSeconds * 1000 },
          to: '/operator',
          refuse: refuseOperator,
        })

  const enterSetup = async (visit: Visit): Promise<Answer> =>
    takesSetupCode(environment)
      ? enterBy(visit, {
          field: 'code',
          isRight: (given) => store.webSessions.redeemSetupCode(webDigest(given)),
          begins: { kind: 'setup', until: Date.now() + setupSeconds * 1000 },
          to: '/setup',
          refuse: refuseSetup,
        })
      : message(visit, 'not-found')

  const afterSignIn = (visit: Visit, outcome: SignInOutcome): Answer => {
    switch (outcome.kind) {
      case 'redirect':
        return redirect(outcome.to, outcome.cookies)
      case 'refused':
        return message(visit, 'bad-request')
      case 'away':
        return message(visit, 'away')
    }
  }

  const signOut = async (visit: Visit): Promise<Answer> => {
    if ((await formOf(visit)) === undefined) return message(visit, 'bad-request')
    await signing?.signOut(visit.session)
    return redirect('/', [await sessions.end(visit.session)])
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

  const routes: readonly Route[] = [
    { method: 'GET', path: /^\/$/, answer: start },
    { method: 'GET', path: /^\/reviews\/([\w.-]+)\/([\w.-]+)\/(\d{1,9})\/([0-9a-f]{40,64})$/, answer: review },
    { method: 'GET', path: /^\/repositories\/([\w.-]+)\/([\w.-]+)$/, answer: repository },
    { method: 'GET', path: /^\/badges\/([\w.-]+)\/([\w.-]+)\.svg$/, answer: showBadge },
    { method: 'GET', path: /^\/rules$/, answer: ({ frame, url }) => page(rulesPage(frame, rules, filterOf(url.searchParams))) },
    {
      method: 'GET',
      path: /^\/rules\/([a-z0-9-]+)$/,
      answer: (visit, id) => {
        const rule = rules.find((each) => each.id === id)
        return rule ? page(rulePage(visit.frame, withExamples(rule))) : message(visit, 'not-found')
      },
    },
    { method: 'GET', path: /^\/setup$/, answer: setup },
    { method: 'GET', path: /^\/operator$/, answer: operator },
    { method: 'POST', path: /^\/operator\/replay$/, answer: replay },
    { method: 'POST', path: /^\/operator\/enter$/, answer: enter },
    { method: 'POST', path: /^\/setup\/enter$/, answer: enterSetup },
    {
      method: 'GET',
      path: /^\/sign-in$/,
      answer: (visit) =>
        signing ? afterSignIn(visit, signing.begin(ownPath(visit.url.searchParams.get('to')))) : message(visit, 'not-found'),
    },
    {
      method: 'GET',
      path: /^\/sign-in\/callback$/,
      answer: async (visit) =>
        signing
          ? afterSignIn(visit, await signing.complete(visit.request, visit.url.searchParams, visit.session))
          : message(visit, 'not-found'),
    },
    { method: 'POST', path: /^\/sign-out$/, answer: signOut },
  ]

  return async (request, url) => {
    const method = request.method === 'HEAD' ? 'GET' : request.method
    const asset = assets.get(url.pathname)
    if (asset && method !== 'GET') return notAllowed(['GET'])
    if (asset) return { status: 200, ...asset, headers: { 'cache-control': 'public, max-age=31536000, immutable' } }
    const here = routes.filter(({ path }) => path.test(url.pathname))
    if (here.length > 0 && !here.some((route) => route.method === method)) return notAllowed(here.map((route) => route.method))
    const stranger = { request, frame: { path: url.pathname, version, visitor: anonymousVisitor } }
    try {
      const visit = await visitOf(request, url)
      for (const route of here) {
        const found = route.method === method ? route.path.exec(url.pathname) : null
        if (found) return await route.answer(visit, ...found.slice(1))
      }
      return { ...message(visit, 'not-found'), ...(method === 'GET' ? {} : { close: true }) }
    } catch (error) {
      if (error instanceof TooManyAttempts) return tooManyAttempts(error.retryAfterSeconds)
      if (error instanceof BodyTooLarge) return { ...message(stranger, 'bad-request'), close: true }
      log.error({ err: error, path: url.pathname }, 'Page failed')
      return { ...message(stranger, 'failed'), ...(error instanceof DatabaseUnavailable && { status: 503 }) }
    }
  }
}

const anonymousVisitor = { isOperator: false, canSignIn: false, formKey: '', leaves: false }

/** Excludes the queue library's own queues and the dead-letter queue, which is listed separately. */
const isOurs = ({ queue }: { readonly queue: string }): boolean => (jobKinds as readonly string[]).includes(queue)

/** The subject of a job, as shown to readers. */
const subjectOf = (data: object): string => {
  const { owner, repo, number, headSha } = data as Readonly<Record<'owner' | 'repo' | 'number' | 'headSha', unknown>>
  if (typeof owner !== 'string' || typeof repo !== 'string') return 'all repositories'
  if (typeof number === 'number') return `${owner}/${repo}#${number}`
  return typeof headSha === 'string' ? `${owner}/${repo}@${headSha.slice(0, 10)}` : `${owner}/${repo}`
}

const filterOf = (query: URLSearchParams) => {
  const of = (name: string): string => (query.get(name) ?? '').slice(0, 100)
  return { text: of('q'), area: of('area'), severity: of('severity'), stage: of('stage'), language: of('language') }
}
