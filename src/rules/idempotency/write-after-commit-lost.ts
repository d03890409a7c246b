import { gapAt, rule } from '#model/rule'

export const writeAfterCommitLost = rule({
  id: 'write-after-commit-lost',
  check: '6.5',
  severity: 'P1',
  stage: 'preview',
  title: 'Write after the commit is lost',
  why: 'The listener runs after the commit, while the committed transaction is still bound to the thread. The write joins that transaction, which is never committed again, so the row is silently missing.',
  fix: 'Open a new transaction (`@Transactional(propagation = Propagation.REQUIRES_NEW)`), or run the listener before the commit.',
  blindSpots: 'Writes in methods that the listener calls are not followed.',
  languages: ['java'],
  *judge(system) {
    for (const write of system.facts('late-write'))
      if (write.inService)
        yield gapAt(write, {
          message: `\`${write.callee}\` runs after the commit without a new transaction. The write is never committed, and no error is raised.`,
        })
  },
})
