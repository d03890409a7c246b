import { gapAt, rule } from '#model/rule'
import type { SideEffect } from '#model/facts/side-effect'
import { effectInWords, effectOf, sideEffectsOf } from '#system/side-effects'

const consequence = (effect: SideEffect): string =>
  effect.effect === 'queue' ? 'A worker may run before the row is visible, or after a rollback' : 'A rollback does not undo it'

/** A payment for an operation that is rolled back is more severe. */
const weight = ({ effect }: SideEffect): { readonly severity?: 'P1' } => (effect === 'payment' ? { severity: 'P1' } : {})

export const sideEffectInTransaction = rule({
  id: 'side-effect-in-transaction',
  check: '6.5',
  severity: 'P2',
  stage: 'stable',
  title: 'Side effect before the commit',
  why: 'The transaction can still roll back: a deadlock, a constraint, a lost connection. The side effect stays: the customer has a confirmation for an order that does not exist, or a worker looks for a missing row. While the remote service is slow, the transaction also keeps its locks and its connection.',
  fix: 'Run the side effect after the commit, or write it to an outbox table in the same transaction and let a job carry it out.',
  blindSpots:
    'A side effect more than three calls away from the transaction is not detected, nor is an HTTP request more than one call away. A client passed in under a custom type is not identified.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const effect of sideEffectsOf(system)) {
      if (!effect.inService || !effect.inTransaction) continue
      yield gapAt(effect, {
        ...weight(effect),
        message: `\`${effect.callee}\` ${effectInWords[effect.effect]} inside \`${effect.inTransaction}\`, before the commit. ${consequence(effect)}.`,
      })
    }
    for (const transaction of system.facts('transaction')) {
      if (!transaction.inService) continue
      for (const call of transaction.calls) {
        const target = system.define(transaction.at.path, call.function)
        // A more distant HTTP request may only report something (a log, a count).
        const effect =
          target && effectOf(system, target, (found, depth) => !found.inTransaction && (depth === 0 || found.effect !== 'http'))
        if (!effect) continue
        yield gapAt(transaction, {
          at: call.at,
          subject: `${transaction.subject} ${call.callee}`,
          ...weight(effect),
          message: `Inside \`${transaction.subject}\`, before the commit, \`${call.callee}\` ${effectInWords[effect.effect]} (\`${effect.callee}\`, ${effect.at.path}:${effect.at.startLine}). ${consequence(effect)}.`,
        })
      }
    }
  },
})
