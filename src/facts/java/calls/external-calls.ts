import type { Located } from '#code/model'
import type { Call, JavaModule } from '#languages/java/module'
import { javaLibraries } from '#models/java/libraries'
import { callsOut, externalCallsIn } from '../../external-calls/in-language.ts'
import type { Request } from '../../external-calls/sent-by-call.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from './context.ts'

const inJava = externalCallsIn<JavaModule>({
  libraries: javaLibraries,
  codeOf,
  maySend: ({ text }) => javaLibraries.namesType(text),
})

/** The request of a known library at the offsets of a call, if there is one. */
export const requestAt = (module: JavaModule, place: Located): Request | undefined => inJava.outgoing(module).requestAt(place)

/** The request of a known library that a call is, if it is one. */
export const requestOf = (module: JavaModule, call: Call): Request | undefined => inJava.outgoing(module).requestAt(call.node)

/** A client declared as an interface: each of its methods is a request. */
const declaresClient = /^(FeignClient|RegisterRestClient|HttpExchange)$/

/** Calls to other processes, the configured clients they use, and their deadlines. */
export const externalCalls: Extractor = (context) => {
  inJava.record(context)
  for (const method of context.module.methods)
    if (method.owner.annotations.some(({ name }) => declaresClient.test(name))) context.mark(method.qualified, callsOut)
}
