import { gapAt, rule } from '#model/rule'

export const codeownersBroken = rule({
  id: 'codeowners-broken',
  check: '10.5',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Invalid CODEOWNERS line',
  why: 'The code host silently ignores a line that it cannot parse. Changes to the files that it should cover may be merged without a review by their owner. During an incident, the on-call engineer may page the wrong team.',
  fix: 'Correct the line: first the pattern, then the owners, each as `@user`, `@org/team` or an email address.',
  languages: ['documents'],
  *judge(system) {
    for (const line of system.facts('ownership'))
      if (line.invalid)
        yield gapAt(line, {
          message: `The code host ignores this line: ${line.invalid}. The files that the line should cover may have another owner, or none.`,
        })
  },
})
