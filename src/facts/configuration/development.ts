import { exprsAround } from '#code/parts/exprs-around'
import { exprsOf } from '#code/inside'
import { leaves } from '#code/parts/instead-of'
import type { Expr, Located, ObjectExpr, Stmt } from '#code/model'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { enclosing } from '#code/enclosing'
import { writtenNames } from '../values/written-names.ts'
import { holdsInProduction } from './holds-in-production.ts'
import type { Reading } from './reading.ts'

/** Whether a condition asks for which environment the code runs. */
export const asksForEnvironment = (condition: Expr): boolean => {
  const all = exprsOf(condition)
  // `process.env.USE_TLS` asks for that variable, and not for what holds all of them.
  const holders = new Set(all.flatMap((expr) => (expr.kind === 'member' || expr.kind === 'index' ? [expr.object] : [])))
  return all.some((expr) =>
    writtenNames(expr).some((name) => {
      const words = wordsOf(name)
      return (names.environmentVariables.has(words.join('')) && !holders.has(expr)) || words.some((word) => names.environments.has(word))
    }),
  )
}

/** Whether a branch or a choice on the environment decides that a place is used, whichever environment that is. */
export const dependsOnEnvironment = ({ file }: Pick<Reading, 'file'>, place: Expr | undefined, at: Located, scope: Scope): boolean =>
  (place !== undefined &&
    [...exprsAround(file.index, place)].some((outer) => outer.kind === 'conditional' && asksForEnvironment(outer.condition))) ||
  enclosing({ body: scope.function?.body ?? file.module.body }, at).some(
    ({ stmt }) => stmt !== at && stmt.kind === 'if' && asksForEnvironment(stmt.condition),
  )

/** Whether a branch on the environment excludes production. */
const isChosen = (condition: Expr, isThen: boolean): boolean => asksForEnvironment(condition) && holdsInProduction(condition) !== isThen

const isDevelopmentName = (name: string): boolean => wordsOf(name).some((word) => names.developmentCode.has(word))

/** Whether code runs, or a value is used, only in an explicitly chosen environment: by a condition, or by the name of what holds it. */
export const isForDevelopment = (reading: Pick<Reading, 'file'>, place: Expr | undefined, at: Located, scope: Scope): boolean =>
  (place !== undefined && isChosenAround(reading, place)) || isInDevelopmentCode(reading, at, scope)

const isChosenAround = ({ file }: Pick<Reading, 'file'>, place: Expr): boolean => {
  let inner = place
  for (const outer of exprsAround(file.index, place)) {
    if (outer.kind === 'conditional' && outer.condition !== inner && isChosen(outer.condition, outer.then === inner)) return true
    if (outer.kind === 'binary' && outer.operator === 'and' && outer.right === inner && isChosen(outer.left, true)) return true
    if (outer.kind === 'object') {
      const key = keyOf(outer, inner)
      if (key !== undefined && isDevelopmentName(key)) return true
    }
    if (outer.kind === 'assign' && outer.targets.some((target) => target.kind === 'name' && isDevelopmentName(target.name))) return true
    inner = outer
  }
  return false
}

const keyOf = ({ properties }: ObjectExpr, value: Expr): string | undefined => {
  const key = properties.find((property) => property.value === value)?.key
  return typeof key === 'string' ? key : undefined
}

/** In production, an earlier statement has left: `if (isProduction) return connect(url)`. */
const isBehindProduction = (body: readonly Stmt[], at: Located): boolean =>
  body.some(
    (stmt) =>
      stmt.kind === 'if' &&
      stmt.end <= at.start &&
      leaves(stmt.then) &&
      asksForEnvironment(stmt.condition) &&
      holdsInProduction(stmt.condition) === true,
  )

const isInDevelopmentCode = ({ file }: Pick<Reading, 'file'>, at: Located, scope: Scope): boolean => {
  for (let around: Scope | undefined = scope; around; around = around.parent) {
    const body = around.function?.body ?? around.class?.body ?? file.module.body
    const isAround = enclosing({ body }, at).some(
      ({ stmt, body: inner }) =>
        (stmt.kind === 'if' && inner !== undefined && isChosen(stmt.condition, inner === stmt.then)) ||
        (inner !== undefined && isBehindProduction(inner, at)) ||
        (stmt.kind === 'switch' && inner !== undefined && stmt.value !== undefined && asksForEnvironment(stmt.value)),
    )
    if (
      isAround ||
      isBehindProduction(body, at) ||
      [around.function?.name, around.class?.name].some((name) => name !== undefined && isDevelopmentName(name))
    )
      return true
  }
  return false
}
