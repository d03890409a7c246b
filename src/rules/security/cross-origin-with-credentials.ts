import type { System, Unit } from '#model/system'
import { gapAt, rule } from '#model/rule'

/** The unit, or one that it is built with, keeps no session: with the credentials of a browser nobody is signed in. */
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
  stage: 'stable',
  title: 'Any site may call with the user’s cookies',
  why: 'The browser of whoever is signed in does what any page asks of it, and hands that page the answers: a link in a mail is enough to read an account.',
  fix: 'Name the origins that may call (a list from the configuration), or do without credentials.',
  blindSpots: 'Headers that are written by hand, and lists that are made elsewhere, are not judged.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const setting of system.facts('weak-setting')) {
      if (!setting.inService || setting.what !== 'cross-origin' || knowsNoSession(system, setting.file.unit)) continue
      yield gapAt(setting, {
        message: setting.lacks.includes('csrf')
          ? `\`${setting.by}\` does what any page sends in the name of whoever is signed in: nothing in the request has to come from a form of this site.`
          : `\`${setting.by}\` answers every origin that it may call with the user's cookies and read the answer.`,
      })
    }
  },
})
