import type { CodeFile } from '#code/code-file'
import { exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, Stmt, Struct } from '#code/model'
import { textLiteral } from '#code/text-literal'
import { names } from '#models/names'
import { waitLimitsOf } from '#models/wait-limits'
import { wordsOf } from '#models/words'
import type { ModuleCode } from '../module-code.ts'
import { oneLine } from '../one-line.ts'
import { isLimitName, isTypeName, isWithoutEnd } from './limit-name.ts'
import { endsByItself } from './signals.ts'
import type { WaitLimit } from './wait-limit.ts'

const short = (file: CodeFile, expr: Expr): string => oneLine(file.textOf(expr), 40)

/** An option with its value as written: `timeout: 5000`, `timeout=5`; a shorthand property only once. */
const written = (file: CodeFile, name: string, value: Expr, sign: string): string => {
  const text = file.textOf(value)
  return text === name ? name : oneLine(`${name}${sign}${text}`, 40)
}

/** What an option is written in: the call or literal that gets it, directly or inside objects, or the name that the object is given. */
type Owner =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'struct'; readonly struct: Struct }
  | { readonly kind: 'held'; readonly name: string }

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

/** Functions for which a timeout is a lifetime: caches and locks. */
const keepsFor = (callee: string): boolean =>
  names.keepsFor.has(callee) || wordsOf(callee).some((word) => names.keepsFor.has(word) && word !== 'set')

/** A name that says what is waited for: `connect_timeout`, but not `timeout_seconds`, which may be anything. */
const saysForWhat = (name: string): boolean => wordsOf(name).some((word) => names.waitsFor.has(word))

/** Functions that set defaults for all other calls: nothing has to be left of what the option belongs to. */
const setsDefaults = (name: string): boolean => {
  const [first = '', ...rest] = wordsOf(name)
  return ['set', 'configure', 'override', 'apply'].includes(first) && rest.some((word) => /^(default|option|config|setting)/.test(word))
}

/** Limits that are given by a name: as options, fields, elements, assignments, setters and settings. */
export function* namedLimits({ file, withinAt }: ModuleCode): Generator<WaitLimit> {
  const functionName = (at: Expr): string => withinAt(at).split(/[.>]/).at(-1)?.trim() ?? ''
  const isSignal = (name: string): boolean => name === 'signal' || name === 'abortController'

  const option = function* (name: string, value: Expr, sign: string): Generator<WaitLimit> {
    const isLimit = isSignal(name) ? endsByItself(file, value) : isLimitName(name) && !isWithoutEnd(value)
    if (!isLimit) return
    const by = written(file, name, value, sign)
    const owner = ownerOf(file, value, functionName)
    if (owner?.kind === 'call') {
      const callee = lastName(owner.call.callee)
      if (callee === '' || names.describes.has(callee) || (name === 'timeout' && keepsFor(callee))) return
      const whole = lastName(outermost(file, owner.call, functionName).callee)
      yield { at: value, by, subject: sign === '=' ? `${by} of ${callee}` : callee, ...(!setsDefaults(callee) && { optionOf: whole }) }
    } else if (owner?.kind === 'held' && names.optionHolders.has(wordsOf(owner.name).at(-1) ?? ''))
      yield { at: value, by, subject: owner.name }
    else if (owner?.kind === 'held' && file.module.language === 'python' && saysForWhat(name))
      yield { at: value, by: name, subject: `option ${name}` }
  }

  const decorated = new Map(file.index.functions.flatMap((fn) => fn.decorators.map((decorator) => [decorator, fn] as const)))
  for (const expr of [...exprsIn(file.module.body, 'definitions'), ...decorated.keys()]) {
    if (expr.kind === 'call') {
      const of = decorated.get(expr)
      for (const { name, value } of expr.keywords) for (const found of option(name, value, '=')) yield { ...found, ...(of && { of }) }
      yield* setters(file, expr)
    } else if (expr.kind === 'object')
      for (const { key, value } of expr.properties) {
        const name = typeof key === 'string' ? key : textLiteral(key)
        if (name !== undefined) yield* option(name, value, ': ')
      }
    else if (expr.kind === 'struct')
      for (const { name = '', value } of expr.fields)
        if (isLimitName(name) && !isWithoutEnd(value)) {
          const type = expr.type.name ? file.textOf(expr.type.name) : ''
          const by = written(file, name, value, ': ')
          yield { at: value, by, subject: by, ...(type !== '' && { optionOf: type }) }
        }
    const [target] = expr.kind === 'assign' ? expr.targets : []
    if (expr.kind === 'assign' && target?.kind === 'name' && expr.value) yield* setting(file, target.name, expr.value)
  }
  for (const { fields } of file.index.classes.values()) for (const { name, value } of fields) if (value) yield* setting(file, name, value)
  for (const { part, scope } of file.index.partAssigns) {
    const [target] = part.targets
    if (!target || !part.value || isWithoutEnd(part.value)) continue
    if (target.kind === 'member' && isLimitName(target.name)) {
      const isOwnField = target.object.kind === 'name' && target.object.name === scope.function?.self
      // A limit that is kept in a field bounds nothing yet. In Go, a field of the receiver is often the server itself.
      if (!scope.function || (isOwnField && file.module.language !== 'go')) continue
      yield {
        at: part,
        by: oneLine(`${target.name} = ${file.textOf(part.value)}`, 40),
        subject: `${file.textOf(target).split('.').slice(-2).join('.')} set`,
        setOn: lastName(target.object) || file.textOf(target.object),
      }
    } else if (target.kind === 'index') {
      const name = textLiteral(target.index)
      const holder = wordsOf(lastName(target.object)).at(-1) ?? ''
      if (name !== undefined && isLimitName(name) && names.optionHolders.has(holder))
        yield { at: part, by: name, subject: `option ${name}` }
    }
  }
}

/** A setting of a framework: `EMAIL_TIMEOUT = 10`. */
function* setting(file: CodeFile, name: string, value: Expr): Generator<WaitLimit> {
  if (waitLimitsOf(file.module.language).isSetting(name) && !isWithoutEnd(value)) yield { at: value, by: name, subject: `option ${name}` }
}

/** Objects whose `setTimeout` starts a timer. */
const startsTimer: ReadonlySet<string> = new Set(['window', 'global', 'globalThis', 'timers', 'timersPromises', 'self', 'jest', 'vi'])

/** `client.setReadTimeout(5)`, `builder.connectTimeout(…)`, `props.put("mail.smtp.timeout", 5000)`, `options.setdefault("timeout", 5)`. */
function* setters(file: CodeFile, call: Call): Generator<WaitLimit> {
  const { callee, args } = call
  const [first, second] = args
  if (callee.kind !== 'member' || !first || call.isNew) return
  const holder = lastName(callee.object)
  const isType = callee.object.kind === 'name' && isTypeName(holder)
  const scope = file.index.scopeOfSite(call)
  const from = scope && file.originOf(callee.object, scope)
  // `grpc.WithTimeout(…)`: a package holds nothing.
  const isPackage = from?.root.kind === 'import' && from.path.length === 0
  const of = holder === '' || isType || isPackage ? {} : { setOn: holder }
  if (second && args.length === 2) {
    const key = keyOf(first)
    if (key !== undefined && setsByName.has(wordsOf(callee.name)[0] ?? '') && !isWithoutEnd(second)) {
      const name = short(file, first)
      yield { at: first, by: name, subject: name, ...of }
      return
    }
  }
  // A function of a type makes a limit and sets none: `AbortSignal.timeout(5000)`. One that is given work is no setter either.
  if (!isLimitName(callee.name) || isType || args.length > 2 || first.kind === 'lambda' || isWithoutEnd(first)) return
  if ((callee.name === 'setTimeout' && startsTimer.has(holder)) || waitLimitsOf(file.module.language).lastNames.has(callee.name)) return
  const isPlain = callee.object.kind === 'name' || callee.object.kind === 'member'
  const name = isPlain ? `${short(file, callee)}()` : `${callee.name}()`
  yield {
    at: { start: callee.end - callee.name.length, end: call.end },
    by: name,
    subject: isPlain ? short(file, callee) : callee.name,
    ...of,
  }
}

const setsByName: ReadonlySet<string> = new Set(['put', 'set', 'setdefault', 'property', 'option', 'add', 'with'])

/** Systems whose own default ends the wait, or for which a timeout is a lifetime. */
const hasDefault: ReadonlySet<string> = new Set([
  'session',
  'idle',
  'cache',
  'lock',
  'heartbeat',
  'consumer',
  'producer',
  'admin',
  'streams',
])

/** The last part of a setting's name that limits a wait: `"mail.smtp.timeout"`, `Props.CONNECT_TIMEOUT`. */
const keyOf = (expr: Expr): string | undefined => {
  const text = textLiteral(expr) ?? (expr.kind === 'member' || expr.kind === 'name' ? lastName(expr) : undefined)
  if (text === undefined || (expr.kind === 'name' && text !== text.toUpperCase())) return undefined
  const around = expr.kind === 'member' ? wordsOf(lastName(expr.object)) : []
  const words = [...wordsOf(text), ...around]
  return isLimitName(text.split('.').at(-1) ?? '') && words.includes('timeout') && !words.some((word) => hasDefault.has(word))
    ? text
    : undefined
}
