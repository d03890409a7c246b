import { gapAt, rule } from '#model/rule'

export const commitOutcomeIgnored = rule({
  id: 'commit-outcome-ignored',
  check: '6.4',
  severity: 'P1',
  stage: 'preview',
  title: 'Commit whose failure nobody notices',
  why: 'A commit can fail: a deferred constraint, a serialization conflict, a connection that is gone. The caller is told that everything was stored, and nothing of it was.',
  fix: 'Return the error of the commit, and answer with success only when there is none.',
  languages: ['go'],
  *judge(system) {
    for (const outcome of system.facts('ignored-outcome'))
      if (outcome.inService)
        yield gapAt(outcome, {
          message: `The error of \`${outcome.callee}\` is thrown away: when the commit fails, this goes on as if all had been stored.`,
        })
  },
})
