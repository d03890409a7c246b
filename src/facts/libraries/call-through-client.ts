import type { Client, ExternalCall, MemberCall } from '#model/facts/external-call'
import { defaultDeadline, deadlineOf, inherit } from '../deadline.ts'
import { targetOf } from '../target.ts'
import { goClientLibraries } from '../go/libraries/clients.ts'
import { pythonClientLibraries } from '../python/libraries/client-libraries.ts'
import { httpLibraries } from './client-libraries.ts'

/**
 * Reads a call through a client created in another file, after linking has found that client. Undefined if the client's
 * library has no such call.
 */
export const callThroughClient = (client: Client, call: MemberCall): ExternalCall | undefined => {
  const library = [...httpLibraries, ...pythonClientLibraries, ...goClientLibraries].find(
    (candidate) => candidate.library === client.library,
  )
  const form = library?.calls[call.path.join('.')]
  if (!library || !form) return undefined
  const own = deadlineOf(call.args[form.options], library.deadlineKeys, defaultDeadline(library.default))
  const target = targetOf(form.url === undefined ? undefined : call.args[form.url])
  return {
    kind: 'external-call',
    at: call.at,
    within: call.within,
    subject: `${library.library} ${call.callee}`,
    protocol: library.protocol,
    library: library.library,
    callee: call.callee,
    ...(form.method ? { method: form.method } : {}),
    ...target,
    streaming: false,
    deadline: call.boundedBy ? { state: 'bounded', by: call.boundedBy } : inherit(own, client.deadline),
    client: call.target,
    ...(call.unawaited ? { unawaited: true } : {}),
  }
}
