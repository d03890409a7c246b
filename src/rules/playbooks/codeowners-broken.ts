import { gapAt, rule } from '#model/rule'

export const codeownersBroken = rule({
  id: 'codeowners-broken',
  check: '10.5',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Invalid CODEOWNERS line',
  why: 'The code host silently ignores a line that it cannot parse. The affected files get no required review, and during an incident the on-call engineer cannot find their owner.',
  fix: 'Correct the line: a pattern, then owners as `@user`, `@org/team` or an email address.',
  languages: ['documents'],
  *judge(system) {
    for (const line of system.facts('ownership'))
      if (line.invalid)
        yield gapAt(line, {
          message: `The code host ignores this line: ${line.invalid}. The files that it should cover may have no owner.`,
        })
  },
})
