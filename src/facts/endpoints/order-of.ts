import type { RouterGuard } from '#model/facts/requests/endpoint'
import type { Expr } from '#code/model'
import { lastName } from '#code/last-name'
import { names } from '#models/names'
import { routerMounts } from '#models/requests/router-mounts'
import { chainStart } from './chain.ts'
import type { Reading } from './reading.ts'
import type { Receiver } from './registration.ts'

/** What the order of registration says about a guard of a router. */
export const orderOf = (reading: Reading, { call, scope, object }: Receiver): Pick<RouterGuard, 'inOrder' | 'isLast'> => {
  const { file, index } = reading
  const router = file.textOf(chainStart(object))
  const isRouter = (expr: Expr): boolean => file.textOf(chainStart(expr)) === router
  const registers = (member: string): boolean => index.mayRegister(member) || routerMounts.has(member)
  const isLast = !file.index.calls.some(({ call: later, scope: from }) => {
    // Another function may run later.
    if (later.start < call.end && from.function === scope.function) return false
    const { callee, args } = later
    if (callee.kind === 'member' && isRouter(callee.object)) return registers(callee.name) && !args.every(handlesErrors)
    return args.some(isRouter) && !index.makesServer(lastName(callee), () => file.nameOf(callee, from))
  })
  return { inOrder: true, ...(isLast && !call.args.every(handlesErrors) ? { isLast: true } : {}) }
}

/** Express runs a function with four parameters after an error. Others are known by their names. */
const handlesErrors = (value: Expr): boolean => {
  if (value.kind === 'lambda') return value.function.params.length > 3
  return value.kind === 'call' ? handlesErrors(value.callee) : names.handlesErrors.has(lastName(value))
}
