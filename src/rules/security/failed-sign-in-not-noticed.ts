import type { Endpoint } from '#model/facts/endpoint'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'
import { functionsFrom, standsIn } from '#system/follow'
import { isLimited } from '#system/request-limits'

/** Routes and files whose names say that callers sign in there. */
const signsIn = /log-?in|sign-?in|sessions?\b|authenticate|tokens?\b/i

/** The route, else the handler; a handler that is named like its method is known by its file. */
const nameOf = ({ route, handler, method, at }: Linked<Endpoint>): string => route || (handler.name === method ? at.path : handler.name)

export const failedSignInNotNoticed = rule({
  id: 'failed-sign-in-not-noticed',
  check: '9.4',
  severity: 'P2',
  stage: 'preview',
  title: 'Failed sign-ins are neither counted nor limited',
  why: 'Bots try leaked passwords against every account. Without a counter, a log line or a lockout, no alert fires, and the on-call engineer cannot see which accounts were attacked after some of them are taken over.',
  fix: 'Count failed attempts per account and per address, log or emit a metric for each of them, and lock the account or answer 429 after some failures.',
  blindSpots:
    'Recognizes password checks of common libraries. Any log line, counter, limit or audit entry in the handler or its callees counts. Does not see a limit in a gateway whose configuration is not in the repository.',
  summaryOnly: true,
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system) {
    for (const endpoint of system.facts('endpoint')) {
      const handler = endpoint.inService && endpoint.stateChanging ? system.define(endpoint.at.path, endpoint.handler) : undefined
      if (!handler || !system.does(handler.path, handler.name, 'checks-password')) continue
      // A caller who is signed in is known, for example one who changes a password.
      if (endpoint.guards.some(({ against }) => against?.includes('access'))) continue
      if (!signsIn.test(`${endpoint.route} ${endpoint.at.path}`) && system.does(handler.path, handler.name, 'checks-caller')) continue
      const functions = functionsFrom(system, [handler], { throughInterfaces: true })
      const logged = system.facts('log-call').find((call) => standsIn(call, functions))
      const noticed = system.does(handler.path, handler.name, 'notices-failures') || system.does(handler.path, handler.name, 'keeps-audit')
      if (logged || noticed || isLimited(system, endpoint))
        yield evidenceAt(endpoint, 'failed sign-ins are counted, logged or limited', logged?.at)
      else
        yield gapAt(endpoint, {
          subject: `failed sign-ins of ${endpoint.subject}`,
          removed: 'the record of failed sign-ins',
          message: `${endpoint.method} ${nameOf(endpoint)} compares a password with its hash, and neither this handler nor its callees count, log or limit failed attempts. Guessing passwords raises no alert.`,
          evidence: ['log lines, counters, limits and audit entries in the handler and its callees; rate limits in front of it'],
        })
    }
  },
})
