import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { WebSessions } from '#store/web-sessions'
import type { Environment } from '#setup/environment'
import { createSeal } from './seal.ts'
import { bearerOf, isSameSecret, type TokenGuard } from '../server/token-guard.ts'

/** The visitor who requests a page. */
export type Session =
  /** Signed in with GitHub. The token is the person's own, and is stored only in the sealed cookie. */
  | {
      readonly kind: 'person'
      readonly sid: string
      readonly id: number
      readonly login: string
      readonly token: string
      readonly until: number
    }
  /** Has the operator's token. Without `sid`, the token came in a header and there is no session to end. */
  | { readonly kind: 'operator'; readonly sid: string | undefined; readonly until: number }
  /** Entered the setup code from the startup log: may see only the setup page. */
  | { readonly kind: 'setup'; readonly sid: string; readonly until: number }
  /** Not signed in. `form` ties forms to the visitor's browser. */
  | { readonly kind: 'anonymous'; readonly form: string; readonly isFormNew: boolean }

/** The data of a new session. */
export type Beginning = Omit<Extract<Session, { kind: 'person' }>, 'sid'> | { readonly kind: 'operator' | 'setup'; readonly until: number }

/** Too many wrong tokens came from this address. */
export class TooManyAttempts extends Error {
  override readonly name = 'TooManyAttempts'
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super('Too many wrong tokens.')
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export interface Sessions {
  /** @throws TooManyAttempts */
  of(request: IncomingMessage): Promise<Session>
  /** Begins a session with a new id and ends the previous one. Returns the Set-Cookie header. */
  begin(beginning: Beginning, before: Session): Promise<string>
  /** Ends a session on the server, so that its cookie becomes invalid. Returns the Set-Cookie header. */
  end(session: Session): Promise<string>
  /** The key that a form of this session must contain; a page of another origin cannot read it. */
  formKey(session: Session): string
  isFormKey(session: Session, key: string): boolean
  /** The Set-Cookie header for a page that shows a form to an anonymous visitor. */
  formCookie(session: Session): string | undefined
}

export interface SessionPorts {
  readonly store: Pick<WebSessions, 'begin' | 'isOpen' | 'end'>
  readonly guard: TokenGuard
  readonly now?: () => number
}

/** A user token of a GitHub App lasts eight hours. After that the person signs in again, which GitHub does without a prompt. */
export const sessionSeconds = 8 * 3600

const sealed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), sid: z.string(), id: z.number(), login: z.string(), token: z.string(), until: z.number() }),
  z.object({ kind: z.literal('operator'), sid: z.string(), generation: z.string(), until: z.number() }),
  z.object({ kind: z.literal('setup'), sid: z.string(), until: z.number() }),
])

/** The digest of a session id or setup code, under which the database stores it. */
export const webDigest = (text: string): string => createHash('sha256').update(text).digest('hex')

const newId = (): string => randomBytes(32).toString('base64url')

/**
 * A session has two parts. The sealed cookie contains the identity and the token; the database contains the digest of the session's id, so
 * that any process can end it. After sign-out the cookie alone is useless, and so is an operator's cookie after `ADMIN_TOKEN` changes.
 */
export const createSessions = (environment: Environment, { store, guard, now = Date.now }: SessionPorts): Sessions => {
  const { adminToken, signIn, publicUrl, webhookSecrets } = environment
  const secret = signIn?.sessionSecret ?? adminToken ?? Buffer.from(hkdfSync('sha256', webhookSecrets[0], '', 'readiness pages', 32))
  const seal = createSeal(secret, 'session')
  const generation = adminToken === undefined ? '' : createHmac('sha256', secret).update(`operator ${adminToken}`).digest('base64url')
  const isSecure = publicUrl?.startsWith('https:') ?? false
  const name = isSecure ? '__Host-readiness' : 'readiness'
  const formName = `${name}-form`
  const cookie = (cookieName: string, value: string, seconds: number): string =>
    `${cookieName}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isSecure ? '; Secure' : ''}`
  const formKey = (session: Session): string =>
    createHmac('sha256', secret)
      .update(`form ${session.kind} ${session.kind === 'anonymous' ? session.form : (session.sid ?? '')}`)
      .digest('base64url')

  const ofCookie = async (request: IncomingMessage): Promise<Session | undefined> => {
    const read = sealed.safeParse(seal.open(readCookie(request, name) ?? ''))
    if (!read.success || read.data.until <= now()) return undefined
    const { data } = read
    // A kind of session that the environment no longer allows is invalid.
    if (data.kind === 'person' && !signIn) return undefined
    if (data.kind === 'operator' && (adminToken === undefined || !isSameSecret(data.generation, generation))) return undefined
    if (data.kind === 'setup' && !takesSetupCode(environment)) return undefined
    return (await store.isOpen(webDigest(data.sid))) ? data : undefined
  }

  const ofHeader = async (request: IncomingMessage): Promise<Session | undefined> => {
    const given = bearerOf(request)
    if (adminToken === undefined || given === undefined) return undefined
    const verdict = await guard.judge(request, () => isSameSecret(given, adminToken))
    if (typeof verdict === 'object') throw new TooManyAttempts(verdict.retryAfterSeconds)
    return verdict === 'right' ? { kind: 'operator', sid: undefined, until: now() } : undefined
  }

  const anonymous = (request: IncomingMessage): Session => {
    const form = readCookie(request, formName) ?? ''
    return /^[\w-]{43}$/.test(form) ? { kind: 'anonymous', form, isFormNew: false } : { kind: 'anonymous', form: newId(), isFormNew: true }
  }

  const end = async (session: Session): Promise<string> => {
    if (session.kind !== 'anonymous' && session.sid !== undefined) await store.end(webDigest(session.sid))
    return cookie(name, '', 0)
  }

  return {
    of: async (request) => (await ofCookie(request)) ?? (await ofHeader(request)) ?? anonymous(request),
    async begin(beginning, before) {
      await end(before)
      const sid = newId()
      await store.begin(webDigest(sid), new Date(beginning.until))
      const value = seal.close({ ...beginning, sid, ...(beginning.kind === 'operator' && { generation }) })
      return cookie(name, value, Math.max(0, Math.floor((beginning.until - now()) / 1000)))
    },
    end,
    formKey,
    isFormKey: (session, key) => {
      const [given, expected] = [Buffer.from(key), Buffer.from(formKey(session))]
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
    formCookie: (session) =>
      session.kind === 'anonymous' && session.isFormNew ? cookie(formName, session.form, sessionSeconds) : undefined,
  }
}

/** Whether the setup code opens the setup page, which is the case while no operator is configured. */
export const takesSetupCode = ({ adminToken, operators }: Pick<Environment, 'adminToken' | 'operators'>): boolean =>
  adminToken === undefined && operators.length === 0

/** The value of a cookie; undefined when the request has no cookie of this name. */
export const readCookie = ({ headers }: IncomingMessage, name: string): string | undefined =>
  (headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
