import { gapAt, rule } from '#model/rule'
import type { SideEffect } from '#model/facts/side-effect'
import { effectInWords, effectOf, sideEffectsOf } from '#system/side-effects'

const consequence = (effect: SideEffect): string =>
  effect.effect === 'queue'
    ? 'a worker may look for the row before it exists, and finds the job even if the row never comes'
    : 'it has happened even if the transaction is rolled back'

/** Money that has moved for what is rolled back is more than a nuisance. */
const weight = ({ effect }: SideEffect): { readonly severity?: 'P1' } => (effect === 'payment' ? { severity: 'P1' } : {})

export const sideEffectInTransaction = rule({
  id: 'side-effect-in-transaction',
  check: '6.5',
  severity: 'P2',
  stage: 'stable',
  title: 'Side effect before the commit',
  why: 'A transaction can still be rolled back: a deadlock, a constraint, a lost connection at the commit. What has left the system by then stays: the customer has a confirmation of an order that does not exist, or a worker runs for a row that it cannot find. While the other side is slow, the transaction also holds its locks and its connection.',
  fix: 'Do it after the transaction has returned, or write the intent into a table in the same transaction (an outbox) and let a job carry it out.',
  blindSpots:
    'A side effect more than three calls away from the transaction is not seen, nor is a request more than one away, and a client that is handed in under a type of its own is not recognised.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const effect of sideEffectsOf(system)) {
      if (!effect.inService || !effect.inTransaction) continue
      yield gapAt(effect, {
        ...weight(effect),
        message: `\`${effect.callee}\` ${effectInWords[effect.effect]} inside \`${effect.inTransaction}\`, before the commit: ${consequence(effect)}.`,
      })
    }
    for (const transaction of system.facts('transaction')) {
      if (!transaction.inService) continue
      for (const call of transaction.calls) {
        const target = system.define(transaction.at.path, call.function)
        // A request further away may be one that only reports (a log, a count).
        const effect =
          target && effectOf(system, target, (found, depth) => !found.inTransaction && (depth === 0 || found.effect !== 'http'))
        if (!effect) continue
        yield gapAt(transaction, {
          at: call.at,
          subject: `${transaction.subject} ${call.callee}`,
          ...weight(effect),
          message: `\`${call.callee}\` is called inside \`${transaction.subject}\`, before the commit, and ${effectInWords[effect.effect]} (\`${effect.callee}\`, ${effect.at.path}:${effect.at.startLine}): ${consequence(effect)}.`,
        })
      }
    }
  },
})
