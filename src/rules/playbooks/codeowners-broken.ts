import { gapAt, rule } from '#model/rule'

export const codeownersBroken = rule({
  id: 'codeowners-broken',
  check: '10.5',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Line of CODEOWNERS that is skipped',
  why: 'A line that the code host cannot read is skipped without a word: the files it was meant for have no owner, no review is asked for, and on call nobody knows whom to wake.',
  fix: 'Name owners as `@user`, `@org/team` or an e-mail address, and cover exceptions by a later line instead of `!`.',
  languages: ['documents'],
  *judge(system) {
    for (const line of system.facts('ownership')) if (line.invalid) yield gapAt(line, { message: `This line is skipped: ${line.invalid}.` })
  },
})
