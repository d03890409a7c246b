import type { Language } from '#model/source-file'
import { caseWays } from './case-ways.ts'
import type { Split } from './condition-ways.ts'
import { ExprWays, type Way } from './expr-ways.ts'
import { insteadOf } from '../parts/instead-of.ts'
import { Jumps } from './jumps.ts'
import type { Call, FunctionModel, If, Loop, Return, Scoped, Stmt, Switch, Try } from '../model.ts'
import { meet, pass, passSome, type Passed } from '../origins/passed.ts'
import { pathRules } from './path-rules.ts'

const maxDepth = 300
const isCorrection = (stmt: Stmt): boolean => stmt.kind === 'eval' && stmt.expr.kind === 'assign' && !stmt.expr.declares

/** Follows the paths through the statements of a function. */
export class Dominators extends ExprWays {
  readonly returns = new Map<Return, Passed>()
  readonly finishes = new Map<FunctionModel, Passed>()
  readonly #switchTakesBreak: boolean
  readonly #jumps = new Jumps()
  isComplete = true
  #exit: Way
  #depth = 0

  constructor(language: Language, ends: (call: Call) => boolean) {
    super(ends)
    this.#switchTakesBreak = pathRules(language).switchTakesBreak
  }

  function(fn: FunctionModel, way: Passed): Way {
    const outer = this.#exit
    this.#exit = undefined
    const restore = this.#jumps.apart()
    for (const { default: value } of fn.params) if (value) this.expr(value, way)
    const end = this.#body(fn.body ?? [], way)
    const exit = meet(this.#exit, end)
    restore()
    this.#exit = outer
    if (exit !== undefined) this.finishes.set(fn, exit)
    return exit
  }

  #body(body: readonly Stmt[], start: Way): Way {
    let way = start
    this.#depth += 1
    if (this.#depth > maxDepth) this.isComplete = false
    for (const [position, stmt] of body.entries()) {
      if (way === undefined || !this.isComplete) break
      way = this.#stmt(stmt, way, stmt.kind === 'if' ? body.slice(position + 1, position + 3) : [])
    }
    this.#depth -= 1
    return this.isComplete ? way : undefined
  }

  /** @param rest the next statements, which run if a branch without `else` is not taken */
  #stmt(stmt: Stmt, way: Passed, rest: readonly Stmt[]): Way {
    switch (stmt.kind) {
      case 'block':
        return this.#jumps.around({ label: stmt.label, takes: 'label' }, () => this.#body(stmt.body, way)).end
      case 'if':
        return this.#if(stmt, way, rest)
      case 'loop':
        return this.#loop(stmt, way)
      case 'try':
        return this.#try(stmt, way)
      case 'scoped':
        return this.#body(stmt.body, this.#items(stmt, way))
      case 'switch':
        return this.#switch(stmt, way)
      case 'return': {
        const end = this.exprs(stmt.values, way)
        if (end !== undefined) this.returns.set(stmt, end)
        this.#exit = meet(this.#exit, end)
        return undefined
      }
      case 'throw':
        this.exprs([stmt.value, stmt.cause], way)
        return undefined
      case 'break':
      case 'continue':
        this.#jumps.leave(stmt.kind, stmt.label, way)
        return undefined
      case 'goto':
        this.isComplete = false
        return undefined
      case 'define':
        if (stmt.definition.kind === 'function') this.function(stmt.definition, way)
        else for (const method of stmt.definition.methods) this.function(method, way)
        return way
      case 'defer':
        this.expr(stmt.call, way)
        return way
      case 'eval':
        return this.expr(stmt.expr, way)
      case 'send':
        return this.exprs([stmt.channel, stmt.value], way)
    }
  }

  #if(branch: If, way: Passed, rest: readonly Stmt[]): Way {
    const { init, condition, then, otherwise } = branch
    const start = this.#body(init, way)
    if (start === undefined) return undefined
    const { yes, no } = this.condition(condition, start, { yes: insteadOf(branch, rest), no: then })
    const end = meet(this.#body(then, yes), this.#body(otherwise, no))
    // After `if (!isAllowed(target)) target = '/'`, the target is either allowed or replaced.
    const isCorrected = end !== undefined && otherwise.length === 0 && then.length > 0 && then.every(isCorrection)
    return isCorrected ? pass(end, { kind: 'condition', condition, holds: false, otherwise: then }) : end
  }

  #loop(loop: Loop, way: Passed): Way {
    const begun = loop.each ? this.expr(loop.each.over, way) : this.#body(loop.init, way)
    if (begun === undefined) return undefined
    const isDo = loop.form === 'do'
    const first: Split = loop.condition && !isDo ? this.condition(loop.condition, begun, { yes: [], no: [] }) : { yes: begun, no: begun }
    const { end, broken } = this.#jumps.around({ label: loop.label, takes: 'loop' }, () => this.#body(loop.body, first.yes))
    if (end !== undefined) this.exprs(loop.update, end)
    if (isDo) {
      const last = end !== undefined && loop.condition ? this.condition(loop.condition, end, { yes: [], no: [] }).no : end
      return meet(last, broken)
    }
    if (loop.form === 'endless') return broken
    const rounds = passSome(first.no, end === undefined ? [] : [{ from: first.yes, to: end }], broken === undefined)
    return meet(this.#body(loop.otherwise, rounds), broken)
  }

  #try({ body, handlers, otherwise, finalizer }: Try, way: Passed): Way {
    let end = this.#body(otherwise, this.#body(body, way))
    for (const handler of handlers) end = meet(end, this.#body(handler.body, way))
    if (finalizer.length === 0) return end
    // A `finally` block cannot rely on any step of the body, and adds its own steps.
    const done = this.#body(finalizer, way)
    if (end === undefined || done === undefined) return undefined
    const added: Passed[] = []
    for (let at: Passed = done; at && at !== way; at = at.before) added.push(at)
    return added.reduceRight<Passed>((before, at) => (at ? pass(before, at.step) : before), end)
  }

  #items({ items }: Scoped, way: Passed): Way {
    return this.exprs(
      items.flatMap(({ value, binding }) => [value, binding]),
      way,
    )
  }

  #switch({ form, init, value, cases }: Switch, way: Passed): Way {
    let rest = this.#body(init, way)
    if (value && rest !== undefined) rest = this.expr(value, rest)
    if (rest === undefined) return undefined
    let at: Passed = rest
    const entries = cases.map((each) => {
      const split = caseWays(this, { form, value }, each, at)
      at = split.no
      return split.yes
    })
    const hasDefault = cases.some(({ isDefault }) => isDefault)
    return this.#jumps.around({ label: undefined, takes: this.#switchTakesBreak ? 'switch' : 'label' }, () => {
      let [end, through]: Way[] = [hasDefault || form === 'select' ? undefined : at, undefined]
      for (const [position, each] of cases.entries()) {
        const entry = meet(each.isDefault ? at : entries[position], through)
        const after = this.#body(each.body, entry)
        through = each.fallsThrough ? after : undefined
        if (!each.fallsThrough) end = meet(end, after)
      }
      return meet(end, through)
    }).end
  }
}
