import { evidenceAt, gapAt, rule } from '#model/rule'
import { asksOthers, callOfTested, searchedForFailures } from '#system/work/tested-calls'

export const slownessNotTested = rule({
  id: 'slowness-not-tested',
  check: '4.7',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Slow dependency not tested',
  why: 'Slow dependencies are more common than dead ones and do more harm: requests pile up behind them until the service stops responding. In production, timeouts that no test exercises often turn out to be missing or too long.',
  fix: 'Add a test in which the dependency answers too late or never, and assert that the caller gets the expected result in time.',
  blindSpots:
    'Identifies tests in TypeScript, JavaScript, Python and Java by their mocks and titles, and judges only services in these languages with tests in the same package. Tests in other repositories and manual exercises are not examined.',
  mustHaveRead: (path) => /\.(test|spec)\.[cm]?[jt]sx?$|Tests?\.java$|(^|\/)test_[^/]*\.py$/.test(path),
  languages: ['java', 'python', 'typescript'],
  *judge(system, change) {
    const subject = 'test of slowness'
    const tests = system.facts('test-evidence').filter((fact) => fact.of === 'slowness' && fact.file.role === 'test')
    // A title alone proves no test, and a front-end test exercises the page, not the service.
    for (const test of tests)
      yield {
        ...evidenceAt(test, `a test simulates a slow dependency: ${test.by}`, undefined, subject),
        ...(test.shownBy === 'title' || test.file.side === 'frontend' ? { checks: [] } : {}),
      }
    const call = callOfTested(system, 'slowness')
    if (tests.length > 0 || !call) return
    // A change that adds the first tests to a service with existing external calls has removed nothing.
    if (change && !callOfTested(change.base, 'slowness') && asksOthers(change.base, 'slowness')) return
    // Without the function name, the finding keeps its identity when its anchor moves.
    yield {
      ...gapAt(call, {
        subject,
        removed: 'the last test in which a dependency of this service answers late',
        message:
          'This service calls other systems, and no test in this repository makes one of them answer late. How this service handles a slow response is unverified.',
        evidence: searchedForFailures(call.at.path),
      }),
      within: '',
    }
  },
})
