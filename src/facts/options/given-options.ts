import type { CodeFile } from '#code/code-file'
import { exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Assign, Call, Expr, FunctionModel, Located, Stmt, Struct } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { textLiteral } from '#code/parts/text-literal'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'

/**
 * A value that code gives by a name.
 * - `keyword`: `connect(timeout=5)`, also in a decorator or an annotation.
 * - `property`: `{ timeout: 5 }`, a dictionary, a map.
 * - `field`: `http.Client{Timeout: t}`.
 * - `member`: `server.timeout = 5`; `element`: `options['timeout'] = 5`.
 * - `setting`: a variable or field of a class, `EMAIL_TIMEOUT = 10`.
 * - `setter`: `client.setTimeout(5)`, a link of a builder, a function that makes an option.
 */
export interface GivenOption {
  readonly form: 'keyword' | 'property' | 'field' | 'member' | 'element' | 'setting' | 'setter'
  readonly name: string
  readonly value: Expr
  readonly at: Located
  /** As written, on one line: `timeout: 5000`, `timeout=5`, `setTimeout()`. */
  readonly by: string
  /** Of a keyword or property: the call that gets it, directly or inside objects. */
  readonly call?: Call
  /** The name of the outermost call whose options hold it; of a field, the type. */
  readonly whole?: string
  /** The name that its object is kept under or returned by; of a member or element, the text of the whole target. */
  readonly held?: string
  /** The object that it is set on, by its last name, unless it is a type or a package. */
  readonly on?: string
  /** The object is the one that the method belongs to, or one of a class of this file: `this.timeout = timeout`. */
  readonly isOwn?: true
  /** The value is the field of this name of the object that the method belongs to: `copy.timeout = this.timeout`. */
  readonly isCopied?: true
  /** The function that the decorator applies to. */
  readonly of?: FunctionModel
}

/** An option with its value; a shorthand property only once. */
const written = (file: CodeFile, name: string, value: Expr, sign: string): string => {
  const text = file.textOf(value)
  return text === name ? name : oneLine(`${name}${sign}${text}`, 40)
}

type Owner =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'struct'; readonly struct: Struct }
  | { readonly kind: 'held'; readonly name: string }

/** What an option is written in: the call or literal that gets it, directly or inside objects, or the name that the object is given. */
const ownerOf = (file: CodeFile, value: Expr, functionName: (at: Expr) => string): Owner | undefined => {
  let at: Expr = value
  for (;;) {
    const outer: Expr | Stmt | undefined = file.index.outerOf(at)
    switch (outer?.kind) {
      case 'call':
        return outer.callee === at ? undefined : { kind: 'call', call: outer }
      case 'struct':
        return { kind: 'struct', struct: outer }
      case 'object':
      case 'array':
      case 'spread':
      case 'cast':
      case 'conditional':
      case 'binary':
        at = outer
        break
      case 'assign': {
        const [target] = outer.targets
        return target && outer.value === at ? { kind: 'held', name: lastName(target) } : undefined
      }
      case 'return':
        return { kind: 'held', name: functionName(at) }
      default: {
        const parent = file.index.parentOf(at)
        return parent && !('kind' in parent) ? { kind: 'held', name: parent.name } : undefined
      }
    }
  }
}

/** The outermost call whose options hold a call: `new S3({ requestHandler: new Handler({ timeout }) })` is `S3`. */
const outermost = (file: CodeFile, call: Call, functionName: (at: Expr) => string): Call => {
  let at = call
  for (;;) {
    if (file.index.outerOf(at)?.kind !== 'object') return at
    const owner = ownerOf(file, at, functionName)
    if (owner?.kind !== 'call') return at
    at = owner.call
  }
}

const known = new WeakMap<CodeFile, readonly GivenOption[]>()

/** All values of a module that are given by a name, found once for all concepts. */
export const givenOptions = (code: ModuleCode): readonly GivenOption[] => {
  const before = known.get(code.file)
  if (before) return before
  const made = [...optionsOf(code)]
  known.set(code.file, made)
  return made
}

function* optionsOf({ file, withinAt }: ModuleCode): Generator<GivenOption> {
  const functionName = (at: Expr): string => withinAt(at).split(/[.>]/).at(-1)?.trim() ?? ''
  const inOptions = (form: 'keyword' | 'property', name: string, value: Expr): GivenOption => {
    const owner = ownerOf(file, value, functionName)
    return {
      form,
      name,
      value,
      at: value,
      by: written(file, name, value, form === 'keyword' ? '=' : ': '),
      ...(owner?.kind === 'call' && { call: owner.call, whole: lastName(outermost(file, owner.call, functionName).callee) }),
      ...(owner?.kind === 'held' && { held: owner.name }),
    }
  }
  const decorated = new Map(file.index.functions.flatMap((fn) => fn.decorators.map((decorator) => [decorator, fn] as const)))
  for (const expr of [...exprsIn(file.module.body, 'definitions'), ...decorated.keys()]) {
    if (expr.kind === 'call') {
      const of = decorated.get(expr)
      for (const { name, value } of expr.keywords) yield { ...inOptions('keyword', name, value), ...(of && { of }) }
      yield* setBy(file, expr)
    } else if (expr.kind === 'object')
      for (const { key, value } of expr.properties) {
        const name = typeof key === 'string' ? key : textLiteral(key)
        if (name !== undefined) yield inOptions('property', name, value)
      }
    else if (expr.kind === 'struct') {
      const whole = expr.type.name && { whole: file.textOf(expr.type.name) }
      for (const { name, value } of expr.fields)
        if (name !== undefined) yield { form: 'field', name, value, at: value, by: written(file, name, value, ': '), ...whole }
    } else if (expr.kind === 'assign') {
      const [target] = expr.targets
      if (target?.kind === 'name' && expr.value)
        yield { form: 'setting', name: target.name, value: expr.value, at: expr.value, by: target.name }
    }
  }
  for (const { fields } of file.index.classes.values())
    for (const { name, value } of fields) if (value) yield { form: 'setting', name, value, at: value, by: name }
  for (const { part, scope } of file.index.partAssigns) yield* assigned(file, part, scope)
}

function* assigned(file: CodeFile, part: Assign, scope: Scope): Generator<GivenOption> {
  const [target] = part.targets
  const { value } = part
  const fn = scope.function
  if (!target || !value || !fn) return
  if (target.kind === 'member')
    yield {
      form: 'member',
      name: target.name,
      value,
      at: part,
      by: oneLine(`${target.name} = ${file.textOf(value)}`, 40),
      held: file.textOf(target),
      on: lastName(target.object) || file.textOf(target.object),
      ...(isOfOwnClass(file, target.object, scope) && { isOwn: true }),
      ...(value.kind === 'member' && value.name === target.name && isSelf(value.object, fn) && { isCopied: true }),
    }
  else if (target.kind === 'index') {
    const name = textLiteral(target.index)
    if (name !== undefined) yield { form: 'element', name, value, at: part, by: name, held: lastName(target.object) }
  }
}

const isSelf = (expr: Expr, { self }: FunctionModel): boolean => expr.kind === 'name' && expr.name === self

/** Whether an object is the one of the method, or one that the method makes of its own class. */
const isOfOwnClass = (file: CodeFile, expr: Expr, scope: Scope): boolean => {
  if (!scope.function || expr.kind !== 'name') return false
  if (isSelf(expr, scope.function)) return true
  const [only, ...others] = definitionsOf(expr.name, scope, expr.start)
  const made = only && others.length === 0 && only.from.kind === 'value' ? only.from.value : undefined
  return made?.kind === 'call' && (isSelf(made.callee, scope.function) || file.index.classes.has(lastName(made.callee)))
}

/** Whether a name is that of a type, by convention: it begins with a capital letter. */
export const isTypeName = (name: string): boolean => name.charAt(0) !== name.charAt(0).toLowerCase()

/** First words of functions that set one of many settings by its name. */
const setsByName: ReadonlySet<string> = new Set(['put', 'set', 'setdefault', 'property', 'option', 'add', 'with'])

/** `client.setReadTimeout(5)`, `builder.connectTimeout(…)`, `props.put("mail.smtp.timeout", 5000)`, `options.setdefault("timeout", 5)`. */
function* setBy(file: CodeFile, call: Call): Generator<GivenOption> {
  const { callee, args } = call
  const [first, second] = args
  // A function of a type makes a value and sets none: `AbortSignal.timeout(5000)`. One that is given work is no setter either.
  if (callee.kind !== 'member' || !first || call.isNew || args.length > 2 || first.kind === 'lambda') return
  const holder = lastName(callee.object)
  const isType = callee.object.kind === 'name' && isTypeName(holder)
  const scope = file.index.scopeOfSite(call)
  const from = scope && file.originOf(callee.object, scope)
  // `grpc.WithTimeout(…)`: a package holds nothing.
  const isPackage = from?.root.kind === 'import' && from.path.length === 0
  const on = holder === '' || isType || isPackage ? {} : { on: holder }
  const key = second ? keyOf(first) : undefined
  if (second && key !== undefined && setsByName.has(wordsOf(callee.name)[0] ?? ''))
    yield { form: 'element', name: key, value: second, at: first, by: oneLine(file.textOf(first), 40), call, ...on }
  if (isType) return
  const isPlain = callee.object.kind === 'name' || callee.object.kind === 'member'
  yield {
    form: 'setter',
    name: callee.name,
    value: isPackage && second ? second : first,
    at: { start: callee.end - callee.name.length, end: call.end },
    by: isPlain ? `${oneLine(file.textOf(callee), 40)}()` : `${callee.name}()`,
    call,
    ...on,
  }
}

/** The name of a setting: `"mail.smtp.timeout"`, `Props.CONNECT_TIMEOUT`. */
const keyOf = (expr: Expr): string | undefined => {
  const text = textLiteral(expr)
  if (text !== undefined) return text
  if (expr.kind === 'member') return `${lastName(expr.object)}.${expr.name}`
  return expr.kind === 'name' && expr.name === expr.name.toUpperCase() ? expr.name : undefined
}
