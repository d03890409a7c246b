import type { Language } from '#model/source-file'
import { childrenOf } from '../parts/children.ts'
import type { Assign, Binary, Call, Case, Expr, FunctionModel, Handler, Loop, Scoped, Stmt, Switch, Try } from '../model.ts'
import { pathRules, type PathRules } from './path-rules.ts'
import type { ScopedItem, Watch } from './watch.ts'
import { Leavings, wayKey, Ways, type Leaving, type Way } from './ways.ts'

/** Functions of real code need some hundreds of steps. */
const maxSteps = 50_000
const maxDepth = 400

const truthOf = (expr: Expr): boolean | undefined =>
  expr.kind === 'literal' && (typeof expr.value === 'boolean' || typeof expr.value === 'number') ? Boolean(expr.value) : undefined

/** A walk over all ways through a part of a function. */
export class Walk {
  readonly #watch: Watch
  readonly #rules: PathRules
  isComplete = true
  #steps = 0
  #depth = 0

  constructor(watch: Watch, language: Language) {
    this.#watch = watch
    this.#rules = pathRules(language)
  }

  /** The ways out of a function that begins in a state, with what it defers done. */
  function(fn: FunctionModel, state: string): Leavings {
    const inside = new Leavings()
    const ways = this.#body(fn.body ?? [], Ways.of([{ state, deferred: [] }]), inside)
    inside.addAll('end', fn, ways)
    const out = new Leavings()
    for (const leaving of inside)
      if (leaving.kind === 'exit' || leaving.way.deferred.length === 0) out.add(leaving)
      else for (const way of this.#deferred(leaving.way, out)) out.add({ ...leaving, way })
    return out
  }

  /** The ways through one round of a loop: to the next one, to the end that its condition sets, or elsewhere. */
  round(loop: Loop, state: string): Leavings {
    const out = new Leavings()
    const ways = Ways.of([{ state, deferred: [] }])
    const body = this.#body(loop.body, loop.each ? this.#exprs(loop.each.targets, ways, out) : ways, out)
    const next = Ways.join(
      body,
      out.take((one) => one.kind === 'continue' && (one.label === undefined || one.label === loop.label)),
    )
    // `continue` of a loop around this one leaves it.
    out.addAll(
      'break',
      loop,
      out.take((one) => one.kind === 'continue'),
    )
    const { yes, no } = this.#round(loop, this.#exprs(loop.update, next, out), out)
    out.addAll('continue', loop, yes)
    out.addAll('end', loop, no)
    return out
  }

  #deferred({ state, deferred }: Way, out: Leavings): Ways {
    return deferred.reduceRight((ways, call) => this.#run(call, ways, out), Ways.of([{ state, deferred: [] }]))
  }

  /** A call whose arguments are evaluated already. */
  #run(call: Expr, ways: Ways, out: Leavings): Ways {
    return call.kind === 'call' && call.callee.kind === 'lambda' && !call.isDetached
      ? this.#inPlace(call, call.callee.function, ways, out)
      : this.#after(call, ways, out)
  }

  /** Whether the walk may go on. It gives up as a whole, because half of the ways say nothing. */
  #goesOn(ways: Ways): boolean {
    this.#steps += Math.max(1, ways.size)
    if (this.#steps > maxSteps || this.#depth > maxDepth) this.isComplete = false
    return this.isComplete && ways.size > 0
  }

  #body(body: readonly Stmt[], ways: Ways, out: Leavings): Ways {
    let at = ways
    for (const stmt of body) {
      if (!this.#goesOn(at)) return Ways.none
      this.#depth += 1
      at = this.#stmt(stmt, at, out)
      this.#depth -= 1
    }
    return at
  }

  #stmt(stmt: Stmt, ways: Ways, out: Leavings): Ways {
    switch (stmt.kind) {
      case 'block': {
        const end = this.#body(stmt.body, ways, out)
        const { label } = stmt
        return label === undefined
          ? end
          : Ways.join(
              end,
              out.take((one) => one.kind === 'break' && one.label === label),
            )
      }
      case 'if': {
        const { yes, no } = this.#condition(stmt.condition, this.#body(stmt.init, ways, out), out)
        return Ways.join(this.#body(stmt.then, yes, out), this.#body(stmt.otherwise, no, out))
      }
      case 'loop':
        return this.#loop(stmt, ways, out)
      case 'try':
        return this.#try(stmt, ways, out)
      case 'scoped':
        return this.#scoped(stmt, stmt.items, ways, out)
      case 'defer':
        return this.#defer(stmt.call, ways, out)
      case 'switch':
        return this.#switch(stmt, ways, out)
      case 'return':
        out.addAll('return', stmt, this.#exprs(stmt.values, ways, out))
        return Ways.none
      case 'throw':
        out.addAll('throw', stmt, this.#exprs([stmt.value, stmt.cause], ways, out))
        return Ways.none
      case 'break':
      case 'continue':
        out.addAll(stmt.kind, stmt, ways, stmt.label)
        return Ways.none
      case 'goto':
        this.isComplete = false
        return Ways.none
      case 'eval':
        return this.#expr(stmt.expr, ways, out)
      case 'send':
        return this.#exprs([stmt.channel, stmt.value], ways, out)
      case 'define':
        return ways
    }
  }

  #loop(loop: Loop, ways: Ways, out: Leavings): Ways {
    const inside = new Leavings()
    const isOwn = (one: Leaving): boolean => one.label === undefined || one.label === loop.label
    let pending = this.#body(loop.init, ways, out)
    if (loop.each) pending = this.#expr(loop.each.over, pending, out)
    let known = Ways.none
    let ended = Ways.none
    for (let isFirst = true; this.#goesOn(pending); isFirst = false) {
      known = Ways.join(known, pending)
      const { yes, no } = isFirst && loop.form === 'do' ? { yes: pending, no: Ways.none } : this.#round(loop, pending, inside)
      ended = Ways.join(ended, no)
      const body = this.#body(loop.body, loop.each ? this.#exprs(loop.each.targets, yes, inside) : yes, inside)
      const next = Ways.join(
        body,
        inside.take((one) => one.kind === 'continue' && isOwn(one)),
      )
      pending = this.#exprs(loop.update, next, inside)
      // The first round of `do` asks nothing, so that a way that it leaves as it came has still to be asked.
      if (!isFirst || loop.form !== 'do') pending = pending.without(known)
      else known = Ways.none
    }
    const broken = inside.take((one) => one.kind === 'break' && isOwn(one))
    for (const leaving of inside) out.add(leaving)
    return Ways.join(this.#body(loop.otherwise, ended, out), broken)
  }

  /** Whether a loop takes another round. */
  #round({ form, condition }: Loop, ways: Ways, out: Leavings): { readonly yes: Ways; readonly no: Ways } {
    if (form === 'each') return { yes: ways, no: ways }
    return condition ? this.#condition(condition, ways, out) : { yes: ways, no: Ways.none }
  }

  #try(stmt: Try, ways: Ways, out: Leavings): Ways {
    const all = new Leavings()
    const inside = new Leavings()
    let end = this.#body(stmt.body, ways, inside)
    const isError = ({ kind }: Leaving): boolean => kind === 'throw' || kind === 'failure'
    const errors = [...inside].filter(isError)
    const caught = Ways.of(errors.map(({ way }) => way))
    const handlesAll = stmt.handlers.some(
      ({ types }) => types.length === 0 || types.some(({ name }) => name !== undefined && this.#rules.everything.has(name.name)),
    )
    if (handlesAll) inside.take(isError)
    for (const leaving of inside) all.add(leaving)
    end = this.#body(stmt.otherwise, end, all)
    for (const handler of stmt.handlers) end = Ways.join(end, this.#body(handler.body, this.#caught(handler, caught), all))
    return this.#finally((way, into) => this.#body(stmt.finalizer, Ways.of([way]), into), end, all, out)
  }

  #caught(handler: Handler, ways: Ways): Ways {
    const { caught } = this.#watch
    return caught ? ways.map((way) => ({ ...way, state: caught(handler, way.state) })) : ways
  }

  /** Takes every way out of a region through what the region does at its end. */
  #finally(finish: (way: Way, out: Leavings) => Ways, end: Ways, inside: Leavings, out: Leavings): Ways {
    const known = new Map<string, Ways>()
    const finished = (way: Way): Ways => {
      const key = wayKey(way)
      const before = known.get(key) ?? finish(way, out)
      known.set(key, before)
      return before
    }
    for (const leaving of inside)
      if (leaving.kind === 'exit') out.add(leaving)
      else for (const way of finished(leaving.way)) out.add({ ...leaving, way })
    return Ways.join(...[...end].map(finished))
  }

  #scoped(stmt: Scoped, items: readonly ScopedItem[], ways: Ways, out: Leavings): Ways {
    const [item, ...rest] = items
    if (!item) return this.#body(stmt.body, ways, out)
    const inside = new Leavings()
    const { entered, left } = this.#watch
    const held = this.#exprs([item.value, item.binding], ways, out).map((way) =>
      entered ? { ...way, state: entered(item, way.state) } : way,
    )
    const end = this.#scoped(stmt, rest, held, inside)
    return this.#finally((way) => Ways.of([left ? { ...way, state: left(item, way.state) } : way]), end, inside, out)
  }

  #defer(call: Expr, ways: Ways, out: Leavings): Ways {
    if (call.kind !== 'call') return this.#expr(call, ways, out)
    const inside = call.callee.kind === 'lambda' ? [] : childrenOf(call.callee)
    return this.#exprs([...inside, ...call.args], ways, out).map(({ state, deferred }) =>
      // In a loop the same call is deferred several times, which a walk follows once.
      ({ state, deferred: deferred.includes(call) ? deferred : [...deferred, call] }),
    )
  }

  #switch(stmt: Switch, ways: Ways, out: Leavings): Ways {
    const inside = new Leavings()
    let rest = this.#body(stmt.init, ways, out)
    if (stmt.value) rest = this.#expr(stmt.value, rest, out)
    const entries: Ways[] = []
    for (const each of stmt.cases) {
      const { yes, no } = this.#case(stmt, each, rest, inside)
      entries.push(yes)
      rest = no
    }
    const hasDefault = stmt.cases.some(({ isDefault }) => isDefault)
    let [end, through] = [hasDefault || stmt.form === 'select' ? Ways.none : rest, Ways.none]
    for (const [position, each] of stmt.cases.entries()) {
      const entry = Ways.join(entries[position] ?? Ways.none, each.isDefault ? rest : Ways.none, through)
      const after = this.#body(each.body, entry, inside)
      through = each.fallsThrough ? after : Ways.none
      if (!each.fallsThrough) end = Ways.join(end, after)
    }
    if (this.#rules.switchTakesBreak)
      end = Ways.join(
        end,
        inside.take((one) => one.kind === 'break' && one.label === undefined),
      )
    for (const leaving of inside) out.add(leaving)
    return Ways.join(end, through)
  }

  /** The ways into a case, and past it. */
  #case({ form, value }: Switch, each: Case, ways: Ways, out: Leavings): { readonly yes: Ways; readonly no: Ways } {
    let [yes, no] = [Ways.none, ways]
    for (const one of each.values)
      if (form === 'value') {
        const answer = this.#condition(value ? equals(value, one) : one, no, out, value !== undefined)
        yes = Ways.join(yes, answer.yes)
        no = answer.no
      } else yes = Ways.join(yes, this.#expr(one, ways, out))
    if (!each.guard) return { yes, no }
    const guarded = this.#condition(each.guard, yes, out)
    return { yes: guarded.yes, no: Ways.join(no, guarded.no) }
  }

  /** The ways on which a condition holds, and those on which it does not. `isKnown`: its left side is evaluated already. */
  #condition(expr: Expr, ways: Ways, out: Leavings, isKnown = false): { readonly yes: Ways; readonly no: Ways } {
    if (!this.#goesOn(ways)) return { yes: Ways.none, no: Ways.none }
    const truth = truthOf(expr)
    if (truth !== undefined) return truth ? { yes: ways, no: Ways.none } : { yes: Ways.none, no: ways }
    if (expr.kind === 'unary' && expr.operator === 'not') {
      const { yes, no } = this.#condition(expr.operand, ways, out)
      return { yes: no, no: yes }
    }
    if (expr.kind === 'binary' && (expr.operator === 'and' || expr.operator === 'or')) {
      const left = this.#condition(expr.left, ways, out)
      const right = this.#condition(expr.right, expr.operator === 'and' ? left.yes : left.no, out)
      return expr.operator === 'and'
        ? { yes: right.yes, no: Ways.join(left.no, right.no) }
        : { yes: Ways.join(left.yes, right.yes), no: right.no }
    }
    const evaluated = isKnown && expr.kind === 'binary' ? this.#expr(expr.right, ways, out) : this.#expr(expr, ways, out)
    return { yes: this.#where(expr, true, evaluated), no: this.#where(expr, false, evaluated) }
  }

  #where(condition: Expr, holds: boolean, ways: Ways): Ways {
    const { where } = this.#watch
    if (!where) return ways
    return ways.map((way) => {
      const state = where(condition, holds, way.state)
      return state === undefined ? undefined : { ...way, state }
    })
  }

  #exprs(exprs: readonly (Expr | undefined)[], ways: Ways, out: Leavings): Ways {
    let at = ways
    for (const expr of exprs) if (expr) at = this.#expr(expr, at, out)
    return at
  }

  #expr(expr: Expr, ways: Ways, out: Leavings): Ways {
    if (!this.#goesOn(ways)) return Ways.none
    this.#depth += 1
    const inside = this.#inside(expr, ways, out)
    this.#depth -= 1
    return this.#after(expr, inside, out)
  }

  /** Evaluates what is inside an expression. */
  #inside(expr: Expr, ways: Ways, out: Leavings): Ways {
    switch (expr.kind) {
      case 'conditional': {
        const { yes, no } = this.#condition(expr.condition, ways, out)
        return Ways.join(this.#expr(expr.then, yes, out), this.#expr(expr.otherwise, no, out))
      }
      case 'binary':
        return this.#binary(expr, ways, out)
      case 'assign':
        return this.#assign(expr, ways, out)
      case 'call':
        if (expr.callee.kind !== 'lambda' || expr.isDetached) return this.#exprs(childrenOf(expr), ways, out)
        return this.#inPlace(expr, expr.callee.function, this.#exprs(childrenOf(expr).slice(1), ways, out), out)
      default:
        return this.#exprs(childrenOf(expr), ways, out)
    }
  }

  #binary(expr: Binary, ways: Ways, out: Leavings): Ways {
    const { operator, left, right } = expr
    if (operator === 'and' || operator === 'or') {
      const { yes, no } = this.#condition(left, ways, out)
      return operator === 'and' ? Ways.join(no, this.#expr(right, yes, out)) : Ways.join(yes, this.#expr(right, no, out))
    }
    const first = this.#expr(left, ways, out)
    const second = this.#expr(right, first, out)
    return operator === '??' ? Ways.join(first, second) : second
  }

  #assign({ targets, value, operator }: Assign, ways: Ways, out: Leavings): Ways {
    const valued = value ? this.#expr(value, ways, out) : ways
    // `a ??= f()` and its like evaluate the value only sometimes.
    const isSometimes = operator === '??=' || operator === '||=' || operator === '&&='
    return this.#exprs(targets, isSometimes ? Ways.join(ways, valued) : valued, out)
  }

  /** A function that is called where it is written. */
  #inPlace(call: Call, fn: FunctionModel, ways: Ways, out: Leavings): Ways {
    const ends: Way[] = []
    for (const { state, deferred } of ways)
      for (const leaving of this.function(fn, state)) {
        const way = { state: leaving.way.state, deferred }
        if (leaving.kind === 'end' || leaving.kind === 'return') ends.push(way)
        else out.add({ ...leaving, at: leaving.kind === 'exit' ? leaving.at : call, way })
      }
    return Ways.of(ends)
  }

  #after(expr: Expr, ways: Ways, out: Leavings): Ways {
    const { after, mayFail, ends } = this.#watch
    const end = expr.kind === 'call' ? ends?.(expr) : undefined
    if (end === undefined && mayFail?.(expr)) out.addAll('failure', expr, ways)
    const done = ways.map((way) => ({ ...way, state: after(expr, way) }))
    if (end === undefined) return done
    out.addAll(end, expr, done)
    return Ways.none
  }
}

const equals = (left: Expr, right: Expr): Binary => ({
  kind: 'binary',
  operator: '==',
  left,
  right,
  start: right.start,
  end: right.end,
})
