import type { Endpoint, Guard } from '#model/facts/requests/endpoint'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'
import { inLanguage } from '#system/naming/in-language'

/** Names of guards that decide who may call. Validation, parsing and rate limits do not count. */
const decides =
  /(auth|session|requireuser|requireadmin|requirelogin|loggedin|signedin|protected|permission|authori[sz]|acl|jwt|verifytoken|ensureuser|isadmin|useguards|roles?\b|rolesallowed|secured)/i
const explicitlyPublic = /(public|optional|anonymous|skipauth|allowall|noauth)/i
const publicByName =
  /(log-?in|log-?out|sign-?(in|up|out)|register|forgot|reset|verify|confirm|otp|2fa|mfa|magic|invite|accept|oauth|callback|sso|saml|health|ready|live|metrics|webhook|hooks?\b|public|status|csp|unsubscribe|track|collect|beacon|share|embed|contact|feedback|waitlist|newsletter|cron)/i

/** The first name of a guard: `requireRole` of `requireRole('admin')`, `protectedProcedure` of a procedure's chain. */
const nameOf = (guard: string): string => /^@?[\w.]+/.exec(guard)?.[0].replace(/\.(input|output|use|meta)$/, '') ?? ''
/** Known to reject callers without permission, or named like it. */
const asksWho = ({ name, against }: Guard): boolean => against?.includes('access') === true || decides.test(name)
const decidersOf = (
  endpoint: Linked<Endpoint>,
): { readonly name: string; readonly at: { readonly startLine: number; readonly endLine: number } }[] =>
  endpoint.guards.flatMap((guard) =>
    asksWho(guard) && !explicitlyPublic.test(nameOf(guard.name)) ? [{ name: nameOf(guard.name), at: guard.at }] : [],
  )

const writtenInPlace = /^(async\s*)?(\(|function\b|\w+\s*=>)/

const fewest = 3
/** The fewest guarded siblings if only one route lacks the guard. */
const fewestIfAll = 2
const share = 0.75

export const routeWithoutTheGuardOfItsSiblings = rule({
  id: 'route-without-the-guard-of-its-siblings',
  check: '9.3',
  alsoServes: ['9.6'],
  severity: 'P1',
  stage: 'preview',
  title: 'Route without the access check of its neighbors',
  why: 'No error shows it, so the gap stays unnoticed until a client has changed data without permission.',
  fix: 'Put the same guard on this route. If the route is public on purpose, move it to a separate router.',
  blindSpots:
    'Routes that carry a token, code or invitation count as public on purpose, and so do routes with public-sounding names and those marked `@PermitAll`.',
  languages: ['python', 'java', 'typescript', 'go'],
  *judge(system) {
    const groups = Map.groupBy(
      system.facts('endpoint').filter((endpoint) => endpoint.inService && endpoint.stateChanging && endpoint.router !== ''),
      (endpoint) => [endpoint.at.path, endpoint.router].join(' '),
    )
    for (const group of groups.values()) {
      if (group.length <= fewestIfAll) continue
      const counts = Map.groupBy(
        group.flatMap((endpoint) => [...new Set(decidersOf(endpoint).map((guard) => guard.name))]),
        (name) => name,
      )
      const [common] = [...counts.values()].sort((a, b) => b.length - a.length)
      const name = common?.[0]
      if (!common || !name) continue
      const isOnlyOne = common.length >= fewestIfAll && common.length === group.length - 1
      if (!isOnlyOne && (common.length < fewest || common.length / group.length < share)) continue
      // A guard on the application itself, or an inline function that may be one, covers all routes.
      const covered = system
        .facts('router-guard')
        .some((fact) => fact.file.unit === group[0]?.file.unit && (asksWho(fact.guard) || writtenInPlace.test(fact.guard.name)))
      for (const endpoint of group) {
        const [own] = decidersOf(endpoint)
        if (own) yield evidenceAt(endpoint, `guarded by ${own.name}`, own.at)
        if (own || covered || endpoint.byCapability || endpoint.openBy !== undefined || publicByName.test(endpoint.route)) continue
        const handler = system.define(endpoint.at.path, endpoint.handler)
        if (!handler || system.does(handler.path, handler.name, 'checks-caller')) continue
        const ifPublic = name.endsWith('RolesAllowed')
          ? 'If the route is public on purpose, mark it `@PermitAll`.'
          : `If the route is public on purpose, move it to a separate ${inLanguage(endpoint.at.path, { java: 'controller' }) ?? 'router'}.`
        yield gapAt(endpoint, {
          fix: `Add \`${name}\` to this route, as on the others. ${ifPublic}`,
          fixIfRemoved: `Restore \`${name}\` on this route. ${ifPublic}`,
          removed: `\`${name}\` from ${endpoint.method} ${endpoint.route}, and no other check of the caller was found`,
          message: `${common.length} of ${group.length} state-changing routes here use \`${name}\`; ${endpoint.method} ${endpoint.route} does not, and no other check of the caller was found. Clients without permission may call it.`,
        })
      }
    }
  },
})
