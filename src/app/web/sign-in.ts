import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import { z } from 'zod'
import { exchangeCode, GitHubAway, revokeToken, whoIs } from './ask-as-person.ts'
import type { Environment, SignIn } from '#setup/environment'
import { createSeal } from './seal.ts'
import { readCookie, sessionSeconds, type Session, type Sessions } from './sessions.ts'

export type SignInOutcome =
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies: readonly string[] }
  /** The callback does not belong to a sign-in from this browser, or GitHub rejected the code. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'away' }

export interface SigningIn {
  /** Redirects to GitHub, which redirects back. */
  begin(to: string): SignInOutcome
  /** Handles GitHub's redirect with a code. */
  complete(request: IncomingMessage, query: URLSearchParams, before: Session): Promise<SignInOutcome>
  /** Also revokes the token at GitHub, if that succeeds. */
  signOut(session: Session): Promise<void>
}

/** Seconds between the redirect to GitHub and the return. */
const beginSeconds = 600

const begun = z.object({ state: z.string(), verifier: z.string(), to: z.string(), until: z.number() })

/** A path on this server; anything that a browser could interpret as another site's URL becomes `/`. */
export const ownPath = (to: string | null): string => {
  // The path is stored in a cookie, which holds some 4,000 characters.
  if (to === null || to.length > 1_000 || !/^\/(?!\/)[\x21-\x7e]*$/.test(to) || to.includes('\\')) return '/'
  return URL.parse(to, 'http://app')?.origin === 'http://app' ? to : '/'
}

/**
 * Sign-in with GitHub, with the web application flow: a state that only this browser knows, and PKCE, which older GitHub Enterprise Servers
 * ignore. The data needed on return is sealed in a separate cookie.
 */
export const createSigningIn = (
  signIn: SignIn,
  { siteUrl, apiUrl }: Pick<Environment, 'siteUrl' | 'apiUrl'>,
  sessions: Sessions,
  log: Logger,
  now: () => number = Date.now,
): SigningIn => {
  const seal = createSeal(signIn.sessionSecret, 'sign-in')
  const isSecure = signIn.callbackUrl.startsWith('https:')
  const name = isSecure ? '__Host-readiness-sign-in' : 'readiness-sign-in'
  const cookie = (value: string, seconds: number): string =>
    `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isSecure ? '; Secure' : ''}`

  const enter = async (code: string, { verifier, to }: z.infer<typeof begun>, before: Session): Promise<SignInOutcome> => {
    const grant = await exchangeCode(siteUrl, {
      client_id: signIn.clientId,
      client_secret: signIn.clientSecret,
      code,
      redirect_uri: signIn.callbackUrl,
      code_verifier: verifier,
    })
    const person = grant && (await whoIs(apiUrl, grant.token))
    if (!grant || !person) return { kind: 'refused' }
    const seconds = Math.min(sessionSeconds, grant.expiresInSeconds ?? sessionSeconds)
    log.info({ login: person.login }, 'Signed in')
    const session = { kind: 'person', ...person, token: grant.token, until: now() + seconds * 1000 } as const
    return { kind: 'redirect', to, cookies: [await sessions.begin(session, before), cookie('', 0)] }
  }

  return {
    begin(to) {
      const [state, verifier] = [randomBytes(24).toString('base64url'), randomBytes(48).toString('base64url')]
      const query = new URLSearchParams({
        client_id: signIn.clientId,
        redirect_uri: signIn.callbackUrl,
        state,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      })
      const remembered = seal.close({ state, verifier, to, until: now() + beginSeconds * 1000 })
      return { kind: 'redirect', to: `${siteUrl}/login/oauth/authorize?${query.toString()}`, cookies: [cookie(remembered, beginSeconds)] }
    },
    async complete(request, query, before) {
      const read = begun.safeParse(seal.open(readCookie(request, name) ?? ''))
      const [code, state] = [query.get('code'), query.get('state') ?? '']
      if (!read.success || read.data.until <= now() || !isSame(state, read.data.state) || code === null) return { kind: 'refused' }
      try {
        return await enter(code, read.data, before)
      } catch (error) {
        if (!(error instanceof GitHubAway)) throw error
        log.warn({ err: error }, 'Could not complete a sign-in')
        return { kind: 'away' }
      }
    },
    async signOut(session) {
      if (session.kind !== 'person') return
      try {
        await revokeToken(apiUrl, signIn, session.token)
      } catch (error) {
        log.warn({ err: error }, 'Could not revoke a token; it expires on its own')
      }
    },
  }
}

const isSame = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
