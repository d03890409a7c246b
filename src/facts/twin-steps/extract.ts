import { enclosing } from '#code/enclosing'
import { contains, exprsIn, stmtsIn } from '#code/inside'
import type { Call, FunctionModel, Member, Stmt, TypeRef } from '#code/model'
import type { TwinSteps } from '#model/facts/work/twin-steps'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { recordingNames } from '#models/naming/kinds/recording-names'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'

interface Step {
  readonly call: Call
  readonly callee: Member
  readonly on: string
}

/** Functions that take one step on several collaborators of the same type. */
export const twinSteps = (code: ModuleCode): readonly TwinSteps[] => {
  const { file } = code
  return file.index.functions.flatMap((fn): TwinSteps[] => {
    const types = new Map(
      fn.params.flatMap(({ name, type, form }) =>
        name !== '' && type && form === 'one' && isOwnType(code, type) ? [[name, file.textOf(type)] as const] : [],
      ),
    )
    if (!fn.body || types.size < 2) return []
    const steps = stepsOf(fn, fn.body, types)
    for (const second of steps) {
      const first = steps.find(
        (one) =>
          one.call.start < second.call.start &&
          one.on !== second.on &&
          one.callee.name === second.callee.name &&
          types.get(one.on) === types.get(second.on),
      )
      if (!first) continue
      return [
        {
          kind: 'twin-steps',
          at: file.spanOf(second.call),
          within: code.withinAt(second.call),
          subject: `partial failure of ${second.callee.name}`,
          by: file.textOf(second.callee),
          first: { by: file.textOf(first.callee), at: file.spanOf(first.call) },
        },
      ]
    }
    return []
  })
}

/** Whether a type belongs to this repository, as far as the file shows: collections and streams of a language are no collaborators. */
const isOwnType = ({ file }: ModuleCode, { name }: TypeRef): boolean => {
  if (name?.kind !== 'name') return false
  if (file.module.language === 'go' || file.index.classes.has(name.name)) return true
  const { root } = file.originOf(name, file.index.scope)
  // Python imports what is its own by the full name.
  return root.kind === 'own' || (root.kind === 'import' && (root.written.startsWith('.') || file.module.language === 'python'))
}

/** The calls of a function on its parameters that change something, can fail, and run each time. */
const stepsOf = (fn: FunctionModel, body: readonly Stmt[], types: ReadonlyMap<string, string>): readonly Step[] => {
  const awaited = exprsIn(body, 'own').filter((expr) => expr.kind === 'await')
  const ignored = new Set(stmtsIn(body).flatMap((stmt) => (stmt.kind === 'eval' && stmt.expr.kind === 'call' ? [stmt.expr] : [])))
  const mayReturnError = fn.results.some(({ name }) => name?.name === 'error')
  return exprsIn(body, 'own').flatMap((expr): Step[] => {
    if (expr.kind !== 'call' || expr.callee.kind !== 'member' || expr.callee.object.kind !== 'name') return []
    const { callee } = expr
    const on = expr.callee.object.name
    if (!types.has(on) || isHarmless(wordsOf(callee.name)[0] ?? '')) return []
    const canFail = awaited.some((one) => contains(one, expr)) || (mayReturnError && !ignored.has(expr))
    return canFail && isAlways(fn, expr) ? [{ call: expr, callee, on }] : []
  })
}

/** What only reads, or ends the use of something, leaves nothing half done. */
const isHarmless = (word: string): boolean => protectionNames.reads.has(word) || recordingNames.lifecycle.has(word)

/** Whether a place lies in no branch and no loop. */
const isAlways = (fn: FunctionModel, at: Call): boolean =>
  enclosing(fn, at).every(
    ({ stmt, body }) => body === undefined || stmt.kind === 'try' || stmt.kind === 'block' || (stmt.kind === 'if' && body === stmt.init),
  )
