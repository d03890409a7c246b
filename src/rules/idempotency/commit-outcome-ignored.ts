import { gapAt, rule } from '#model/rule'

export const commitOutcomeIgnored = rule({
  id: 'commit-outcome-ignored',
  check: '6.4',
  severity: 'P1',
  stage: 'preview',
  title: 'Commit error ignored',
  why: 'A deferred constraint, a serialization conflict or a lost connection can fail the commit. The caller then gets a success response although nothing was stored.',
  fix: 'Return the error of the commit, and report success only when it is nil.',
  languages: ['go'],
  *judge(system) {
    for (const outcome of system.facts('ignored-outcome'))
      if (outcome.inService)
        yield gapAt(outcome, {
          message: `The error of \`${outcome.callee}\` is discarded. If the commit fails, the code continues as if the data were stored.`,
        })
  },
})
