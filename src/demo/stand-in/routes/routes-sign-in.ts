import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Answer, Call, Route } from '../http/http.ts'
import { escapeHtml } from '../../page/escape-html.ts'
import { HttpError, notFound } from '../http/http.ts'
import { nodeId, userJson } from '../represent.ts'
import { readBody } from '../http/read-body.ts'

/** GitHub's lifetimes: eight hours for a user's token, ten minutes for a code. */
const tokenSeconds = 8 * 3600
const codeMs = 600_000

const pageAnswer = (body: string): Answer => ({
  status: 200,
  body: Buffer.from(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in</title></head><body>${body}</body></html>`),
  headers: { 'content-type': 'text/html; charset=utf-8' },
})

/** GitHub asks whether the App may act for the user; here the page asks which user to sign in as. */
const authorizePage = ({ world, query }: Call): Answer => {
  const [clientId, redirectUri, state] = ['client_id', 'redirect_uri', 'state'].map((name) => query.get(name) ?? '')
  if (clientId !== world.app.clientId || redirectUri === undefined || !URL.canParse(redirectUri)) throw notFound()
  const people = new Set([...world.repositories.values()].flatMap((repository) => [repository.owner, ...repository.collaborators.keys()]))
  const link = (login: string): string => {
    const code = randomBytes(10).toString('hex')
    const challenge = query.get('code_challenge_method') === 'S256' ? (query.get('code_challenge') ?? undefined) : undefined
    world.codes.set(code, { login, redirectUri, challenge, until: world.now().getTime() + codeMs })
    const back = new URL(redirectUri)
    back.searchParams.set('code', code)
    back.searchParams.set('state', state ?? '')
    return `<li><a href="${escapeHtml(back.href)}">Continue as ${escapeHtml(login)}</a></li>`
  }
  return pageAnswer(`<h1>Authorize ${escapeHtml(world.app.name)}</h1><ul>${[...people, 'stranger'].map(link).join('')}</ul>`)
}

const exchange = z.object({
  client_id: z.string(),
  client_secret: z.string(),
  code: z.string(),
  redirect_uri: z.string(),
  code_verifier: z.string().optional(),
})

/** GitHub reports an OAuth error with status 200. */
const refusal = (error: string): Answer => ({ status: 200, body: { error, error_description: 'The sign-in was refused.' } })

const exchangeCode = (call: Call): Answer => {
  const { world } = call
  const fields = readBody(exchange, call.body ?? {})
  if (fields.client_id !== world.app.clientId || fields.client_secret !== world.app.clientSecret)
    return refusal('incorrect_client_credentials')
  const known = world.codes.get(fields.code)
  // A code is valid once, even if the exchange fails.
  world.codes.delete(fields.code)
  if (!known || known.until <= world.now().getTime()) return refusal('bad_verification_code')
  if (known.redirectUri !== fields.redirect_uri) return refusal('redirect_uri_mismatch')
  const answered = createHash('sha256')
    .update(fields.code_verifier ?? '')
    .digest('base64url')
  if (known.challenge !== undefined && known.challenge !== answered) return refusal('bad_verification_code')
  const token = `ghu_${randomBytes(18).toString('hex')}`
  world.tokens.set(token, {
    credential: { kind: 'user', login: known.login },
    expiresAt: new Date(world.now().getTime() + tokenSeconds * 1000),
  })
  return { status: 200, body: { access_token: token, expires_in: tokenSeconds, token_type: 'bearer', scope: '' } }
}

/** Called by the App itself, with its client id and secret. */
const revoke = (call: Call): Answer => {
  const { world } = call
  const [id, secret] = Buffer.from(/^basic +(\S+)$/i.exec(call.headers['authorization'] ?? '')?.[1] ?? '', 'base64')
    .toString()
    .split(':')
  if (id !== world.app.clientId || secret !== world.app.clientSecret || call.params['client'] !== id) throw notFound()
  const { access_token: token } = readBody(z.object({ access_token: z.string() }), call.body ?? {})
  if (!world.tokens.delete(token)) throw notFound()
  return { status: 204 }
}

const viewer = ({ world, credential }: Call): Answer => {
  if (credential.kind !== 'user') throw new HttpError(403, 'Resource not accessible by integration')
  const user = userJson(world, credential.login)
  return { status: 200, body: { ...user, node_id: nodeId('User', credential.login) } }
}

/** The App's web application flow, and the routes that a user's token is used for. */
export const signInRoutes: readonly Route[] = [
  { method: 'GET', path: '/login/oauth/authorize', needs: 'nothing', answer: authorizePage },
  { method: 'POST', path: '/login/oauth/access_token', needs: 'nothing', answer: exchangeCode },
  { method: 'DELETE', path: '/applications/:client/token', needs: 'nothing', answer: revoke },
  { method: 'GET', path: '/user', needs: 'token', answer: viewer },
  {
    method: 'GET',
    path: '/users/:login',
    needs: 'nothing',
    answer: ({ world, params }) => ({
      status: 200,
      body: { ...userJson(world, params['login'] ?? ''), node_id: nodeId('User', params['login'] ?? '') },
    }),
  },
]
