import type { Endpoint } from '#model/facts/requests/endpoint'
import type { PlacedCall } from '#code/index-module'
import type { Call, Expr } from '#code/model'
import { grantsInCode } from './capability.ts'
import { guardOf } from './guards.ts'
import { handlerOf } from './handlers.ts'
import type { Reading } from './reading.ts'
import { changesState } from './verbs.ts'

/**
 * A procedure that the last link of a chain creates. The links before it are the guard: `protectedProcedure.input(order).mutation(create)`.
 */
export const procedureOf = (reading: Reading, { call, scope }: PlacedCall): Endpoint | undefined => {
  const { callee } = call
  const form = callee.kind === 'member' ? reading.index.procedure(callee.name) : undefined
  if (!form || callee.kind !== 'member' || !namesOf(callee.object).some((name) => form.chains.has(name))) return undefined
  const [first] = call.args
  const handler = first && handlerOf(reading, first, scope).ref
  if (!handler) return undefined
  const line = reading.file.lineOf(callee.end - 1)
  const route = heldAs(reading, call)
  return {
    kind: 'endpoint',
    at: { startLine: line, endLine: line },
    within: reading.placeOf(call).within,
    subject: `${form.verb} ${route === '' ? handler.name : route}`,
    method: form.verb,
    route,
    stateChanging: changesState(form.verb),
    guards: [guardOf(reading, callee.object, scope)],
    handler,
    byCapability: grantsInCode(reading, call),
    router: 'trpc',
  }
}

/** The names of a chain: `t` and `procedure` of `t.procedure.use(auth)`. */
const namesOf = (expr: Expr): readonly string[] => {
  const found: string[] = []
  let at = expr
  while (at.kind === 'member' || at.kind === 'call')
    if (at.kind === 'call') at = at.callee
    else {
      found.push(at.name)
      at = at.object
    }
  return at.kind === 'name' ? [...found, at.name] : found
}

/** The key or the variable that holds a procedure. */
const heldAs = ({ file }: Reading, call: Call): string => {
  const parent = file.index.outerOf(call)
  if (parent?.kind === 'object') {
    const key = parent.properties.find(({ value }) => value === call)?.key
    return typeof key === 'string' ? key : ''
  }
  const target = parent?.kind === 'assign' && parent.declares ? parent.targets[0] : undefined
  return target?.kind === 'name' ? target.name : ''
}
