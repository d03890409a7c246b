import type { ProxiedCall } from '#model/facts/proxied-call'
import { gapAt, rule } from '#model/rule'

const missing: Readonly<Record<ProxiedCall['promises'], string>> = {
  transaction: 'No transaction is opened, and each statement in it commits separately',
  'new-transaction': "No new transaction is opened, so its writes commit or roll back with the caller's transaction",
  thread: "It runs on the caller's thread, which waits for it",
  retry: 'It is not retried',
  lock: 'No lock is taken, and every instance runs it',
}

export const selfCallBypassesAnnotation = rule({
  id: 'self-call-bypasses-annotation',
  check: '6.4',
  alsoServes: ['6.5', '7.4'],
  severity: 'P2',
  stage: 'preview',
  title: 'Self-invocation bypasses the annotation',
  why: 'A proxy around the object implements this annotation, and a call from the same object does not go through the proxy. The code reads as safe, but a failure leaves half of a change behind.',
  fix: 'Move the method to another class, open the transaction in the method that is called from outside, or use a template (`TransactionTemplate`).',
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
