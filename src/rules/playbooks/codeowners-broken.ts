import { gapAt, rule } from '#model/rule'

const hostOf = (path: string): string => (path.startsWith('.github/') ? 'GitHub' : path.startsWith('.gitlab/') ? 'GitLab' : 'The code host')

export const codeownersBroken = rule({
  id: 'codeowners-broken',
  check: '10.5',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Invalid CODEOWNERS line',
  why: 'Changes to these files can be merged without a review by their owner. The code host reports the error only where the file itself is viewed.',
  fix: 'Correct the line: first the pattern, then the owners, each as `@user`, `@org/team` or an email address.',
  languages: ['documents'],
  *judge(system) {
    for (const line of system.facts('ownership'))
      if (line.invalid)
        yield gapAt(line, {
          message: `${hostOf(line.at.path)} ignores this line: ${line.invalid}. The files that the line should cover may have another owner, or none.`,
        })
  },
})
