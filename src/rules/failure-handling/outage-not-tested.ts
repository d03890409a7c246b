import { evidenceAt, gapAt, rule } from '#model/rule'
import { asksOthers, callOfTested } from '#system/tested-calls'

export const outageNotTested = rule({
  id: 'outage-not-tested',
  check: '4.6',
  alsoServes: ['4.8'],
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Outage that no test lets happen',
  why: 'What happens when a dependency is not there is then tried for the first time in production, by everybody at once.',
  fix: 'Let the dependency refuse the connection or answer 503 in a test of each flow that needs it, and say what is expected then.',
  blindSpots:
    'It goes by the means and the titles of tests in TypeScript, JavaScript, Python and Java, and judges only what is written in these and has such tests in its own package; tests in other repositories and exercises by hand are not seen.',
  mustHaveRead: (path) => /\.(test|spec)\.[cm]?[jt]sx?$|Tests?\.java$|(^|\/)test_[^/]*\.py$/.test(path),
  languages: ['java', 'python', 'typescript'],
  *judge(system, change) {
    const subject = 'test of outage'
    const tests = system.facts('test-evidence').filter((fact) => fact.of === 'outage' && fact.file.role === 'test')
    // A title says that there is such a test, and shows nothing of it; a page whose server fails is not the service.
    for (const test of tests)
      yield {
        ...evidenceAt(test, `a test lets it happen: ${test.by}`, undefined, subject),
        ...(test.shownBy === 'title' || test.file.side === 'frontend' ? { checks: [] } : {}),
      }
    const call = callOfTested(system)
    if (tests.length > 0 || !call) return
    // A change that brings the first tests of a service that asked others before has taken nothing away.
    if (change && !callOfTested(change.base) && asksOthers(change.base)) return
    // The same matter wherever it is shown: what it is shown at may change.
    yield {
      ...gapAt(call, {
        subject,
        message: 'This service asks other systems, and no test lets one of them be away (not found in the tests of this repository).',
        evidence: ['titles of tests; nock, msw and mocks that reject'],
      }),
      within: '',
    }
  },
})
