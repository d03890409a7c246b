import { evidenceAt, gapAt, rule } from '#model/rule'
import { untestedTwins } from '#system/work/untested-twins'
import { asksOthers, callOfTested, searchedForFailures } from '#system/work/tested-calls'

export const outageNotTested = rule({
  id: 'outage-not-tested',
  check: '4.6',
  alsoServes: ['4.8'],
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Dependency outage not tested',
  why: 'The error handling for an outage runs for the first time in a real one. A missing fallback or an unhandled error shows only then, to all users at once.',
  fix: 'For each flow that calls a dependency, add a test in which the dependency refuses the connection or returns 503, and assert the expected result.',
  blindSpots:
    'Identifies tests in TypeScript, JavaScript, Python and Java by their mocks and titles, and tests in Go by the errors and failed answers that they make; judges only services in these languages with tests in the same package. Tests in other repositories and manual exercises are not examined.',
  mustHaveRead: (path) => /\.(test|spec)\.[cm]?[jt]sx?$|Tests?\.java$|(^|\/)test_[^/]*\.py$|_test\.go$/.test(path),
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system, change) {
    for (const { steps, testedBy } of untestedTwins(system))
      yield gapAt(steps, {
        check: '4.8',
        title: 'Partial failure not tested',
        message: `\`${steps.first.by}\` (line ${steps.first.at.startLine}) and \`${steps.by}\` can each fail alone. The tests of this function (${testedBy}) make neither of them fail.`,
        risk: 'If only one of the two fails, one receiver has what the other lacks. What this code then does is seen for the first time in production.',
        fix: 'Add a test in which only the second one fails, and one in which only the first one does. Assert what each leaves behind.',
      })
    const subject = 'test of outage'
    const tests = system.facts('test-evidence').filter((fact) => fact.of === 'outage' && fact.file.role === 'test')
    // A title alone proves no test, and a front-end test exercises the page, not the service.
    for (const test of tests)
      yield {
        ...evidenceAt(test, `a test simulates an outage: ${test.by}`, undefined, subject),
        checks: test.shownBy === 'title' || test.file.side === 'frontend' ? [] : test.survives ? ['4.6', '4.8'] : ['4.6'],
      }
    const call = callOfTested(system, 'outage')
    if (tests.length > 0 || !call) return
    // A change that adds the first tests to a service with existing external calls has removed nothing.
    if (change && !callOfTested(change.base, 'outage') && asksOthers(change.base, 'outage')) return
    // Without the function name, the finding keeps its identity when its anchor moves.
    yield {
      ...gapAt(call, {
        subject,
        removed: 'the last test that makes a dependency of this service fail',
        message:
          'This service calls other systems, and no test in this repository makes one of them fail. What this service does during an outage is untested.',
        evidence: searchedForFailures(call.at.path),
      }),
      within: '',
    }
  },
})
