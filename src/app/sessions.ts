import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { Environment } from './environment.ts'
import { createSeal } from './seal.ts'
import { bearerOf, isSameSecret } from './token-guard.ts'

/** Who asks for a page. */
export type Session =
  /** Signed in with GitHub. The token is the person's own, and lives in the sealed cookie alone. */
  | { readonly kind: 'person'; readonly id: number; readonly login: string; readonly token: string; readonly until: number }
  /** Holds the operator's token. */
  | { readonly kind: 'operator'; readonly until: number }
  /** The machine itself, where the server listens for nobody else. */
  | { readonly kind: 'local' }
  | { readonly kind: 'nobody' }

export type LastingSession = Extract<Session, { kind: 'person' | 'operator' }>

export interface Sessions {
  of(request: IncomingMessage): Session
  isOperator(session: Session): boolean
  /** A header for Set-Cookie that begins the session. */
  begin(session: LastingSession): string
  end(): string
  /** What a form of this session has to carry; a page of another origin cannot read it. */
  formKey(session: Session): string
  isFormKey(session: Session, key: string): boolean
}

/** A GitHub App's token of a person lives eight hours; whoever stays longer signs in anew, which GitHub does without asking. */
export const sessionSeconds = 8 * 3600

const sealed = z.union([
  z.object({ kind: z.literal('person'), id: z.number(), login: z.string(), token: z.string(), until: z.number() }),
  z.object({ kind: z.literal('operator'), until: z.number() }),
])

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/** Asked from this machine, by a browser or a program that means this machine, with no proxy in between that says so. */
export const isFromThisMachine = ({ socket, headers }: IncomingMessage): boolean =>
  /^(::1$|(::ffff:)?127\.)/.test(socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined &&
  loopbackNames.has((headers.host ?? '').replace(/:\d+$/, ''))

/** Nobody else can reach the server, nobody can sign in, and it has no address of its own: it is somebody's own machine. */
const isForThisMachine = ({ host, publicUrl, signIn }: Environment): boolean =>
  signIn === undefined && publicUrl === undefined && loopbackNames.has(host)

/** Sessions live in sealed cookies: nothing of them is kept here, so that any number of processes serve the same people. */
export const createSessions = (environment: Environment, now: () => number = Date.now): Sessions => {
  const { adminToken, signIn, publicUrl, operators } = environment
  const secret = signIn?.sessionSecret ?? adminToken ?? randomBytes(32)
  const seal = createSeal(secret, 'session')
  const isSecure = publicUrl?.startsWith('https:') ?? false
  const name = isSecure ? '__Host-readiness' : 'readiness'
  const cookie = (value: string, seconds: number): string =>
    `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isSecure ? '; Secure' : ''}`
  const isNamedOperator = (session: Session): boolean =>
    session.kind === 'person' &&
    operators.some(({ id, login }) => (id === undefined ? login === session.login.toLowerCase() : id === session.id))
  const formKey = (session: Session): string =>
    createHmac('sha256', secret)
      .update(`form ${nameOf(session)}`)
      .digest('base64url')
  return {
    of(request) {
      const read = sealed.safeParse(seal.open(readCookie(request, name) ?? ''))
      // A sign-in that was taken out of the environment opens nothing any more.
      if (read.success && read.data.until > now() && (read.data.kind === 'operator' ? adminToken : signIn)) return read.data
      if (adminToken !== undefined && isSameSecret(bearerOf(request) ?? '', adminToken)) return { kind: 'operator', until: now() }
      return isForThisMachine(environment) && isFromThisMachine(request) ? { kind: 'local' } : { kind: 'nobody' }
    },
    isOperator: (session) => session.kind === 'operator' || session.kind === 'local' || isNamedOperator(session),
    begin: (session) => cookie(seal.close(session), Math.max(0, Math.floor((session.until - now()) / 1000))),
    end: () => cookie('', 0),
    formKey,
    isFormKey: (session, key) => {
      const [given, expected] = [Buffer.from(key), Buffer.from(formKey(session))]
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}

const nameOf = (session: Session): string => {
  switch (session.kind) {
    case 'person':
      return `person ${session.id} ${session.until}`
    case 'operator':
      return `operator ${session.until}`
    default:
      return session.kind
  }
}

/** The value of a cookie; undefined when the request has none of this name. */
export const readCookie = ({ headers }: IncomingMessage, name: string): string | undefined =>
  (headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
