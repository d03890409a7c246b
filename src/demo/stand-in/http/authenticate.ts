import { verify } from 'node:crypto'
import { z } from 'zod'
import type { Credential, World } from '../world.ts'
import type { Route } from './http.ts'
import { HttpError } from './http.ts'

const header = z.object({ alg: z.literal('RS256'), typ: z.literal('JWT').optional() })
const claims = z.object({ iss: z.union([z.string(), z.number()]), iat: z.number(), exp: z.number() })

const decode = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString())
  } catch {
    return undefined
  }
}

const badToken = (message: string): HttpError => new HttpError(401, message)

/** Verifies a JWT of the App: signed with its key (RS256), issued by its id or client id, valid for at most ten minutes. */
const readAppToken = (world: World, token: string): Credential => {
  const [head = '', body = '', signature = ''] = token.split('.')
  const claimed = claims.safeParse(decode(body))
  if (!header.safeParse(decode(head)).success || !claimed.success) throw badToken('A JSON web token could not be decoded')
  if (!verify('sha256', Buffer.from(`${head}.${body}`), world.app.publicKey, Buffer.from(signature, 'base64url')))
    throw badToken('A JSON web token could not be decoded')
  const { iss, iat, exp } = claimed.data
  const now = world.now().getTime() / 1000
  if (String(iss) !== String(world.app.id) && iss !== world.app.clientId) throw badToken("'Issuer' claim ('iss') must be an Integer")
  if (exp <= now)
    throw badToken("'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires")
  if (exp > now + 600) throw badToken("'Expiration time' claim ('exp') is too far in the future")
  if (iat > now + 60) throw badToken("'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued")
  return { kind: 'app' }
}

/** Identifies the caller from `Authorization: bearer …` or `token …`. */
export const authenticate = (world: World, authorization: string | undefined): Credential => {
  // The routes that accept a client id and secret check them.
  if (authorization === undefined || /^basic /i.test(authorization)) return { kind: 'none' }
  const token = /^(?:bearer|token) +(\S+)$/i.exec(authorization)?.[1]
  if (token === undefined) throw badToken('Bad credentials')
  if (token.split('.').length === 3) return readAppToken(world, token)
  const known = world.tokens.get(token)
  if (!known || known.expiresAt <= world.now()) throw badToken('Bad credentials')
  return known.credential
}

const lacks = (held: Readonly<Record<string, string>>, name: string, level: string): boolean =>
  held[name] === undefined || (level === 'write' && held[name] !== 'write')

/** Rejects what GitHub would reject for this caller, and records it as a violation: the caller has a bug. */
export const authorize = (world: World, credential: Credential, route: Route): void => {
  const refuse = (status: number, message: string): never => {
    world.violations.push(
      `${route.method} ${route.path}: ${message} (called with ${credential.kind === 'none' ? 'no token' : `a token of kind ${credential.kind}`}).`,
    )
    throw new HttpError(status, message)
  }
  if (route.needs === 'nothing') return
  if (route.needs === 'app') {
    if (credential.kind !== 'app') refuse(401, 'A JSON web token could not be decoded')
    return
  }
  if (credential.kind === 'none') refuse(401, 'Requires authentication')
  if (credential.kind === 'app') refuse(403, 'Resource not accessible by integration')
  if (credential.kind !== 'installation' || route.needs === 'token') return
  for (const [name, level] of Object.entries(route.needs)) {
    if (lacks(credential.permissions, name, level)) refuse(403, 'Resource not accessible by integration')
  }
}
