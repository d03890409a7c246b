import type { Endpoint } from '#model/facts/endpoint'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'

const limits = /rate-?_?limit|limiter|throttl|captcha|turnstile|slow-?down|brute/i

/** What strangers may call as often as they like, by what it costs when they do. */
const hazards: readonly { readonly name: string; readonly words: RegExp; readonly risk: string }[] = [
  {
    name: 'sign-in',
    // `/sign-in-experience` sets up what a page looks like; a guest of a demonstration has no password.
    words:
      /^(?!.*\b(demo|guest|anonymous)\b).*(^|[/._-])(log-?in|sign-?in|authenticate)(-(with|by|via|using|email|password|local)[\w-]*)?([/._]|$)/i,
    risk: 'passwords can be tried without end',
  },
  {
    name: 'sign-up',
    // `/skills/register` registers something else than a person, and `/mfa/webauthn/register` a second factor of one who is known.
    words:
      /^(?!.*(passkey|webauthn|mfa|2fa|totp|device)).*(^\/?|(^|\/)(api|v\d+|auth|users?|accounts?|members?|customers?|public|identity)\/|[._-])register([/._-]|$)|(^|[/._-])sign-?up([/._-]|$)/i,
    risk: 'accounts can be made by the thousand',
  },
  {
    name: 'password reset',
    words: /(^|[/._-])(forgot(-?password)?|reset-?password|password-?reset)([/._-]|$)/i,
    risk: 'mail can be sent to anyone without end',
  },
  {
    name: 'one-time code',
    words: /(^|[/._-])(otp|verify-?(code|otp|2fa|mfa)|totp|magic-?link|send-?code|verification-?codes?)([/._-]|$)/i,
    risk: 'codes can be guessed, and messages sent, without end',
  },
]

/** The route as written, or as the place of its file gives it. */
const routeOf = (endpoint: Linked<Endpoint>): string =>
  endpoint.route || (/(?:^|\/)(?:app|pages|routes)\/(.+?)(?:\/route)?\.[cm]?[jt]sx?$/.exec(endpoint.at.path)?.[1] ?? '')

const limiterInFront = (system: System, endpoint: Linked<Endpoint>): boolean =>
  endpoint.guards.some((guard) => limits.test(guard.name)) ||
  system.facts('router-guard').some((fact) => fact.file.unit === endpoint.file.unit && limits.test(fact.guard.name)) ||
  endpoint.file.unit?.brings.has('rate-limits') === true

export const endpointWithoutRateLimit = rule({
  id: 'endpoint-without-rate-limit',
  check: '9.1',
  alsoServes: ['9.4'],
  severity: 'P2',
  stage: 'preview',
  title: 'Sign-in, sign-up or code without a rate limit',
  why: 'Lists of leaked passwords are tried everywhere, all the time. Without a limit every attempt costs a password hash or a message: the service is down or the bill is high before anybody looks, and some accounts are lost.',
  fix: 'Limit attempts by address and by account before the work is done, and answer 429; keep the counter where all instances see it.',
  blindSpots: 'A limit in a gateway or CDN whose configuration is not in the repository is not seen.',
  languages: ['python', 'java', 'typescript', 'go'],
  *judge(system) {
    const open = new Map<string, Linked<Endpoint>[]>()
    for (const endpoint of system.facts('endpoint')) {
      const hazard = hazards.find((one) => one.words.test(routeOf(endpoint)))
      if (!endpoint.inService || !endpoint.stateChanging || !hazard) continue
      const subject = `rate limit of ${hazard.name} in ${endpoint.file.unit?.root || 'the service'}`
      const handler = system.define(endpoint.at.path, endpoint.handler)
      const limited = limiterInFront(system, endpoint) || (handler && system.does(handler.path, handler.name, 'limits-rate'))
      if (limited) yield evidenceAt(endpoint, 'limited', endpoint.guards.find((guard) => limits.test(guard.name))?.at, subject)
      // Who is signed in already is known, and answers for it.
      if (limited || !handler || endpoint.guards.some((guard) => /auth|session|require|protected|admin/i.test(guard.name))) continue
      if (system.does(handler.path, handler.name, 'checks-caller')) continue
      open.set(subject, [...(open.get(subject) ?? []), endpoint])
    }
    for (const [subject, [first, ...others]] of open) {
      const hazard = first && hazards.find((one) => one.words.test(routeOf(first)))
      if (!first || !hazard) continue
      yield gapAt(first, {
        subject,
        message: `Nothing limits how often this ${hazard.name}${others.length > 0 ? ` (and ${others.length} more like it)` : ''} is called: ${hazard.risk}.`,
        evidence: ['limiters before the route, on its router and its service, and in what its handler calls'],
      })
    }
  },
})
