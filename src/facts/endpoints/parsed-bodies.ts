import type { ParsedBodySignature } from '#model/facts/documents/comparison'
import type { PlacedCall } from '#code/index-module'
import { exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import type { EndpointIndex } from '#models/indexes/endpoint-index'
import type { ModuleCode } from '../reading/module-code.ts'

/** The longest chain of values from a signature to its body that is followed. */
const maxSteps = 6

/** Signatures that are verified over a body which was parsed and serialized again, instead of the bytes that were sent. */
export const parsedBodies = ({ file, placeOf }: ModuleCode, { signatures }: EndpointIndex): readonly ParsedBodySignature[] => {
  /** The value that an expression passes on, unchanged or in another encoding: `Buffer.from(text)`, `text.encode()`, a constant. */
  const sourceOf = (expr: Expr, scope: Scope): Expr | undefined => {
    if (expr.kind === 'await' || expr.kind === 'cast') return expr.value
    if (expr.kind === 'name') {
      const [only, ...others] = definitionsOf(expr.name, scope, expr.start)
      return only?.from.kind === 'value' && only.from.way.length === 0 && others.length === 0 ? only.from.value : undefined
    }
    if (expr.kind !== 'call') return undefined
    return expr.callee.kind === 'member' && expr.callee.name === 'encode' ? expr.callee.object : expr.args[0]
  }
  const holdsBody = (start: Expr, scope: Scope): boolean => {
    for (let at: Expr | undefined = start, step = 0; at && step < maxSteps; step += 1) {
      const value: Expr = at.kind === 'await' ? at.value : at
      const member = value.kind === 'call' && value.args.length === 0 ? value.callee : value
      if (member.kind === 'member' && signatures.isBody(member.name)) return true
      at = value.kind === 'name' ? sourceOf(value, scope) : undefined
    }
    return false
  }
  const isSerializedBody = (start: Expr | undefined, scope: Scope): boolean => {
    for (let at = start, step = 0; at && step < maxSteps; step += 1) {
      if (at.kind === 'call' && signatures.serializes(file.nameOf(at.callee, scope))) {
        const [value] = at.args
        return value !== undefined && holdsBody(value, scope)
      }
      at = sourceOf(at, scope)
    }
    return false
  }
  const compares = ({ scope }: PlacedCall): boolean =>
    exprsIn(scope.function?.body ?? [], 'own').some(
      (expr) =>
        (expr.kind === 'call' && signatures.compares(lastName(expr.callee))) ||
        (expr.kind === 'binary' && (expr.operator === '==' || expr.operator === '!=')),
    )
  return file.index.calls.flatMap((placed): readonly ParsedBodySignature[] => {
    const { call, scope } = placed
    const taker = signatures.taker(file.exportedName(call.callee), () => file.nameOf(call.callee, scope))
    if (!taker || !isSerializedBody(call.args[taker.body], scope) || !(taker.verifies || compares(placed))) return []
    const { within, calleeText } = placeOf(call)
    return [
      {
        kind: 'parsed-body-signature',
        at: file.spanOf(call),
        within,
        subject: `signature over a parsed body by ${calleeText}`,
        by: calleeText,
      },
    ]
  })
}
