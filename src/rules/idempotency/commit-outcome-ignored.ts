import { gapAt, rule } from '#model/rule'

export const commitOutcomeIgnored = rule({
  id: 'commit-outcome-ignored',
  check: '6.4',
  severity: 'P1',
  stage: 'preview',
  title: 'Commit error ignored',
  why: 'A deferred constraint, a serialization conflict or a lost connection can make the commit fail. The request or job then succeeds, although its data may not be stored.',
  fix: 'Return the error of the commit, and report success only if that error is nil.',
  languages: ['go'],
  *judge(system) {
    for (const outcome of system.facts('ignored-outcome'))
      if (outcome.inService)
        yield gapAt(outcome, {
          fix: `Call \`${outcome.callee}()\` at the end of the function, and return its error. For the other paths, put \`defer ${outcome.callee.replace(/\.Commit$/, '.Rollback')}()\` after the transaction begins.`,
          message: `The error of \`${outcome.callee}\` is discarded. If the commit fails, the caller does not learn of it and treats the work as done.`,
        })
  },
})
