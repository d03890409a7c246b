import type { CodeFile } from '#code/code-file'
import { contains, exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Assign, Call, Expr } from '#code/model'
import { writeOrderNames } from '#models/data/write-order-names'
import type { PlacedStatement } from './statement.ts'

const { absence, reachesRows, conversions, noRows, errorMember } = writeOrderNames

/** The object of the call that runs a statement: a cursor holds the result until it runs the next one. */
const cursorOf = (file: CodeFile, { placed }: PlacedStatement): string | undefined => {
  const { callee } = placed.call
  let outer = file.index.outerOf(placed.call)
  if (outer?.kind === 'await') outer = file.index.outerOf(outer)
  return outer?.kind === 'eval' && callee.kind === 'member' && callee.object.kind === 'name' ? callee.object.name : undefined
}

/** `&id` of `row.Scan(&id)` and `db.Get(&user, …)`. */
const filledBy = (call: Call): readonly string[] => {
  const filled = call.args.flatMap((value) =>
    value.kind === 'unary' && value.operator === '&' && value.operand.kind === 'name' ? [value.operand.name] : [],
  )
  return filled.length === 1 ? filled : []
}

/**
 * What a raw statement's result is called in its function: the rows, parts of them, and the error of Go which says that there are none.
 */
export class RawResult {
  readonly #read: PlacedStatement
  readonly #rows = new Set<string>()
  readonly #errors = new Set<string>()
  readonly #cursor: string | undefined
  readonly #next: number

  constructor(file: CodeFile, read: PlacedStatement) {
    this.#read = read
    this.#cursor = cursorOf(file, read)
    const later = file.index.calls.find(
      ({ call }) =>
        call.start > read.place.end &&
        call.callee.kind === 'member' &&
        call.callee.object.kind === 'name' &&
        call.callee.object.name === this.#cursor &&
        call.callee.name === lastName(read.placed.call.callee),
    )
    this.#next = later?.call.start ?? Number.POSITIVE_INFINITY
    const exprs = exprsIn(read.owner.body ?? [], 'definitions')
    const isGo = file.module.language === 'go'
    for (const expr of exprs) {
      if (expr.end < read.place.start) continue
      if (expr.kind === 'assign' && expr.value && this.#isOfRead(expr.value)) this.#assign(expr, isGo)
      else if (expr.kind === 'assign' && expr.value && this.#isErrorOfRead(expr.value)) this.#nameErrors(expr)
      if (isGo && expr.kind === 'call' && (contains(expr, read.placed.call) || this.#isOfRead(expr)))
        for (const name of filledBy(expr)) this.#rows.add(name)
    }
  }

  #assign({ targets, value }: Assign, isGo: boolean): void {
    const last = targets.at(-1)
    // `err := row.Scan(&id)`, `rows, err := db.Query(…)`
    if (isGo && last?.kind === 'name' && (targets.length > 1 || value?.kind === 'call')) {
      // A mapper's statement gives a result with rows and an error.
      const isRow = targets.length === 1 && value?.kind === 'call' && (isQueryRow(value) || this.#read.model !== undefined)
      if (isRow) this.#rows.add(last.name)
      else this.#errors.add(last.name)
      for (const target of targets.slice(0, -1)) if (target.kind === 'name') this.#rows.add(target.name)
      return
    }
    for (const target of targets) for (const name of namesIn(target)) this.#rows.add(name)
  }

  /** `err := db.First(&user).Error` */
  #nameErrors({ targets }: Assign): void {
    for (const target of targets) if (target.kind === 'name') this.#errors.add(target.name)
  }

  #isErrorOfRead(expr: Expr): boolean {
    return expr.kind === 'member' && expr.name === errorMember && this.#isOfRead(expr.object)
  }

  /** Whether an expression is the result, or a part of it that is there only with a row. */
  #isOfRead(expr: Expr): boolean {
    switch (expr.kind) {
      case 'name':
        return this.#rows.has(expr.name)
      case 'await':
      case 'cast':
        return this.#isOfRead(expr.value)
      case 'unary':
        return expr.operator !== 'not' && this.#isOfRead(expr.operand)
      case 'index':
        return this.#isOfRead(expr.object)
      case 'member':
        return (this.#read.asksCount === true || reachesRows.has(expr.name) || expr.name === 'id') && this.#isOfRead(expr.object)
      case 'binary':
        return (expr.operator === '??' || expr.operator === 'or') && this.#isOfRead(expr.left)
      case 'call':
        return this.#isCallOfRead(expr)
      default:
        return false
    }
  }

  #isCallOfRead(call: Call): boolean {
    if (call === this.#read.placed.call) return true
    const { callee, args } = call
    if (callee.kind !== 'member') return args[0] !== undefined && conversions.has(lastName(callee)) && this.#isOfRead(args[0])
    const isHeld = callee.object.kind === 'name' && callee.object.name === this.#cursor
    if (isHeld) return call.start > this.#read.place.end && call.start < this.#next && reachesRows.has(callee.name)
    // `int.Parse(…)`, `Number.parseInt(…)`
    if (args[0] && conversions.has(callee.name) && this.#isOfRead(args[0])) return true
    const goesOn = reachesRows.has(callee.name) || (!absence.has(callee.name) && this.#isWrapped(callee.object))
    return goesOn && this.#isOfRead(callee.object)
  }

  /** The call of a statement that a chain goes on from: `db.prepare(…).get(email)`, `jdbc.sql(…).param(1, email).query()`. */
  #isWrapped(object: Expr): boolean {
    return object.kind === 'call' && contains(object, this.#read.placed.call)
  }

  /** Whether the row is there if an expression is true; undefined if it says neither. */
  isThere(expr: Expr): boolean | undefined {
    // A count has a row in any case: its error says nothing of those that it counts.
    if (this.#isError(expr)) return this.#read.asksCount ? undefined : false
    if (this.#saysNoRows(expr)) return false
    if (
      expr.kind === 'binary' &&
      (expr.operator === '==' || expr.operator === '!=') &&
      lastNameOf(expr.right) &&
      noRows.has(lastName(expr.right))
    )
      return this.#isError(expr.left) ? expr.operator === '!=' : undefined
    return this.#isOfRead(expr) ? true : undefined
  }

  /** `errors.Is(err, sql.ErrNoRows)` */
  #saysNoRows(expr: Expr): boolean {
    if (expr.kind !== 'call' || expr.args.length !== 2) return false
    const [error, kind] = expr.args
    return error !== undefined && kind !== undefined && lastNameOf(kind) && noRows.has(lastName(kind)) && this.#isError(error)
  }

  #isError(expr: Expr): boolean {
    return (expr.kind === 'name' && this.#errors.has(expr.name)) || this.#isErrorOfRead(expr)
  }
}

const lastNameOf = (expr: Expr): boolean => expr.kind === 'name' || expr.kind === 'member'

/** `db.QueryRow(…)` gives a row, and its `Scan` the error. */
const isQueryRow = (call: Call): boolean => lastName(call.callee).startsWith('QueryRow')

/** The names of a target, in a pattern the first of each position: `[rows]`, `{ rows: existing }`. */
const namesIn = (target: Expr): readonly string[] => {
  if (target.kind === 'name') return [target.name]
  if (target.kind === 'array') return target.elements.slice(0, 1).flatMap(namesIn)
  if (target.kind === 'object') return target.properties.flatMap(({ value }) => namesIn(value))
  return target.kind === 'assign' ? target.targets.flatMap(namesIn) : []
}
