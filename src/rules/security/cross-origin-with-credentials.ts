import type { System, Unit } from '#model/system'
import { gapAt, rule } from '#model/rule'

/** Whether the unit, or a unit it depends on, keeps no sessions: cookies then sign no user in. */
const knowsNoSession = (system: System, unit: Unit | undefined): boolean =>
  system
    .facts('operation-mark')
    .some(
      ({ mark, file }) =>
        mark === 'no-session' &&
        file.role === 'production' &&
        (file.unit === unit || (file.unit !== undefined && unit?.dependencies.has(file.unit.name) === true)),
    )

export const crossOriginWithCredentials = rule({
  id: 'cross-origin-with-credentials',
  check: '9.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Any site may send requests with the user’s cookies',
  why: 'Any page that a signed-in user opens can send requests as that user, and may read the responses. One link in an email is enough to read or change an account.',
  fix: 'List the allowed origins, or disable credentials. Keep CSRF protection on endpoints that rely on cookies.',
  blindSpots: 'Does not judge hand-written headers, nor origin lists that are built elsewhere.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const setting of system.facts('weak-setting')) {
      if (!setting.inService || setting.what !== 'cross-origin' || knowsNoSession(system, setting.file.unit)) continue
      const isCsrf = setting.lacks.includes('csrf')
      yield gapAt(setting, {
        risk: isCsrf
          ? 'A page on any site can make the browser of a signed-in user send this request. One link in an email is enough to change the account.'
          : "A page on an attacker's site can read or change the account of any signed-in user who opens it, for example through a link in an email. Only cookies with `SameSite=Lax` or `Strict` stay out of such requests.",
        fix: isCsrf
          ? `Remove the exemption from \`${setting.by}\`. If only other services call it, require a token in a header instead of the cookie.`
          : 'List the origins that may call this service, instead of allowing all of them. If no browser needs cookies here, turn credentials off.',
        message: isCsrf
          ? `\`${setting.by}\` is exempt from CSRF protection. Any site can send it requests on behalf of a signed-in user.`
          : `\`${setting.by}\` lets every origin send requests with the user's cookies and read the responses. Any site may act as a signed-in user.`,
      })
    }
  },
})
