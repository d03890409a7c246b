import type { Endpoint, Guard } from '#model/facts/endpoint'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'

/** Guards that decide who may call, by name. Validation, parsing and limits are none. */
const decides =
  /(auth|session|requireuser|requireadmin|requirelogin|loggedin|signedin|protected|permission|authori[sz]|acl|jwt|verifytoken|ensureuser|isadmin|useguards|roles?\b|rolesallowed|secured)/i
const explicitlyPublic = /(public|optional|anonymous|skipauth|allowall|noauth)/i
const publicByName =
  /(log-?in|log-?out|sign-?(in|up|out)|register|forgot|reset|verify|confirm|otp|2fa|mfa|magic|invite|accept|oauth|callback|sso|saml|health|ready|live|metrics|webhook|hooks?\b|public|status|csp|unsubscribe|track|collect|beacon|share|embed|contact|feedback|waitlist|newsletter|cron)/i

/** The first name of a guard: `requireRole` of `requireRole('admin')`, `protectedProcedure` of a procedure's chain. */
const nameOf = (guard: string): string => /^@?[\w.]+/.exec(guard)?.[0].replace(/\.(input|output|use|meta)$/, '') ?? ''
/** It is known to keep out who may not, or says so by its name. */
const asksWho = ({ name, against }: Guard): boolean => against?.includes('access') === true || decides.test(name)
const decidersOf = (
  endpoint: Linked<Endpoint>,
): { readonly name: string; readonly at: { readonly startLine: number; readonly endLine: number } }[] =>
  endpoint.guards.flatMap((guard) =>
    asksWho(guard) && !explicitlyPublic.test(nameOf(guard.name)) ? [{ name: nameOf(guard.name), at: guard.at }] : [],
  )

const writtenInPlace = /^(async\s*)?(\(|function\b|\w+\s*=>)/

const fewest = 3
const share = 0.75

export const routeWithoutTheGuardOfItsSiblings = rule({
  id: 'route-without-the-guard-of-its-siblings',
  check: '9.3',
  alsoServes: ['9.6'],
  severity: 'P1',
  stage: 'preview',
  title: 'Route without the guard of its siblings',
  why: 'The routes beside it ask who is calling; this one does what anyone on the network tells it to. Nothing fails, so nobody notices until data has been changed by nobody.',
  fix: 'Put the same guard before this route, or move a route that is meant to be open to a router of its own, where that can be seen.',
  blindSpots: 'Routes that carry a token, code or invitation are taken to be open on purpose, and so are those whose name says so.',
  languages: ['python', 'java', 'typescript', 'go'],
  *judge(system) {
    const groups = Map.groupBy(
      system.facts('endpoint').filter((endpoint) => endpoint.inService && endpoint.stateChanging && endpoint.router !== ''),
      (endpoint) => [endpoint.at.path, endpoint.router].join(' '),
    )
    for (const group of groups.values()) {
      if (group.length <= fewest) continue
      const counts = Map.groupBy(
        group.flatMap((endpoint) => [...new Set(decidersOf(endpoint).map((guard) => guard.name))]),
        (name) => name,
      )
      const [common] = [...counts.values()].sort((a, b) => b.length - a.length)
      const name = common?.[0]
      if (!common || !name || common.length < fewest || common.length / group.length < share) continue
      // On the application itself: a guard, or a function written in place that may be one.
      const covered = system
        .facts('router-guard')
        .some((fact) => fact.file.unit === group[0]?.file.unit && (asksWho(fact.guard) || writtenInPlace.test(fact.guard.name)))
      for (const endpoint of group) {
        const [own] = decidersOf(endpoint)
        if (own) yield evidenceAt(endpoint, `guarded by ${own.name}`, own.at)
        if (own || covered || endpoint.byCapability || publicByName.test(endpoint.route)) continue
        const handler = system.define(endpoint.at.path, endpoint.handler)
        if (!handler || system.does(handler.path, handler.name, 'checks-caller')) continue
        yield gapAt(endpoint, {
          message: `${common.length} of the ${group.length} routes here that change something stand behind \`${name}\`; ${endpoint.method} ${endpoint.route} does not, and neither its handler nor what that calls asks who is calling.`,
        })
      }
    }
  },
})
