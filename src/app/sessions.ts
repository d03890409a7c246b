import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { WebSessions } from '#store/web-sessions'
import type { Environment } from './environment.ts'
import { createSeal } from './seal.ts'
import { bearerOf, isSameSecret, type TokenGuard } from './token-guard.ts'

/** Who asks for a page. */
export type Session =
  /** Signed in with GitHub. The token is the person's own, and lives in the sealed cookie alone. */
  | {
      readonly kind: 'person'
      readonly sid: string
      readonly id: number
      readonly login: string
      readonly token: string
      readonly until: number
    }
  /** Holds the operator's token. Without `sid` it came in a header, and there is nothing to end. */
  | { readonly kind: 'operator'; readonly sid: string | undefined; readonly until: number }
  /** Entered the code that was printed at the start: may see the page for setup, and nothing else. */
  | { readonly kind: 'setup'; readonly sid: string; readonly until: number }
  /** `form` binds the forms that nobody in particular sends to their browser. */
  | { readonly kind: 'nobody'; readonly form: string; readonly isFormNew: boolean }

/** What begins a session. */
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
  /** A header for Set-Cookie that begins a session, under an id that is new; the one before ends. */
  begin(beginning: Beginning, before: Session): Promise<string>
  /** Ends a session on the server: its cookie opens nothing any more. Gives a header for Set-Cookie. */
  end(session: Session): Promise<string>
  /** What a form of this session has to carry; a page of another origin cannot read it. */
  formKey(session: Session): string
  isFormKey(session: Session, key: string): boolean
  /** A header for Set-Cookie that a page with a form for nobody in particular needs. */
  formCookie(session: Session): string | undefined
}

export interface SessionPorts {
  readonly store: Pick<WebSessions, 'begin' | 'isOpen' | 'end'>
  readonly guard: TokenGuard
  readonly now?: () => number
}

/** A GitHub App's token of a person lives eight hours; whoever stays longer signs in again, which GitHub does without asking. */
export const sessionSeconds = 8 * 3600

const sealed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), sid: z.string(), id: z.number(), login: z.string(), token: z.string(), until: z.number() }),
  z.object({ kind: z.literal('operator'), sid: z.string(), generation: z.string(), until: z.number() }),
  z.object({ kind: z.literal('setup'), sid: z.string(), until: z.number() }),
])

/** The digest of a session's id or of a setup code, under which the database knows it. */
export const webDigest = (text: string): string => createHash('sha256').update(text).digest('hex')

const newId = (): string => randomBytes(32).toString('base64url')

/**
 * A session is two halves. The cookie, sealed, holds who it is and their token; the database holds the digest of its id, so that any process
 * can end it. A cookie alone opens nothing once it was signed out, nor, for an operator, once `ADMIN_TOKEN` is another.
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
      .update(`form ${session.kind} ${session.kind === 'nobody' ? session.form : (session.sid ?? '')}`)
      .digest('base64url')

  const ofCookie = async (request: IncomingMessage): Promise<Session | undefined> => {
    const read = sealed.safeParse(seal.open(readCookie(request, name) ?? ''))
    if (!read.success || read.data.until <= now()) return undefined
    const { data } = read
    // A way in that was taken out of the environment opens nothing any more.
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

  const nobody = (request: IncomingMessage): Session => {
    const form = readCookie(request, formName) ?? ''
    return /^[\w-]{43}$/.test(form) ? { kind: 'nobody', form, isFormNew: false } : { kind: 'nobody', form: newId(), isFormNew: true }
  }

  const end = async (session: Session): Promise<string> => {
    if (session.kind !== 'nobody' && session.sid !== undefined) await store.end(webDigest(session.sid))
    return cookie(name, '', 0)
  }

  return {
    of: async (request) => (await ofCookie(request)) ?? (await ofHeader(request)) ?? nobody(request),
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
    formCookie: (session) => (session.kind === 'nobody' && session.isFormNew ? cookie(formName, session.form, sessionSeconds) : undefined),
  }
}

/** Whether the code of the start is the way to the page for setup: where there is no operator yet. */
export const takesSetupCode = ({ adminToken, operators }: Pick<Environment, 'adminToken' | 'operators'>): boolean =>
  adminToken === undefined && operators.length === 0

/** The value of a cookie; undefined when the request has none of this name. */
export const readCookie = ({ headers }: IncomingMessage, name: string): string | undefined =>
  (headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
