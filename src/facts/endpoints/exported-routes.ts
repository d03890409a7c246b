import type { Endpoint, Guard } from '#model/facts/requests/endpoint'
import type { Call, Expr, FunctionModel, Name } from '#code/model'
import { definitionsOf } from '#code/scope'
import { grantsInCode } from './capability.ts'
import { guardOf } from './guards.ts'
import type { Reading } from './reading.ts'
import { changesState } from './verbs.ts'

interface Exported {
  readonly fn: FunctionModel
  readonly wrapper: Call | undefined
}

/** Functions that a framework calls for requests because the file exports them: `export const POST = withAuth(async (request) => …)`. */
export const exportedRoutes = (reading: Reading): readonly Endpoint[] =>
  reading.index.answersByExports
    ? reading.file.module.exports.flatMap(({ name, value, from }) => {
        const found = from === undefined && value ? functionOf(reading, value) : undefined
        const [first] = found?.fn.params ?? []
        const verb = found && reading.index.exportedVerb(name, first !== undefined, first?.type?.name?.name)
        return found && verb !== undefined ? [routeOf(reading, found, verb)] : []
      })
    : []

/** The exported function, or the last function that its wrapper receives. */
const functionOf = ({ file }: Reading, value: Expr): Exported | undefined => {
  const held = value.kind === 'name' ? heldBy(value, file.index.scope, file.module.functions) : value
  if (held?.kind === 'function') return { fn: held, wrapper: undefined }
  if (held?.kind === 'lambda') return { fn: held.function, wrapper: undefined }
  const last = held?.kind === 'call' ? held.args.findLast((argument) => argument.kind === 'lambda') : undefined
  return last?.kind === 'lambda' && held?.kind === 'call' ? { fn: last.function, wrapper: held } : undefined
}

const heldBy = (
  { name, start }: Name,
  scope: Parameters<typeof definitionsOf>[1],
  functions: readonly FunctionModel[],
): Expr | FunctionModel | undefined => {
  const [only] = definitionsOf(name, scope, start)
  if (only?.from.kind === 'function') return only.from.function
  if (only?.from.kind === 'value' && only.from.way.length === 0) return only.from.value
  return only ? undefined : functions.find((fn) => fn.name === name)
}

const routeOf = (reading: Reading, { fn, wrapper }: Exported, method: string): Endpoint => {
  const name = reading.nameOf(fn)
  const line = reading.file.lineOf(fn.start)
  const guards: readonly Guard[] = wrapper ? [guardOf(reading, wrapper.callee, reading.file.index.scope)] : []
  return {
    kind: 'endpoint',
    at: { startLine: line, endLine: line },
    within: '',
    subject: `${method} ${name}`,
    method,
    route: '',
    stateChanging: changesState(method),
    guards,
    handler: { name },
    byCapability: grantsInCode(reading, fn),
    router: '',
  }
}
