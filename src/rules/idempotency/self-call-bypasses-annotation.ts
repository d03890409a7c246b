import type { ProxiedCall } from '#model/facts/calls/proxied-call'
import { gapAt, rule } from '#model/rule'
import type { Unit } from '#model/system'

/** What the annotation promises and the call does not get. */
interface Missing {
  readonly now: string
  readonly risk: string
}

const missing: Readonly<Record<ProxiedCall['promises'], Missing>> = {
  transaction: {
    now: 'No transaction is opened, and each statement in the method commits separately',
    risk: 'If one statement fails, the earlier ones stay. The data is then half changed, although the annotation makes the method look safe.',
  },
  'new-transaction': {
    now: "No new transaction is opened (`REQUIRES_NEW`): the writes of the method become part of the caller's transaction",
    risk: 'When the caller rolls back, writes that should survive it, such as an audit entry, are lost without an error.',
  },
  thread: {
    now: "The method runs on the caller's thread, which waits for it",
    risk: 'Requests take as long as the work that should run in the background, and under load they exhaust the threads of the server.',
  },
  retry: {
    now: 'The method is not retried',
    risk: 'The first dropped connection fails the request, although the annotation makes it look covered.',
  },
  lock: {
    now: 'No lock is taken, and every instance runs the method',
    risk: 'With several instances, the work of the method is done once on each of them, and nothing logs an error.',
  },
}

const fixOfTransaction = 'Move the annotated method to another class, or put `@Transactional` on the method that other classes call.'

/**
 * Whether the container intercepts a call on the same object as well. Quarkus 3, CDI reference, Intercepted Self-Invocation: it subclasses
 * its beans. Spring's proxies stand in front of them.
 */
const interceptsSelfCalls = (unit: Unit | undefined): boolean =>
  [...(unit?.dependencies.keys() ?? [])].some((name) => name.startsWith('io.quarkus:'))

export const selfCallBypassesAnnotation = rule({
  id: 'self-call-bypasses-annotation',
  check: '6.4',
  alsoServes: ['6.5', '7.4'],
  severity: 'P2',
  stage: 'preview',
  title: 'Self-invocation bypasses the annotation',
  why: 'The annotation looks effective in the code, but a call from the same object does not get what it promises.',
  fix: 'Move the annotated method to another class, and call it through an injected instance.',
  blindSpots: 'Where classes are woven instead of proxied the annotation works; that is detected only in the same file.',
  languages: ['java'],
  *judge(system) {
    for (const call of system.facts('proxied-call'))
      if (call.inService && !interceptsSelfCalls(call.file.unit))
        yield gapAt(call, {
          message: `\`${call.callee}\` is called on the same object, which bypasses the proxy that applies \`${call.annotation}\`. ${missing[call.promises].now}.`,
          risk: missing[call.promises].risk,
          ...(call.promises === 'transaction' ? { fix: fixOfTransaction } : {}),
        })
  },
})
