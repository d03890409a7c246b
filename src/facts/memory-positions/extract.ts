import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Assign, Call, Expr, FunctionModel, Loop, Stmt, Template } from '#code/model'
import { declaringScope, type Scope } from '#code/scope'
import { textLiteral } from '#code/parts/text-literal'
import type { MemoryPosition } from '#model/facts/work/memory-position'
import { positionNames as known } from '#models/naming/position-names'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'

/** Positions of repeated work that only the memory of the process holds. */
export const memoryPositions = (code: ModuleCode): readonly MemoryPosition[] => {
  const { file } = code
  const found = new Map<string, MemoryPosition>()
  for (const fn of file.index.functions) {
    const scope = file.index.scopeOf(fn)
    if (!fn.body || !scope) continue
    const exprs = exprsIn(fn.body, 'own')
    for (const move of exprs) {
      if (move.kind !== 'assign' || move.declares || move.operator !== '=' || move.targets.length !== 1 || !move.value) continue
      const [target] = move.targets
      const held = target && holderOf(file, fn, scope, target)
      if (!held || !target || !isComputed(move.value)) continue
      const name = file.textOf(target)
      const asked = exprs.find(
        (expr): expr is Call | Template => asksByTemplate(file, expr, name) || (expr.kind === 'call' && asksAfter(file, expr, name, exprs)),
      )
      if (!asked || found.has(`${name} ${fn.owner ?? ''}`)) continue
      const loop = loopAround(fn, move)
      if (held.isLocal && !(loop && !contains(loop, held.at) && isServing(loop) && contains(loop, asked))) continue
      const initial = initialOf(file, fn, held, name, move)
      if (!initial || isStored(file, name)) continue
      found.set(`${name} ${fn.owner ?? ''}`, {
        kind: 'memory-position',
        at: file.spanOf(held.at),
        within: code.withinAt(move),
        subject: `position ${name}`,
        name: oneLine(name, 40),
        initial,
        asks: askedBy(file, asked),
        ...(held.isLocal && { isInLoop: true as const }),
      })
    }
  }
  return [...found.values()]
}

/** The callee; a value of a prepared statement is set by another call than the one that asks. */
const askedBy = (file: CodeFile, asked: Call | Template): string => {
  const callee = asked.kind === 'call' ? asked.callee : asked.tag
  return !callee || /^set[A-Z]/.test(lastName(callee)) ? '' : oneLine(file.textOf(callee), 60)
}

interface Held {
  /** Its declaration, or where it is moved if the file has none. */
  readonly at: { readonly start: number; readonly end: number }
  /** A variable of the function. */
  readonly isLocal: boolean
  readonly values: readonly (Expr | undefined)[]
}

const contains = (
  outer: { readonly start: number; readonly end: number },
  inner: { readonly start: number; readonly end: number },
): boolean => outer.start <= inner.start && inner.end <= outer.end

/** What holds a value from one run to the next, with the values that it is given elsewhere. */
const holderOf = (file: CodeFile, fn: FunctionModel, scope: Scope, target: Expr): Held | undefined => {
  if (target.kind === 'member') {
    if (target.object.kind !== 'name' || (target.object.name !== 'this' && target.object.name !== fn.self) || !fn.owner) return undefined
    const owner = file.index.classes.get(fn.owner)
    // The caller that makes the object gives it the position.
    if (owner?.methods.some(({ name, params }) => name === 'constructor' && params.some((param) => param.name === target.name)))
      return undefined
    const field = owner?.fields.find(({ name }) => name === target.name)
    const given = file.index.ownMembers.get(fn.owner)?.get(target.name) ?? []
    return { at: field ?? target, isLocal: false, values: [field?.value, ...given.map(({ value }) => value)] }
  }
  if (target.kind !== 'name') return undefined
  const declared = shared(file, fn, target.name, declaringScope(target.name, scope))
  const definitions = declared?.definitions.get(target.name) ?? []
  const [first] = definitions
  if (!declared || !first) return undefined
  if (first.from.kind === 'field') {
    const { field } = first.from
    return { at: field, isLocal: false, values: [field.value, ...definitions.map(valueOf)] }
  }
  if (declared.function && declared.function !== fn) return undefined
  if (first.from.kind !== 'value' && first.from.kind !== 'type') return undefined
  const at =
    first.from.kind === 'value' && first.from.value.start > first.at ? { start: first.at, end: first.from.value.end } : lineFrom(first.at)
  return { at, isLocal: declared.function === fn, values: definitions.map(valueOf) }
}

/** Python's `global`: a name that the function reads before it assigns it, and that the module declares. */
const shared = (file: CodeFile, fn: FunctionModel, name: string, declared: Scope | undefined): Scope | undefined => {
  if (file.module.language !== 'python' || declared?.function !== fn || !file.index.scope.definitions.has(name)) return declared
  const first = exprsIn(fn.body ?? [], 'own').filter((expr) => expr.kind === 'name' && expr.name === name)
  const start = Math.min(...first.map((expr) => expr.start))
  return (declared.definitions.get(name) ?? []).every(({ at }) => at > start) ? file.index.scope : declared
}

const lineFrom = (start: number): { readonly start: number; readonly end: number } => ({ start, end: start })

const valueOf = ({ from }: { readonly from: { readonly kind: string; readonly value?: Expr } }): Expr | undefined =>
  from.kind === 'value' ? from.value : undefined

/** A value that the work yields, and not a constant. */
const isComputed = (value: Expr): boolean =>
  exprsOf(value, 'own').some(({ kind }) => kind === 'call' || kind === 'member' || kind === 'index') || value.kind === 'name'

const isNow = (value: Expr): boolean => {
  if (value.kind === 'unary' || value.kind === 'await' || value.kind === 'cast')
    return isNow(value.kind === 'unary' ? value.operand : value.value)
  if (value.kind !== 'call' || value.args.some((argument) => argument.kind === 'literal')) return false
  return (
    wordsOf(lastName(value.callee)).some((word) => known.now.has(word)) ||
    (value.callee.kind === 'member' && value.callee.object.kind === 'call' && isNow(value.callee.object))
  )
}

const isConstant = (value: Expr): boolean => {
  if (value.kind === 'literal' || isNull(value)) return true
  if (value.kind === 'unary') return isConstant(value.operand)
  if (value.kind === 'struct') return value.fields.length === 0
  // `new Date(0)`, `Instant.EPOCH`, `datetime.min`
  if (value.kind === 'call') return value.args.length > 0 && value.args.every(isConstant) && value.keywords.length === 0
  return value.kind === 'member' && /^(EPOCH|MIN|min|epoch|ZERO|Nil)$/.test(value.name)
}

/** Its value after a start, if nothing gives it another one. */
const initialOf = (
  file: CodeFile,
  fn: FunctionModel,
  { values }: Held,
  name: string,
  move: Assign,
): MemoryPosition['initial'] | undefined => {
  const others = values.filter((value): value is Expr => value !== undefined && !contains(fn, value))
  const own = exprsIn(fn.body ?? [], 'own').filter(
    (expr): expr is Assign => expr.kind === 'assign' && expr !== move && expr.targets.some((target) => file.textOf(target) === name),
  )
  // A second way to move it on is one more of the same work; a value from a call in front of it may come from a store.
  const early = own.flatMap(({ value, declares, start }) => (value && (declares || start < move.start) ? [value] : []))
  const all = [...others, ...early]
  if (all.every(isConstant)) return 'constant'
  return all.every((value) => isConstant(value) || isNow(value)) ? 'now' : undefined
}

const loopAround = (fn: FunctionModel, at: Expr): Loop | undefined =>
  enclosing(fn, at).flatMap(({ stmt, body }) => (stmt.kind === 'loop' && body !== undefined ? [stmt] : []))[0]

/** Whether a loop goes on as long as the process runs: it waits in each round, and leaves only for an error or a signal. */
const isServing = (loop: Loop): boolean => {
  if (loop.form !== 'endless' && loop.form !== 'while') return false
  const inside = exprsIn(loop.body)
  const waits = inside.some(
    (expr) =>
      (expr.kind === 'unary' && expr.operator === '<-') ||
      (expr.kind === 'call' && wordsOf(lastName(expr.callee)).some((word) => known.waits.has(word))),
  )
  return waits && !leavesWhenDone(loop.body, false)
}

const leavesWhenDone = (body: readonly Stmt[], isExcused: boolean, isInner = false): boolean =>
  body.some((stmt) => {
    switch (stmt.kind) {
      case 'return':
        return !isExcused
      case 'break':
        return !isExcused && !isInner
      case 'if': {
        const excused =
          isExcused || exprsOf(stmt.condition).some((expr) => /err|ctx|stop|done|clos|signal|cancel|shutdown|abort/i.test(lastName(expr)))
        return leavesWhenDone(stmt.then, excused, isInner) || leavesWhenDone(stmt.otherwise, isExcused, isInner)
      }
      case 'switch':
        return stmt.cases.some((one) => leavesWhenDone(one.body, true, isInner))
      case 'try':
        return leavesWhenDone(stmt.body, isExcused, isInner) || stmt.handlers.some((one) => leavesWhenDone(one.body, true, isInner))
      case 'loop':
        return leavesWhenDone(stmt.body, isExcused, true)
      case 'block':
      case 'scoped':
        return leavesWhenDone(stmt.body, isExcused, isInner)
      default:
        return false
    }
  })

const compares = /[<>]=?\s*(?:\$\d|\?|:\w|%s|%\(|@\w|\$\{)/

/** Expressions in the arguments of a call, without the functions among them. */
const ownGiven = ({ args, keywords }: Call): readonly Expr[] =>
  [...args, ...keywords.map(({ value }) => value)].flatMap((argument) => exprsOf(argument, 'own'))

/** `sql`…WHERE id > ${last}``. */
const asksByTemplate = (file: CodeFile, expr: Expr, name: string): expr is Template =>
  expr.kind === 'template' &&
  expr.tag !== undefined &&
  expr.parts.some(
    (part, at) =>
      typeof part === 'string' && /[<>]=?\s*$/.test(part) && isValue(expr.parts[at + 1], (inner) => file.textOf(inner) === name),
  )

/** Whether a call asks for what comes after a position: by a statement, a condition or its name. */
const asksAfter = (file: CodeFile, call: Call, name: string, exprs: readonly Expr[]): boolean => {
  const given = ownGiven(call)
  const isIt = (expr: Expr): boolean => (expr.kind === 'name' || expr.kind === 'member') && file.textOf(expr) === name
  if (!given.some(isIt)) return false
  const words = wordsOf(lastName(call.callee))
  if (known.keeps.has(words[0] ?? '') && words[0] !== 'set') return false
  const hasText = (expr: Expr): boolean =>
    compares.test(textLiteral(expr) ?? '') ||
    (expr.kind === 'template' &&
      expr.parts.some((part, at) => typeof part === 'string' && /[<>]=?\s*'?$/.test(part) && isValue(expr.parts[at + 1], isIt)))
  if (given.some(hasText)) return true
  // JDBC: `statement.setLong(1, lastId)`
  if (words[0] === 'set' && call.args.length === 2 && call.args[0]?.kind === 'literal') return exprs.some(hasText)
  if (words.some((word) => known.after.has(word)) && !known.notReads.has(words[0] ?? '') && call.callee.kind === 'member')
    return call.args.some(isIt)
  if (call.keywords.some(({ name: key, value }) => /__gte?$/.test(key) && exprsOf(value).some(isIt))) return true
  return (
    given.some((expr) => {
      if (expr.kind === 'object')
        return expr.properties.some(({ key, value }) => typeof key === 'string' && known.compares.has(key) && exprsOf(value).some(isIt))
      // SQLAlchemy: `Order.id > last_id`
      if (expr.kind === 'binary') return /^>=?$/.test(expr.operator) && expr.left.kind === 'member' && isIt(expr.right)
      return expr.kind === 'call' && known.compares.has(lastName(expr.callee)) && expr.args.some((argument) => exprsOf(argument).some(isIt))
    }) ||
    (call.args.some((argument) => /^>=?$/.test(textLiteral(argument) ?? '')) && call.args.some(isIt))
  )
}

const isValue = (part: string | Expr | undefined, isIt: (expr: Expr) => boolean): boolean =>
  part !== undefined && typeof part !== 'string' && exprsOf(part).some(isIt)

/** Whether the file stores a value: a call that stores is given it, or a statement that writes a column. */
const isStored = (file: CodeFile, name: string): boolean =>
  file.index.calls.some(({ call }) => {
    const given = ownGiven(call)
    if (!given.some((expr) => (expr.kind === 'name' || expr.kind === 'member') && file.textOf(expr) === name)) return false
    const [first = ''] = wordsOf(lastName(call.callee))
    if (given.some((expr) => /^\s*(update|insert|replace|merge)\b/i.test(textLiteral(expr) ?? ''))) return true
    return (
      known.keeps.has(first) &&
      !(first === 'set' && call.args.length === 2 && call.args[0]?.kind === 'literal' && typeof call.args[0].value === 'number')
    )
  }) ||
  // `{ cursor: this.cursor }`: a state that is given out may be stored.
  file.index.functions.some((fn) =>
    stmtsIn(fn.body ?? []).some((stmt) => stmt.kind === 'return' && stmt.values.some((value) => file.textOf(value) === name)),
  )
