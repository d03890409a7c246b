import { gapAt, rule } from '#model/rule'

export const writeAfterCommitLost = rule({
  id: 'write-after-commit-lost',
  check: '6.5',
  severity: 'P1',
  stage: 'preview',
  title: 'Write after the commit that is never committed',
  why: 'The listener runs when the transaction has been committed but is still bound to the thread. What it writes joins that transaction, which nobody commits again: no error, no row.',
  fix: 'Open a transaction of its own (`@Transactional(propagation = Propagation.REQUIRES_NEW)`), or run it before the commit.',
  blindSpots: 'Writes in methods that the listener calls are not followed.',
  languages: ['java'],
  *judge(system) {
    for (const write of system.facts('late-write'))
      if (write.inService)
        yield gapAt(write, {
          message: `\`${write.callee}\` runs after the commit without a transaction of its own: what it writes is never committed, and no error says so.`,
        })
  },
})
