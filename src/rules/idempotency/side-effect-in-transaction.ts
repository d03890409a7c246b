import { gapAt, rule, type Judgement } from '#model/rule'
import type { Linked, System } from '#model/system'
import type { Transaction } from '#model/facts/data/transaction'
import type { SideEffect } from '#model/facts/documents/side-effect'
import { insideTransaction } from '#system/data/inside-transaction'
import { workInOwnTransactions } from '#change/data/own-transactions'
import { effectInWords, effectOf, sideEffectsOf } from '#system/effects/side-effects'

const consequence = (effect: SideEffect): string =>
  effect.effect === 'queue' ? 'A worker may run before the row is visible, or after a rollback' : 'A rollback does not undo it'

const slow = 'While the remote system is slow, the transaction also keeps its locks and its connection.'

const risks: Readonly<Record<SideEffect['effect'], string>> = {
  payment: `If the transaction rolls back (a deadlock, a lost connection), the money has moved and no row records it. ${slow}`,
  email: `If the transaction rolls back (a deadlock, a lost connection), the recipient already has an email about something that never happened. ${slow}`,
  sms: `If the transaction rolls back (a deadlock, a lost connection), the recipient already has a message about something that never happened. ${slow}`,
  chat: `If the transaction rolls back (a deadlock, a lost connection), the channel shows a message about something that never happened. ${slow}`,
  queue:
    'If the worker runs before the commit, it does not find the row, and the job fails or does nothing. If the transaction rolls back, the job acts on a row that was never saved. Tests rarely show either case.',
  http: `If the transaction rolls back (a deadlock, a lost connection), the other service keeps a change that this one does not know. ${slow}`,
}

/** Code that runs after the commit, by the opener of the transaction or the language. */
const afterCommit = ({ at }: { readonly at: { readonly path: string } }, opener: string): string => {
  const outbox = 'Or store the work in an outbox table in the same transaction, and let a job process that table.'
  if (/\.py$/.test(at.path) && /atomic/.test(opener)) return `Run this call after the commit: \`transaction.on_commit(…)\`. ${outbox}`
  if (/\.java$/.test(at.path)) return `Run this call after the commit, in a \`@TransactionalEventListener\`. ${outbox}`
  return `Make this call only after the transaction has committed. ${outbox}`
}

/** Money that moved for an operation that is rolled back, and work that is lost or acts on a row that never existed, are more severe. */
const weight = ({ effect }: SideEffect): { readonly severity?: 'P1' } =>
  effect === 'payment' || effect === 'queue' ? { severity: 'P1' } : {}

/**
 * Whether the transaction is that of a worker which takes the next row of an outbox, delivers it and marks it: a rollback leads to another
 * delivery. Money must not move twice.
 */
const isDelivery = ({ effect }: SideEffect, transaction: Transaction | undefined): boolean =>
  transaction?.claimsRows === true && effect !== 'payment'

/** Whether a function itself has the effect each time that it is called. */
const isEffectOf = (
  { always, at, within }: Linked<SideEffect>,
  fn: { readonly path: string; readonly name: string } | undefined,
): boolean => always === true && fn !== undefined && at.path === fn.path && within === fn.name

/** The transaction that an effect happens in. */
const openedFor = (system: System, { at, inTransaction }: Linked<SideEffect>): Linked<Transaction> | undefined =>
  system.facts('transaction').find((one) => one.at.path === at.path && one.subject === inTransaction)

export const sideEffectInTransaction = rule({
  id: 'side-effect-in-transaction',
  check: '6.5',
  severity: 'P2',
  raisedFrom: 'P2',
  raisedTo: 'P1',
  stage: 'stable',
  title: 'Side effect before the commit',
  why: 'The transaction can still roll back, for example on a deadlock or a lost connection, and the side effect stays. While the remote system is slow, the transaction also keeps its locks and its connection.',
  fix: 'Run the side effect after the commit, or write it to an outbox table in the same transaction and let a job process that table.',
  blindSpots:
    'A side effect more than three calls away from the transaction is not detected, nor is an HTTP request more than one call away. A client passed in under a custom type is not identified. An effect of a called function is a preview, unless each call of that function has it.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    const wrapped = workInOwnTransactions(system)
    for (const effect of sideEffectsOf(system)) {
      const wrapper = wrapped.find(({ at, lines }) => at.path === effect.at.path && lines.includes(effect.at.startLine))
      const opener = effect.inTransaction ?? wrapper?.subject
      if (!effect.inService || opener === undefined || isDelivery(effect, openedFor(system, effect))) continue
      yield gapAt(effect, {
        ...weight(effect),
        risk: risks[effect.effect],
        fix: afterCommit(effect, opener),
        message: `\`${effect.callee}\` ${effectInWords[effect.effect]} ${insideTransaction(opener, effect.within)}, before the commit. ${consequence(effect)}.`,
      })
    }
    yield* beforeLaterCommits(system)
    yield* ofListeners(system)
    for (const transaction of [...system.facts('transaction'), ...wrapped]) {
      if (!transaction.inService) continue
      for (const call of transaction.calls) {
        const target = system.define(transaction.at.path, call.function)
        // A more distant HTTP request may only report something (a log, a count).
        const effect =
          target && effectOf(system, target, (found, depth) => !found.inTransaction && (depth === 0 || found.effect !== 'http'))
        if (!effect || (transaction.kind === 'transaction' && isDelivery(effect, transaction))) continue
        yield gapAt(transaction, {
          at: call.at,
          subject: `${transaction.subject} ${call.callee}`,
          ...weight(effect),
          // An argument may choose a branch of the function without the effect.
          ...(!isEffectOf(effect, target) && { stage: 'preview' as const }),
          risk: risks[effect.effect],
          fix: afterCommit(transaction, transaction.kind === 'transaction' ? transaction.opener : transaction.subject),
          message: `\`${call.callee}\` ${effectInWords[effect.effect]} (\`${effect.callee}\`, ${effect.at.path}:${effect.at.startLine}) ${insideTransaction(transaction.subject, transaction.within)}, before the commit. ${consequence(effect)}.`,
        })
      }
    }
  },
})

/** What people and workers get while the changes that it is about still wait for the commit of their session, which follows. */
function* beforeLaterCommits(system: System): Generator<Judgement> {
  for (const effect of sideEffectsOf(system)) {
    const { commitAfter } = effect
    // A payment or a request may be what the rows record.
    if (!effect.inService || !commitAfter || effect.effect === 'payment' || effect.effect === 'http') continue
    yield gapAt(effect, {
      ...weight(effect),
      risk: risks[effect.effect],
      fix: `Move this call behind \`${commitAfter.callee}()\`. Or store the work in an outbox table in the same transaction, and let a job process that table.`,
      message: `\`${effect.callee}\` ${effectInWords[effect.effect]} while the changes before it wait for \`${commitAfter.callee}()\` (line ${commitAfter.line}). ${consequence(effect)}.`,
    })
  }
}

/** Effects of methods that run as soon as an event is published, in the transaction of its publisher. */
function* ofListeners(system: System): Generator<Judgement> {
  const published = system.facts('event-publication').filter(({ inService, inTransaction }) => inService && inTransaction !== undefined)
  if (published.length === 0) return
  for (const listener of system.facts('event-listener')) {
    const [event] = listener.events
    const publication = published.find(({ events: [first] }) => first === event)
    if (!listener.inService || !publication) continue
    const start = { path: listener.at.path, name: listener.within }
    const effect = effectOf(system, start, (found, depth) => !found.inTransaction && (depth < 2 || found.effect !== 'http'))
    if (!effect) continue
    yield gapAt(listener, {
      ...weight(effect),
      risk: risks[effect.effect],
      fix: 'Let it run after the commit: replace `@EventListener` by `@TransactionalEventListener`.',
      message: `\`${effect.callee}\` ${effectInWords[effect.effect]} before the commit: \`${publication.callee}\` (${publication.at.path}:${publication.at.startLine}) runs this listener in its transaction. ${consequence(effect)}.`,
    })
  }
}
