import type { ProxiedCall } from '#model/facts/proxied-call'
import { gapAt, rule } from '#model/rule'

const missing: Readonly<Record<ProxiedCall['promises'], string>> = {
  transaction: 'No transaction is opened, and each statement in the method commits separately',
  'new-transaction': "No new transaction is opened, so the writes of the method commit or roll back with the caller's transaction",
  thread: "The method runs on the caller's thread, which waits for it",
  retry: 'The method is not retried',
  lock: 'No lock is taken, and every instance runs the method',
}

export const selfCallBypassesAnnotation = rule({
  id: 'self-call-bypasses-annotation',
  check: '6.4',
  alsoServes: ['6.5', '7.4'],
  severity: 'P2',
  stage: 'preview',
  title: 'Self-invocation bypasses the annotation',
  why: 'In review the annotation looks effective, but a call from the same object does not get it. Depending on the annotation, a failure leaves half of a change behind, a retry never happens, or every instance runs the same job.',
  fix: 'Move the annotated method to another class. For transactions, you can also open the transaction in the method that is called from outside, or use a `TransactionTemplate`.',
  blindSpots: 'Where classes are woven instead of proxied the annotation works; that is detected only in the same file.',
  languages: ['java'],
  *judge(system) {
    for (const call of system.facts('proxied-call'))
      if (call.inService)
        yield gapAt(call, {
          message: `\`${call.callee}\` is called on the same object, which bypasses the proxy behind \`${call.annotation}\`. ${missing[call.promises]}.`,
        })
  },
})
