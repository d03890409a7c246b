import type { ProxiedCall } from '#model/facts/proxied-call'
import { gapAt, rule } from '#model/rule'

const missing: Readonly<Record<ProxiedCall['promises'], string>> = {
  transaction: 'no transaction is opened, and each statement in it is committed alone',
  'new-transaction': 'no new transaction is opened: what it writes is rolled back, or stays open, with the one of its caller',
  thread: 'it runs on the thread of its caller, who waits for it',
  retry: 'it is tried once',
  lock: 'no lock is taken, and every instance runs it',
}

export const selfCallBypassesAnnotation = rule({
  id: 'self-call-bypasses-annotation',
  check: '6.4',
  alsoServes: ['6.5', '7.4'],
  severity: 'P2',
  stage: 'preview',
  title: 'Annotation that a call within its class goes past',
  why: 'What such an annotation says is done by a proxy around the object. A call from a method of the same object does not go through it: the code reads as if it were safe, and half of a change stays when it fails.',
  fix: 'Move the method into a class of its own, open the transaction in the method that is called from outside, or use a template (`TransactionTemplate`).',
  blindSpots: 'Where classes are woven instead of wrapped the annotation holds; that is seen only in the same file.',
  languages: ['java'],
  *judge(system) {
    for (const call of system.facts('proxied-call'))
      if (call.inService)
        yield gapAt(call, {
          message: `\`${call.callee}\` is called on the object itself, past the proxy that would do what \`${call.annotation}\` says: ${missing[call.promises]}.`,
        })
  },
})
