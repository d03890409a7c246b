import type { Endpoint } from '#model/facts/requests/endpoint'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'
import { isLimited, limitsUse } from '#system/access/request-limits'

/** Endpoints open to anonymous callers, with the damage that unlimited calls cause. */
const hazards: readonly { readonly name: string; readonly words: RegExp; readonly risk: string; readonly seen: string }[] = [
  {
    name: 'sign-in',
    // `/sign-in-experience` configures the look of a page; a guest of a demo has no password.
    words:
      /^(?!.*\b(demo|guest|anonymous)\b).*(^|[/._-])(log-?in|sign-?in|authenticate)(-(with|by|via|using|email|password|local)[\w-]*)?([/._]|$)/i,
    risk: 'Attackers can keep guessing passwords',
    seen: 'Bots try leaked passwords against every account until some of them work. Each guess also makes the server compute a password hash, which slows the service down for real users.',
  },
  {
    name: 'sign-up',
    // `/skills/register` registers no user; `/mfa/webauthn/register` adds a second factor for a known one.
    words:
      /^(?!.*(passkey|webauthn|mfa|2fa|totp|device)).*(^\/?|(^|\/)(api|v\d+|auth|users?|accounts?|members?|customers?|public|identity)\/|[._-])register([/._-]|$)|(^|[/._-])sign-?up([/._-]|$)/i,
    risk: 'Bots can create thousands of accounts',
    seen: 'The database fills with fake accounts, and each may send a welcome email. Spam complaints then keep the emails of this service from being delivered.',
  },
  {
    name: 'password reset',
    words: /(^|[/._-])(forgot(-?password)?|reset-?password|password-?reset)([/._-]|$)/i,
    risk: 'Bots can make this service send any number of emails',
    seen: 'Users get floods of reset emails that they did not ask for. Spam complaints then keep the emails of this service from being delivered.',
  },
  {
    name: 'one-time code',
    words: /(^|[/._-])(otp|verify-?(code|otp|2fa|mfa)|totp|magic-?link|send-?code|verification-?codes?)([/._-]|$)/i,
    risk: 'Attackers can guess codes or trigger any number of messages',
    seen: 'A six-digit code has only a million values, so a bot may guess one before it expires. If this endpoint sends messages, this service pays for each of them.',
  },
]

/** Routes of one-time codes whose name says whether they check a code or send one. */
const ofCodes: readonly { readonly words: RegExp; readonly risk: string; readonly seen: string; readonly fix?: string }[] = [
  {
    words: /verify/i,
    risk: 'Attackers can keep guessing until a code matches',
    seen: 'A six-digit code has only a million values. A bot that guesses one before it expires can act as the user.',
    fix: 'Limit attempts per account and per IP address, answer 429 above the limit, and void the code after a few failures. Keep the counter in storage that all instances share.',
  },
  {
    words: /send|magic-?link/i,
    risk: 'Bots can make this service send any number of messages',
    seen: 'Users get floods of messages that they did not ask for, and this service pays for each of them.',
  },
]

const textsOf = (
  hazard: (typeof hazards)[number],
  route: string,
): { readonly risk: string; readonly seen: string; readonly fix?: string } =>
  (hazard.name === 'one-time code' ? ofCodes.find(({ words }) => words.test(route)) : undefined) ?? hazard

/** The route as written, or derived from the path of its file. */
const routeOf = (endpoint: Linked<Endpoint>): string =>
  endpoint.route || (/(?:^|\/)(?:app|pages|routes)\/(.+?)(?:\/route)?\.[cm]?[jt]sx?$/.exec(endpoint.at.path)?.[1] ?? '')

export const endpointWithoutRateLimit = rule({
  id: 'endpoint-without-rate-limit',
  check: '9.1',
  alsoServes: ['9.4'],
  severity: 'P2',
  stage: 'stable',
  title: 'Authentication endpoint without a rate limit',
  why: 'Bots try every public endpoint, as often as it answers. Their load also slows the service down for real users.',
  fix: 'Limit attempts per IP address and per account, and return 429 before the handler does anything expensive. Keep the counter in storage that all instances share.',
  blindSpots: 'Does not see a limit in a gateway or CDN whose configuration is not in the repository.',
  languages: ['python', 'java', 'typescript', 'go'],
  *judge(system) {
    const open = new Map<string, Linked<Endpoint>[]>()
    for (const endpoint of system.facts('endpoint')) {
      const hazard = hazards.find((one) => one.words.test(routeOf(endpoint)))
      if (!endpoint.inService || !endpoint.stateChanging || !hazard) continue
      const subject = `rate limit of ${hazard.name} in ${endpoint.file.unit?.root || 'the service'}`
      const handler = system.define(endpoint.at.path, endpoint.handler)
      const limited = isLimited(system, endpoint)
      if (limited)
        yield evidenceAt(endpoint, 'rate limited', endpoint.guards.find((guard) => limitsUse(system, endpoint.at.path, guard))?.at, subject)
      // A signed-in caller is known and accountable.
      if (limited || !handler || endpoint.guards.some((guard) => /auth|session|require|protected|admin/i.test(guard.name))) continue
      if (system.does(handler.path, handler.name, 'checks-caller')) continue
      open.set(subject, [...(open.get(subject) ?? []), endpoint])
    }
    for (const [subject, [first, ...others]] of open) {
      const hazard = first && hazards.find((one) => one.words.test(routeOf(first)))
      if (!first || !hazard) continue
      const { risk, seen, fix } = textsOf(hazard, routeOf(first))
      yield gapAt(first, {
        subject,
        removed: `the rate limit of this ${hazard.name} endpoint`,
        // Without one in the base, a gateway may have the limit.
        stageUnlessRemoved: 'preview',
        fixIfRemoved: 'Restore the rate limit, or say in the pull request which limit applies to this endpoint now.',
        message: `No rate limit was found for the ${hazard.name} endpoint${routeOf(first) === '' ? '' : ` \`${routeOf(first)}\``}${others.length > 0 ? ` (and ${others.length} more like it)` : ''}. ${risk}.`,
        title: `${hazard.name.charAt(0).toUpperCase()}${hazard.name.slice(1)} endpoint without a rate limit`,
        risk: seen,
        fix,
        evidence: ['rate limiters on the route, its router and its service, and in the callees of its handler'],
      })
    }
  },
})
