import { CodeFile } from '#code/code-file'
import { lowerTypeScript } from '#code/typescript/lower'
import { shortText, type Module } from '#languages/typescript/module'
import type { ts } from '#languages/typescript/parse'
import { typescriptLibraries } from '#models/typescript/libraries'
import { callsOut, type Request } from '../external-calls/extract.ts'
import { oncePer, readOutgoing } from '../external-calls/outgoing.ts'
import type { Extractor } from './context.ts'

const outgoing = oncePer((module: Module) => {
  const { file } = module
  let calls: ReadonlyMap<string, ts.CallExpression | ts.NewExpression> | undefined
  return readOutgoing(new CodeFile(file.text, lowerTypeScript(file, 'typescript')), typescriptLibraries, ({ start, end }) => {
    calls ??= new Map([...module.calls(), ...module.news()].map((call) => [`${call.getStart(file)}:${call.end}`, call]))
    const call = calls.get(`${start}:${end}`)
    return call ? { within: module.within(call), calleeText: shortText(module, call.expression, 40) } : { within: '', calleeText: '' }
  })
})

/** The request of a known library that a call is, if it is one. */
export const requestOf = (module: Module, call: ts.CallExpression): Request | undefined =>
  outgoing(module).requestAt({ start: call.getStart(module.file), end: call.end })

/** Calls to other services, the configured clients they use, and the deadlines that bound them. */
export const externalCalls: Extractor = ({ module, emit, mark }) => {
  const { facts, callers } = outgoing(module)
  for (const fact of facts) emit(fact)
  for (const caller of callers) mark(caller, callsOut)
}
