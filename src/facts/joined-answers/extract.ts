import type { AnswerPart, JoinedAnswer } from '#model/facts/work/joined-answer'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { contains, exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Name, Stmt } from '#code/model'
import { definitionsOf, type Scope, type Step } from '#code/scope'
import { keptErrorOf } from '../values/error-taken.ts'
import type { ModuleCode } from '../reading/module-code.ts'

/** A field of an answer, and its value. */
interface FieldValue {
  readonly field: string
  readonly value: Expr
}

/** Where an answer is built. */
interface Built {
  readonly at: Expr
  readonly fields: readonly FieldValue[]
}

/** The call that a value comes from. */
interface Source {
  readonly call: Call
  /** What runs it on another thread: `supplyAsync(() => …)`. */
  readonly runner?: Call
  /** The variable that holds its result, if one does. */
  readonly name: Name | undefined
}

/** Functions that build an answer from the results of several calls. */
export const joinedAnswers = (code: ModuleCode): readonly JoinedAnswer[] =>
  code.file.index.functions.flatMap((fn) => {
    const scope = code.file.index.scopeOf(fn)
    if (!fn.body || !scope) return []
    return answersIn(code.file, fn, fn.body, scope).flatMap((built) => factOf(code, fn, scope, built) ?? [])
  })

const factOf = (code: ModuleCode, fn: FunctionModel, scope: Scope, built: Built): JoinedAnswer | undefined => {
  const { file, placeOf } = code
  const parts: AnswerPart[] = []
  let hasMore = false
  let first: Call | undefined
  for (const { field, value } of built.fields) {
    const source = sourceOf(file, value, scope)
    if (!source || !isShownOnly(fn, built, source)) {
      hasMore ||= value.kind !== 'literal'
      continue
    }
    const { call } = source
    first ??= call
    parts.push({
      line: file.lineOf(call.start),
      callee: placeOf(call).calleeText || lastName(call.callee),
      name: lastName(call.callee),
      field,
      isHandled: isHandled(file, fn, source.runner ?? call, built),
    })
  }
  if (!first || parts.length + (hasMore ? 1 : 0) < 2) return undefined
  const line = file.lineOf(built.at.start)
  return { kind: 'joined-answer', at: { startLine: line, endLine: line }, within: placeOf(first).within, subject: 'answer', parts, hasMore }
}

/** The objects that a function returns, or that the last call of one of its ways is given. */
const answersIn = (file: CodeFile, fn: FunctionModel, body: readonly Stmt[], scope: Scope): readonly Built[] => {
  const found: Built[] = []
  const add = (expr: Expr): void => {
    const fields = fieldsOf(file, expr)
    if (fields.length > 1) found.push({ at: expr, fields })
  }
  for (const stmt of stmtsIn(body)) {
    const given = stmt.kind === 'return' ? stmt.values : stmt.kind === 'eval' && isLast(body, stmt) ? [stmt.expr] : []
    for (const value of given) {
      const inner = unwrapped(value)
      const isAnswer = inner.kind === 'call' && !inner.isNew && (answers(file, inner, scope) || isHandedIn(file, fn, inner, scope))
      for (const one of isAnswer ? [inner, ...inner.args.map(unwrapped)] : [inner]) {
        add(one)
        const fields = one.kind === 'name' ? setLater(body, one.name) : []
        if (one.kind === 'name' && fields.length > 0) found.push({ at: one, fields: [...fields, ...madeOf(file, scope, one)] })
      }
    }
  }
  return found
}

/** Whether the function ends with a statement on one of its ways. */
const isLast = (body: readonly Stmt[], stmt: Stmt): boolean => body.at(-1) === stmt

/** Whether a call writes to the response of a request of Go, which is made for the function. */
const answers = (file: CodeFile, call: Call, scope: Scope): boolean =>
  exprsOf(call, 'own').some((part) => part.kind === 'name' && file.nameOf(part, scope) === 'net/http#ResponseWriter()')

/** Whether a call answers through something that the function is handed: `res.json(…)`, `json.NewEncoder(w).Encode(…)`. */
const isHandedIn = (file: CodeFile, fn: FunctionModel, call: Call, scope: Scope): boolean => {
  const own = new Set(fn.params.map(({ name }) => name))
  return (
    exprsOf(call.callee, 'own').some((part) => part.kind === 'name' && own.has(part.name)) ||
    file.originOf(call.callee, scope).root.kind === 'parameter'
  )
}

const fieldsOf = (file: CodeFile, expr: Expr): readonly FieldValue[] => {
  if (expr.kind === 'object') return expr.properties.map(({ key, value }) => ({ field: typeof key === 'string' ? key : '', value }))
  if (expr.kind === 'struct') return expr.fields.map(({ name, value }) => ({ field: name ?? '', value }))
  if (expr.kind !== 'call' || expr.callee.kind === 'call') return []
  if (expr.keywords.length > 1) return expr.keywords.map(({ name, value }) => ({ field: name, value }))
  return expr.isNew && file.module.language === 'java' ? expr.args.map((value) => ({ field: '', value })) : []
}

/** `page.reviews = await reviewsOf(id)`, of a value that the function returns. */
const setLater = (body: readonly Stmt[], name: string): readonly FieldValue[] =>
  exprsIn(body, 'own').flatMap((expr) =>
    expr.kind === 'assign' && expr.value
      ? expr.targets
          .slice(0, 1)
          .flatMap((target) =>
            target.kind === 'member' && target.object.kind === 'name' && target.object.name === name && expr.value
              ? [{ field: target.name, value: expr.value }]
              : [],
          )
      : [],
  )

/** The fields with which a variable is made. */
const madeOf = (file: CodeFile, scope: Scope, name: Name): readonly FieldValue[] =>
  definitionsOf(name.name, scope, name.start).flatMap(({ from }) => (from.kind === 'value' ? fieldsOf(file, unwrapped(from.value)) : []))

const unwrapped = (expr: Expr): Expr => {
  let inner: Expr = expr
  for (;;) {
    if (inner.kind === 'await' || inner.kind === 'cast' || inner.kind === 'spread') inner = inner.value
    else if (inner.kind === 'unary' && inner.operator === '&') inner = inner.operand
    else return inner
  }
}

/** Members of a promise or a future, which change or replace the result of the call before them. */
const chained: ReadonlySet<string> = new Set(['then', 'catch', 'finally', 'exceptionally', 'thenApply', 'join', 'get', 'orElse', 'block'])

/** The one call that a value comes from: awaited in place, or the only value of a variable. */
const sourceOf = (file: CodeFile, value: Expr, scope: Scope, name?: Name): Source | undefined => {
  let inner = unwrapped(value)
  for (;;) {
    if (inner.kind === 'member' || inner.kind === 'index') inner = unwrapped(inner.object)
    else if (inner.kind === 'conditional') inner = unwrapped(inner.then)
    else if (inner.kind === 'binary' && ['or', '??'].includes(inner.operator)) inner = unwrapped(inner.left)
    else if (inner.kind === 'call' && inner.callee.kind === 'member' && isOfResult(file, inner, scope))
      inner = unwrapped(inner.callee.object)
    else break
  }
  if (inner.kind === 'call') {
    if (inner.isNew) return undefined
    const work = workOf(inner)
    return work ? { call: work, name, runner: inner } : { call: inner, name }
  }
  if (inner.kind !== 'name' || name) return undefined
  // A handler may put another value in its place.
  for (const { from } of definitionsOf(inner.name, scope, inner.start)) {
    const given = from.kind === 'value' ? atWay(from.value, from.way) : undefined
    const source = given && sourceOf(file, given, scope, inner)
    if (source) return source
  }
  return undefined
}

/** Functions that run what they are handed, and give its result back later. */
const runsLater: ReadonlySet<string> = new Set(['supplyAsync', 'submit'])

/** The call that a function on another thread consists of. */
const workOf = ({ callee, args }: Call): Call | undefined => {
  const [given] = args
  const body = given?.kind === 'lambda' && runsLater.has(lastName(callee)) ? given.function.body : undefined
  const [only, ...more] = body ?? []
  const value = only?.kind === 'return' ? only.values[0] : only?.kind === 'eval' ? only.expr : undefined
  const inner = value && more.length === 0 ? unwrapped(value) : undefined
  return inner?.kind === 'call' && !inner.isNew ? inner : undefined
}

/** Whether a call is a member of the result of another call, or of a variable: `tips.slice(0, 3)`, `(await load()).trim()`. */
const isOfResult = (file: CodeFile, call: Call, scope: Scope): boolean => {
  if (call.callee.kind !== 'member') return false
  const object = unwrapped(call.callee.object)
  if (object.kind === 'call') return call.callee.object.kind === 'await' || chained.has(call.callee.name)
  if (object.kind !== 'name') return false
  const [definition] = definitionsOf(object.name, scope, object.start)
  if (call.args.length === 0 && chained.has(call.callee.name) && definition?.from.kind === 'value') return true
  return definition?.from.kind === 'value' && exprsOf(definition.from.value, 'own').some(({ kind }) => kind === 'await')
}

/** An element of what runs several calls together: `Promise.all([a(), b()])`, `asyncio.gather(a(), b())`. */
const atWay = (value: Expr, way: readonly Step[]): Expr | undefined => {
  const inner = unwrapped(value)
  const [step, ...more] = way
  if (inner.kind === 'call' && typeof step === 'number' && ['all', 'gather'].includes(lastName(inner.callee))) {
    const [list] = inner.args
    const elements = list?.kind === 'array' ? list.elements : inner.args
    const element = elements[step]
    return more.length === 0 || element ? element : undefined
  }
  return value
}

/** Whether the result is used for nothing but the answer. */
const isShownOnly = (fn: FunctionModel, { at, fields }: Built, { name }: Source): boolean =>
  name === undefined ||
  exprsIn(fn.body ?? [], 'functions').every(
    (expr) =>
      expr.kind !== 'name' ||
      expr.name !== name.name ||
      [at, ...fields.map(({ value }) => value)].some((shown) => contains(shown, expr)) ||
      isTarget(fn, expr),
  )

const isTarget = (fn: FunctionModel, name: Name): boolean =>
  exprsIn(fn.body ?? [], 'functions').some(
    (expr) => expr.kind === 'assign' && expr.targets.some((target) => exprsOf(target, 'own').includes(name)),
  )

/** Whether a failure of the call stays in the function, which goes on to build the answer. */
const isHandled = (file: CodeFile, fn: FunctionModel, call: Call, { at }: Built): boolean => {
  for (let outer = file.index.outerOf(call), inner: Expr = call; outer && 'kind' in outer; outer = file.index.outerOf(outer)) {
    if (outer.kind === 'member' && /^(catch|exceptionally|onError\w*|recover\w*|orElse\w*)$/i.test(outer.name)) return true
    if (outer.kind !== 'member' && outer.kind !== 'call' && outer.kind !== 'await') break
    if (outer.kind === 'call' && outer.args.includes(inner)) break
    inner = outer
  }
  const scope = file.index.scopeOf(fn)
  if (file.module.language === 'go' && scope) {
    const kept = keptErrorOf(file, { call, scope })
    if (kept?.check) return !stmtsIn(kept.check.then).some(({ kind }) => kind === 'return' || kind === 'throw')
    return kept?.assigned?.targets.at(-1)?.kind === 'name' && (kept.assigned.targets.at(-1) as Name).name === '_'
  }
  return enclosing(fn, call).some(
    ({ stmt, body }) => stmt.kind === 'try' && body === stmt.body && stmt.handlers.length > 0 && !contains(stmt, at),
  )
}
