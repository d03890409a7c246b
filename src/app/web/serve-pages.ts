import type { IncomingMessage } from 'node:http'
import { assets } from '#pages/assets'
import { DatabaseUnavailable } from '#store/database/database'
import { BodyTooLarge } from '../server/read-body.ts'
import { createTokenGuard, tooManyAttempts } from '../server/token-guard.ts'
import type { Answer } from '../webhooks/receive-webhook.ts'
import { createAccess } from './access.ts'
import { findUserOn, createOperators } from './resolve-operators.ts'
import { message, notAllowed } from './routes/answers.ts'
import { operatorRoutes } from './routes/operator-routes.ts'
import type { PagesOptions, Visitors } from './routes/page-services.ts'
import { reportRoutes } from './routes/report-routes.ts'
import { ruleRoutes } from './routes/rule-routes.ts'
import { setupRoutes } from './routes/setup-routes.ts'
import { signInRoutes } from './routes/sign-in-routes.ts'
import { strangerOf, visitOf } from './routes/visit.ts'
import { createSessions, TooManyAttempts } from './sessions.ts'
import { createSigningIn } from './sign-in.ts'

/** Answers a request for a page; never throws. */
export type ServePages = (request: IncomingMessage, url: URL) => Promise<Answer>

/**
 * The pages of this server. They show stored reviews; no review, webhook or job waits for them. Access is decided before anything is read:
 * see `access.ts` and `sessions.ts`.
 */
export const createPages = (options: PagesOptions): ServePages => {
  const { log } = options
  const visitors = createVisitors(options)
  // Pins a login without an id at startup, rather than when its holder first visits.
  void visitors.operators.unresolved()
  const services = { ...options, visitors }
  const routes = [
    ...reportRoutes(services),
    ...ruleRoutes,
    ...setupRoutes(services),
    ...operatorRoutes(services),
    ...signInRoutes(services),
  ]

  return async (request, url) => {
    const method = request.method === 'HEAD' ? 'GET' : request.method
    const asset = assets.get(url.pathname)
    if (asset && method !== 'GET') return notAllowed(['GET'])
    if (asset) return { status: 200, ...asset, headers: { 'cache-control': 'public, max-age=31536000, immutable' } }
    const here = routes.filter(({ path }) => path.test(url.pathname))
    if (here.length > 0 && !here.some((route) => route.method === method)) return notAllowed(here.map((route) => route.method))
    const stranger = strangerOf(request, url)
    try {
      const visit = await visitOf(request, url, visitors)
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

const createVisitors = ({ environment, store, connection, log }: PagesOptions): Visitors => {
  const { signIn, apiUrl, trustedProxies } = environment
  const guard = createTokenGuard(trustedProxies)
  const sessions = createSessions(environment, { store: store.webSessions, guard })
  return {
    guard,
    sessions,
    operators: createOperators(environment.operators, { pins: store.webSessions, findUser: findUserOn(connection, environment), log }),
    signing: signIn && createSigningIn(signIn, environment, sessions, log),
    access: createAccess(store.records, connection, apiUrl, log),
  }
}
