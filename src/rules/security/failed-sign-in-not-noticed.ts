import type { Endpoint } from '#model/facts/requests/endpoint'
import type { FailedCheck } from '#model/facts/calls/failed-check'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'
import { guardLogs } from '#system/effects/guard-does'
import { isLimited } from '#system/access/request-limits'
import { keptLocks, lockSubject, lostLocks } from '#change/access/lost-locks'
import { recordedAttempts, unrecordedAttempts } from '#change/access/unrecorded-attempts'

/** Names of routes and files where callers sign in. */
const signsIn = /log-?in|sign-?in|sessions?\b|authenticate|tokens?\b/i

/** Names of routes and files where a code proves something: who calls, or that a card or voucher is the caller's. */
const takesCode =
  /log-?in|sign-?in|sessions?\b|authenticate|verif|confirm|otp|2fa|mfa|\bpins?\b|passcode|phone|recover|redeem|voucher|gift|coupon|magic/i

/** The route, else the handler, or the file if the handler is named after its HTTP method. */
const nameOf = ({ route, handler, method, at }: Linked<Endpoint>): string => route || (handler.name === method ? at.path : handler.name)

const attemptsIn = ({ within }: Linked<FailedCheck>): string => `failed attempts in ${within}`

/** Any log line in a middleware of the repository counts as a record: the text rarely shows that it is not about a refusal. */
const isLoggedInFront = (system: System, endpoint: Linked<Endpoint>): boolean =>
  endpoint.guards.some((guard) => guardLogs(system, endpoint.at.path, guard)) ||
  system.facts('router-guard').some(({ at, file, guard }) => file.unit === endpoint.file.unit && guardLogs(system, at.path, guard))

export const failedSignInNotNoticed = rule({
  id: 'failed-sign-in-not-noticed',
  check: '9.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Failed sign-ins not logged, counted or limited',
  why: 'Bots try leaked passwords against every account. Without a counter, log line or lockout, no alert fires, and the on-call engineer cannot tell which accounts were attacked.',
  fix: 'Count failed attempts per account and per IP address, log each one or emit a metric, and lock the account or return 429 after several failures.',
  blindSpots:
    'Recognizes password checks of common libraries, and compares routes of a file that make the same check. Any log line, counter, limit or audit entry in the handler or its callees counts, and any log line in middleware of the service. Does not see limits of a gateway that is configured outside the repository.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system, change) {
    const seen = new Set<string>()
    for (const { attempt, by, line } of keptLocks(system))
      yield {
        ...evidenceAt(attempt, `\`${by}\` refuses after failed attempts`, { startLine: line, endLine: line }, lockSubject(attempt)),
        checks: [],
      }
    for (const { attempt, by } of change ? lostLocks(system, change) : [])
      yield gapAt(attempt, {
        subject: lockSubject(attempt),
        title: 'Lockout after failed attempts removed',
        message: `This change removes \`${by}\`, which refused further attempts before \`${attempt.check}\` in ${attempt.within}. A bot can now guess without a limit.`,
        risk: 'A bot tries passwords or codes until one is accepted, and then acts as the user. Failures may still be counted, but nothing stops the next attempt.',
        removed: `the lockout \`${by}\` in ${attempt.within}`,
        fix: `Restore \`${by}\` before the check, or say in the pull request which limit stops repeated attempts now.`,
        fixIfRemoved: `Restore \`${by}\` before the check, or say in the pull request which limit stops repeated attempts now.`,
      })
    for (const { attempt, by, line } of recordedAttempts(system))
      yield {
        ...evidenceAt(attempt, `${by} records failed attempts`, { startLine: line, endLine: line }, attemptsIn(attempt)),
        checks: [],
      }
    for (const { attempt, endpoint, recorded, by, was, isCounted } of unrecordedAttempts(system, change?.base)) {
      if (endpoint) seen.add(`${endpoint.at.path} ${endpoint.subject}`)
      if (was || !endpoint) {
        const key = `${attempt.at.path} ${attempt.within}`
        if (seen.has(key)) continue
        seen.add(key)
        const route = endpoint ? `${endpoint.method} ${nameOf(endpoint)}` : `\`${attempt.within}\``
        yield gapAt(attempt, {
          subject: attemptsIn(attempt),
          title: 'Failed attempts no longer recorded',
          message: `${route} refuses a failed \`${attempt.check}\` without a trace; before this change, it ${isCounted ? 'counted it in' : 'called'} \`${by}\`. Guessing raises no alert and locks nothing.`,
          risk: 'Bots guess without a limit: what counts failed attempts no longer sees them, so its alerts and lockouts never start.',
          removed: `\`${by}\` for failed attempts of ${route}`,
          fix: `${isCounted ? 'Raise' : 'Call'} \`${by}\` before the request is refused, as before.`,
          fixIfRemoved: `${isCounted ? 'Raise' : 'Call'} \`${by}\` before the request is refused, as before.`,
        })
        continue
      }
      yield gapAt(attempt, {
        subject: attemptsIn(attempt),
        formerSubject: `failed attempts of ${endpoint.subject}`,
        title: 'Failed attempts not recorded as elsewhere',
        message: `${endpoint.method} ${nameOf(endpoint)} refuses a failed \`${attempt.check}\` without a trace, while line ${recorded.at.startLine} ${isCounted ? 'counts in' : 'calls'} \`${by}\` for ${attempt.check === recorded.check ? 'the same check' : `\`${recorded.check}\``}. Guessing here raises no alert and locks nothing.`,
        risk: 'Bots use the route that counts nothing. They guess without a limit, and the alerts and lockouts of the other route never start.',
        fix: `${isCounted ? 'Raise' : 'Call'} \`${by}\` in this branch too, before the request is refused.`,
        evidence: [`recorded: ${recorded.at.path}:${recorded.at.startLine}`],
      })
    }
    const counting = new Set(
      recordedAttempts(system).flatMap(({ attempt, isCounted }) => (isCounted ? [`${attempt.at.path} ${attempt.within}`] : [])),
    )
    for (const endpoint of system.facts('endpoint')) {
      const handler = endpoint.inService && endpoint.stateChanging ? system.define(endpoint.at.path, endpoint.handler) : undefined
      if (!handler || seen.has(`${endpoint.at.path} ${endpoint.subject}`) || counting.has(`${handler.path} ${handler.name}`)) continue
      const isPassword = system.does(handler.path, handler.name, 'checks-password')
      const isCode =
        !isPassword && takesCode.test(`${endpoint.route} ${endpoint.at.path}`) && system.does(handler.path, handler.name, 'checks-code')
      if (!isPassword && !isCode) continue
      // A caller who is already signed in is identified, for example when changing a password.
      if (endpoint.guards.some(({ against }) => against?.includes('access'))) continue
      if (!signsIn.test(`${endpoint.route} ${endpoint.at.path}`) && system.does(handler.path, handler.name, 'checks-caller')) continue
      const functions = functionsFrom(system, [handler], { throughInterfaces: true })
      const logged = system.facts('log-call').find((call) => standsIn(call, functions))
      const noticed = system.does(handler.path, handler.name, 'notices-failures') || system.does(handler.path, handler.name, 'keeps-audit')
      // A log line may be about anything else, so it excuses, and proves nothing.
      if (noticed || isLimited(system, endpoint))
        yield {
          ...evidenceAt(endpoint, 'failed sign-ins are counted, recorded or limited'),
          // A mount of many routes shows none of them.
          ...(signsIn.test(endpoint.route) ? {} : { checks: [] }),
        }
      else if (!logged && !isLoggedInFront(system, endpoint))
        yield gapAt(endpoint, {
          subject: `failed sign-ins of ${endpoint.subject}`,
          removed: 'the record of failed sign-ins',
          ...(isCode && {
            title: 'Wrong codes not logged, counted or limited',
            risk: 'A bot tries codes until one is right: six digits are a million values. Nothing slows it down, and no alert fires.',
            fix: 'Count wrong codes per account and per IP address, void the code after a few, and return 429. Log each one or emit a metric.',
          }),
          message: `${endpoint.method} ${nameOf(endpoint)} ${isCode ? 'checks a code' : 'compares a password with its hash'}, and neither this handler nor its callees count, log or limit failed attempts. ${isCode ? 'Guessing codes' : 'Password guessing'} raises no alert.`,
          evidence: [
            'log lines, counters, limits and audit entries in the handler and its callees; middleware that logs or limits requests',
          ],
        })
    }
  },
})
