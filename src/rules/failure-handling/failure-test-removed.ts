import type { CheckId } from '#model/checks'
import { rule } from '#model/rule'
import { groupBy } from '#system/naming/group'
import { lostFailureTests } from '#change/work/lost-failure-tests'

const checkOf: Readonly<Record<'outage' | 'slowness' | 'partial', CheckId>> = { outage: '4.6', slowness: '4.7', partial: '4.8' }

const lastsOn = {
  outage: 'What this code does while the dependency is down',
  slowness: 'What this code does while the dependency is slow',
  partial: 'Whether the rest works while one part fails',
}

export const failureTestRemoved = rule({
  id: 'failure-test-removed',
  check: '4.6',
  alsoServes: ['4.7', '4.8'],
  severity: 'P2',
  stage: 'preview',
  title: 'Test of a failure removed or switched off',
  why: 'The next change can break the fallback, the timeout or the isolation of this code, and no test shows it. It is noticed in the next outage.',
  fix: 'Keep the test and repair it, or replace it with one that makes the same dependency fail or answer late.',
  blindSpots: 'Tests are recognized by their titles together with what they make fail. Tests without a telling title are not examined.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system, change) {
    for (const test of system.facts('failure-test'))
      if (test.isSkipped === undefined)
        yield {
          kind: 'evidence',
          at: test.at,
          subject: test.subject,
          within: test.within,
          note: `tests a failure: ${test.title}`,
          checks: [],
        }
    if (!change) return
    // Tests of the same failure that leave one file together are one finding.
    const lost = [...lostFailureTests(system, change)]
    for (const [{ test, headLine, off }, ...others] of groupBy(lost, (one) =>
      one.off ? `${one.test.at.path} ${one.test.title}` : `${one.test.at.path} ${one.test.of}`,
    ))
      yield {
        kind: 'gap',
        at: off ? off.at : { path: test.at.path, startLine: headLine, endLine: headLine },
        subject: test.subject,
        within: test.within,
        check: checkOf[test.of],
        ...(off && { isWritten: true }),
        message: off
          ? `\`${off.isSkipped ?? ''}\` switches off the test "${test.title}". ${lastsOn[test.of]} is no longer tested.`
          : `This change removes the test "${test.title}"${others.length > 0 ? ` and ${others.length} more` : ''}, and no other test covers the same failure. ${lastsOn[test.of]} is no longer tested.`,
      }
  },
})
