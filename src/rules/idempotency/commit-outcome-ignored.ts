import { gapAt, rule } from '#model/rule'

export const commitOutcomeIgnored = rule({
  id: 'commit-outcome-ignored',
  check: '6.4',
  severity: 'P1',
  stage: 'preview',
  title: 'Commit error ignored',
  why: 'A deferred constraint, a serialization conflict or a lost connection can make the commit fail. The caller then treats the work as done, although nothing was stored.',
  fix: 'Return the error of the commit, and report success only if that error is nil.',
  languages: ['go'],
  *judge(system) {
    for (const outcome of system.facts('ignored-outcome'))
      if (outcome.inService)
        yield gapAt(outcome, {
          fix: `Return the error of \`${outcome.callee}\`, and report success only if that error is nil.`,
          message: `The error of \`${outcome.callee}\` is discarded. If the commit fails, the code continues as if the data were stored.`,
        })
  },
})
