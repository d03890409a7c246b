import { gapAt, rule } from '#model/rule'

export const writeAfterCommitLost = rule({
  id: 'write-after-commit-lost',
  check: '6.5',
  severity: 'P1',
  stage: 'preview',
  title: 'Write in an after-commit listener is lost',
  why: 'No error is raised and nothing is logged. The missing rows surface only when a user or a report needs them.',
  fix: 'Annotate the listener with `@Transactional(propagation = Propagation.REQUIRES_NEW)`, or run it before the commit: `phase = TransactionPhase.BEFORE_COMMIT`.',
  blindSpots: 'Writes in methods that the listener calls are not followed.',
  languages: ['java'],
  *judge(system) {
    for (const write of system.facts('late-write'))
      if (write.inService)
        yield gapAt(write, {
          message: `This listener runs after its transaction has ended, and \`${write.callee}\` still joins that transaction. No commit follows, so the write is lost.`,
        })
  },
})
