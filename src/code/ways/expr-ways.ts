import { childrenOf } from '../parts/children.ts'
import { conditionWays, type Otherwise, type Split } from './condition-ways.ts'
import { lastName } from '../last-name.ts'
import type { Assign, Call, Expr, FunctionModel, Stmt } from '../model.ts'
import { meet, pass, passSome, type Passed, type Stretch } from '../origins/passed.ts'

/** A path through the code; undefined if it is unreachable. */
export type Way = Passed | undefined

/** Members that run a function once the value that they are called on has succeeded. */
const follows: ReadonlySet<string> = new Set(['then', 'thenApply', 'thenAccept', 'thenCompose', 'thenRun'])

const evaluated = (expr: Expr): Stmt => ({ kind: 'eval', expr, start: expr.start, end: expr.end })

/** The function that a link of a promise chain runs. */
const followed = ({ callee, args: [first] }: Call): FunctionModel | undefined =>
  callee.kind === 'member' && follows.has(lastName(callee)) && first?.kind === 'lambda' ? first.function : undefined

/** Follows the paths through expressions, and records the steps before calls and assignments. */
export abstract class ExprWays {
  readonly before = new Map<Call | Assign, Passed>()
  readonly #ends: (call: Call) => boolean
  readonly #lambdas = new Map<FunctionModel, Passed>()

  constructor(ends: (call: Call) => boolean) {
    this.#ends = ends
  }

  /** Returns where a function ends that starts on a path. */
  abstract function(fn: FunctionModel, way: Passed): Way

  condition(expr: Expr, way: Passed, otherwise: Otherwise): Split {
    return conditionWays(expr, way, otherwise, (part, from) => this.expr(part, from) ?? from)
  }

  exprs(exprs: readonly (Expr | undefined)[], way: Way): Way {
    let at = way
    for (const expr of exprs) if (expr && at !== undefined) at = this.expr(expr, at)
    return at
  }

  expr(expr: Expr, way: Passed): Way {
    switch (expr.kind) {
      case 'conditional': {
        const { yes, no } = this.condition(expr.condition, way, { yes: [evaluated(expr.otherwise)], no: [evaluated(expr.then)] })
        return meet(this.expr(expr.then, yes), this.expr(expr.otherwise, no))
      }
      case 'binary': {
        if (expr.operator !== 'and' && expr.operator !== 'or') return this.exprs([expr.left, expr.right], way)
        const { yes, no } = this.condition(expr.left, way, { yes: [], no: [evaluated(expr.right)] })
        return expr.operator === 'and' ? meet(this.expr(expr.right, yes), no) : meet(this.expr(expr.right, no), yes)
      }
      case 'assign': {
        const valued = this.exprs([expr.value, ...expr.targets.filter(({ kind }) => kind !== 'name')], way)
        if (valued !== undefined && expr.targets.some(({ kind }) => kind === 'member' || kind === 'index')) this.before.set(expr, valued)
        return valued
      }
      case 'lambda':
        this.#lambda(expr.function, way)
        return way
      case 'call':
        return this.#call(expr, way)
      case 'await': {
        const end = this.expr(expr.value, way)
        const given = expr.value.kind === 'call' ? followed(expr.value) : undefined
        return end === undefined ? undefined : ((given && this.#lambdas.get(given)) ?? end)
      }
      default:
        return this.exprs(childrenOf(expr), way)
    }
  }

  #lambda(fn: FunctionModel, way: Passed): Passed {
    const end = this.function(fn, way) ?? way
    this.#lambdas.set(fn, end)
    return end
  }

  #call(call: Call, way: Passed): Way {
    if (call.callee.kind === 'lambda' && !call.isDetached) {
      const given = this.exprs(childrenOf(call).slice(1), way)
      return given === undefined ? undefined : this.function(call.callee.function, given)
    }
    let at = this.expr(call.callee, way)
    const { callee } = call
    // The function of a link runs after that of the previous link.
    const earlier =
      callee.kind === 'member' && follows.has(callee.name) && callee.object.kind === 'call' ? followed(callee.object) : undefined
    const start = earlier && this.#lambdas.get(earlier)
    const ran: Stretch[] = []
    for (const argument of childrenOf(call).slice(1)) {
      if (at === undefined) return undefined
      if (argument.kind === 'lambda') ran.push({ from: start ?? at, to: this.#lambda(argument.function, start ?? at) })
      else at = this.expr(argument, at)
    }
    if (at === undefined) return undefined
    this.before.set(call, at)
    if (this.#ends(call)) return undefined
    return pass(start === undefined ? passSome(at, ran, true) : at, { kind: 'call', call })
  }
}
