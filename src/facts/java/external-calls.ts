import { CodeFile } from '#code/code-file'
import { lowerJava } from '#code/java/lower'
import type { Call, JavaModule } from '#languages/java/module'
import { javaLibraries } from '#models/java/libraries'
import { callsOut, type Request } from '../external-calls/extract.ts'
import { oncePer, readOutgoing } from '../external-calls/outgoing.ts'
import type { Extractor } from './context.ts'

const outgoing = oncePer((module: JavaModule) => {
  const calls = new Map(module.calls.map((call) => [`${call.node.start}:${call.node.end}`, call]))
  return readOutgoing(new CodeFile(module.text, lowerJava(module.tree)), javaLibraries, ({ start, end }) => {
    const call = calls.get(`${start}:${end}`)
    return call ? { within: module.within(call.node), calleeText: call.calleeText } : { within: '', calleeText: '' }
  })
})

/** The request of a known library that a call is, if it is one. */
export const requestOf = (module: JavaModule, call: Call): Request | undefined => outgoing(module).requestAt(call.node)

/** A client declared as an interface: each of its methods is a request. */
const declaresClient = /^(FeignClient|RegisterRestClient|HttpExchange)$/

/** Calls to other processes, the configured clients they use, and their deadlines. */
export const externalCalls: Extractor = ({ module, emit, mark }) => {
  const { facts, callers } = outgoing(module)
  for (const fact of facts) emit(fact)
  for (const caller of callers) mark(caller, callsOut)
  for (const method of module.methods)
    if (method.owner.annotations.some(({ name }) => declaresClient.test(name))) mark(method.qualified, callsOut)
}
