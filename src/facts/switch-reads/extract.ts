import type { CodeFile } from '#code/code-file'
import { dominance } from '#code/ways/dominance'
import { contains, exprsIn, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel } from '#code/model'
import type { Passed } from '#code/origins/passed'
import type { SwitchRead } from '#model/facts/records/switch-read'
import { plainCalls } from '#models/by-language/plain-calls'
import { switchNames as names } from '#models/naming/kinds/switch-names'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'

interface Asked {
  readonly expr: Expr
  readonly key: string
  /** It is true while the feature is off: `settings.PAYMENTS_DISABLED`. */
  readonly isOff: boolean
  /** A setting whose name does not say that it turns a feature on. */
  readonly isOther?: true
}

const has = (words: readonly string[], set: ReadonlySet<string>): boolean => words.some((word) => set.has(word))

/** All names of a callee or a value: `app`, `flags`, `isEnabled` of `app.flags.isEnabled`. */
const pathOf = (expr: Expr): readonly string[] => {
  switch (expr.kind) {
    case 'name':
      return [expr.name]
    case 'member':
      return [...pathOf(expr.object), expr.name]
    case 'index':
      return pathOf(expr.object)
    case 'call':
      return pathOf(expr.callee)
    case 'await':
      return pathOf(expr.value)
    default:
      return []
  }
}

/** The key that an argument names: its text, or the last name of a constant. */
const keyOf = (file: CodeFile, arg: Expr): string | undefined => {
  if (arg.kind === 'literal')
    return arg.type === 'text' && typeof arg.value === 'string' && /^[\w.:/-]{3,80}$/.test(arg.value) ? arg.value : undefined
  const name = lastName(arg)
  if (!/^[A-Z][\w]*$/.test(name)) return undefined
  if (arg.kind !== 'name') return name
  return constantsOf(file).get(name) ?? name
}

const known = new WeakMap<CodeFile, ReadonlyMap<string, string>>()

/** Texts that the top of a file names. */
const constantsOf = (file: CodeFile): ReadonlyMap<string, string> => {
  const before = known.get(file)
  if (before) return before
  const found = new Map<string, string>()
  for (const expr of exprsIn(file.module.body, 'own'))
    if (expr.kind === 'assign' && expr.value?.kind === 'literal' && typeof expr.value.value === 'string')
      for (const target of expr.targets) if (target.kind === 'name') found.set(target.name, expr.value.value)
  known.set(file, found)
  return found
}

const isSetting = (name: string): boolean => {
  const own = wordsOf(name)
  return own.length > 1 && has(own, names.settings) && !has(own, names.others)
}

/** Defines an option of the command line: `flag.Bool("fast", false, "…")`, `cmd.Flags().GetBool("fast")`. */
const isOption = (path: readonly string[]): boolean =>
  /^(String|Bool|Int|Duration|Float64|Uint|Parse|NArg|Arg|Args|Lookup|Changed|Get(String|Bool|Int|Duration)|StringVar|BoolVar|IntVar|add_argument|add_option)$/.test(
    path.at(-1) ?? '',
  ) && /^(flags?|pflag|kingpin|cmd|cli|c|ctx|parser|cobra|viper)$/i.test(path[0] ?? '')

const askedByCall = (file: CodeFile, call: Call): Asked | undefined => {
  const path = pathOf(call.callee)
  const last = path.at(-1) ?? ''
  const key = call.args.map((arg) => keyOf(file, arg)).find((one) => one !== undefined)
  if (key === undefined || path.length === 0 || isOption(path)) return undefined
  const lastWords = wordsOf(last)
  const isAsked =
    names.alone.has(lastWords.join('')) ||
    (has(
      path.flatMap((one) => wordsOf(one)),
      names.holders,
    ) &&
      has(lastWords, names.asks)) ||
    // `isOn("new-checkout")` of a helper; a number or a row is asked by other names.
    (path.length === 1 && /^is_?(on|enabled|active)$/i.test(last))
  if (!isAsked && !(isSetting(key) && /env|config|setting|property|boolean|bool/i.test(path.join('.')))) return undefined
  return has(wordsOf(key), names.others) && !isAsked
    ? undefined
    : { expr: call, key, isOff: has(lastWords, names.off) || has(wordsOf(key), names.off) }
}

/** `settings.PAYMENTS_ENABLED`, `process.env.PAYMENTS_ENABLED`, `flags.payments`, `features["payments"]`. */
const askedByMember = (file: CodeFile, expr: Expr): Asked | undefined => {
  const outer = file.index.outerOf(expr)
  if (outer?.kind === 'call' && outer.callee === expr) return undefined
  const object = expr.kind === 'member' || expr.kind === 'index' ? pathOf(expr.object).at(-1) : undefined
  const key =
    expr.kind === 'member'
      ? expr.name
      : expr.kind === 'index' && expr.index?.kind === 'literal' && typeof expr.index.value === 'string'
        ? expr.index.value
        : undefined
  if (object === undefined || key === undefined) return undefined
  const holder = wordsOf(object)
  const isFlag = has(holder, names.holders) && key.length > 3 && !/^(length|size|get|has|is[A-Z]\w*|on|check)$/.test(key)
  if (!isFlag && !has(holder, names.configuration)) return undefined
  const isOther = (!isFlag && !isSetting(key)) || has(wordsOf(key), names.others)
  return { expr, key, isOff: has(wordsOf(key), names.off), ...(isOther && { isOther }) }
}

/** Whether a condition says that the feature is on; undefined if it does not decide it. */
const isOnIn = (condition: Expr, holds: boolean, isIt: (expr: Expr) => boolean): boolean | undefined => {
  if (isIt(condition)) return holds
  switch (condition.kind) {
    case 'unary':
      return condition.operator === 'not' || condition.operator === '*'
        ? isOnIn(condition.operand, condition.operator === '*' ? holds : !holds, isIt)
        : undefined
    case 'await':
    case 'cast':
      return isOnIn(condition.value, holds, isIt)
    case 'binary': {
      const { operator, left, right } = condition
      if (operator === 'and' || operator === 'or')
        return (operator === 'and') === holds ? (isOnIn(left, holds, isIt) ?? isOnIn(right, holds, isIt)) : undefined
      if (operator !== '==' && operator !== '!=') return undefined
      const other = right.kind === 'literal' ? right : left.kind === 'literal' ? left : undefined
      const value = other && isOnIn(other === right ? left : right, true, isIt)
      if (other === undefined || value === undefined) return undefined
      const isFalse =
        other.value === false ||
        other.value === null ||
        (typeof other.value === 'string' && /^(false|off|0|no|disabled)$/i.test(other.value))
      return (operator === '==') === holds ? !isFalse : isFalse
    }
    default:
      return undefined
  }
}

function* conditionsOf(passed: Passed) {
  for (let at = passed; at !== null; at = at.before) if (at.step.kind === 'condition') yield at.step
}

const isRead = (file: CodeFile, expr: Expr): Asked | undefined =>
  expr.kind === 'call' ? askedByCall(file, expr) : askedByMember(file, expr)

/** The names of variables that hold the answer. */
const heldBy = (fn: FunctionModel, asked: Expr): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const stmt of stmtsIn(fn.body ?? [])) {
    const assigned =
      stmt.kind === 'eval' && stmt.expr.kind === 'assign'
        ? [stmt.expr]
        : stmt.kind === 'if'
          ? stmt.init.flatMap((one) => (one.kind === 'eval' && one.expr.kind === 'assign' ? [one.expr] : []))
          : []
    for (const { value, targets } of assigned) {
      const [first] = targets
      if (value && first?.kind === 'name' && contains(value, asked)) found.add(first.name)
    }
  }
  return found
}

const mostCalls = 12

/** The calls that run only while the feature is on. */
const whileOn = (file: CodeFile, fn: FunctionModel, before: ReadonlyMap<unknown, Passed>, asked: Asked): readonly string[] => {
  const held = heldBy(fn, asked.expr)
  const isIt = (expr: Expr): boolean => expr === asked.expr || (expr.kind === 'name' && held.has(expr.name))
  const found = new Set<string>()
  const others = new Set<string>()
  for (const [at, passed] of before) {
    const call = at as Call
    if (call.kind !== 'call' || call === asked.expr) continue
    const name = lastName(call.callee)
    if (name === '' || plainCalls.has(name)) continue
    const isOn = [...conditionsOf(passed)].some(({ condition, holds }) => {
      const answer = isOnIn(condition, holds, isIt)
      return answer !== undefined && (asked.isOther === true || answer !== asked.isOff)
    })
    ;(isOn ? found : others).add(name)
  }
  // Of a call that the other branch makes as well, nothing shows which one is left.
  return [...found].filter((name) => !others.has(name)).slice(0, mostCalls)
}

/** Conditions that ask whether a feature is on, with what runs only then. */
export const switchReads = ({ file, withinAt }: ModuleCode): readonly SwitchRead[] => {
  const found: SwitchRead[] = []
  const add = (asked: Asked, on: readonly string[]): void => {
    if (asked.isOther && on.length === 0) return
    const startLine = file.lineOf(asked.expr.start)
    found.push({
      kind: 'switch-read',
      at: { startLine, endLine: startLine },
      within: withinAt(asked.expr),
      subject: `switch ${asked.key}`,
      key: asked.key,
      by: oneLine(file.textOf(asked.expr)),
      on,
      ...(asked.isOther && { isOther: true as const }),
    })
  }
  const inFunctions = new Set<Expr>()
  for (const fn of file.index.functions) {
    const asked = exprsIn(fn.body ?? [], 'own').flatMap((expr) => isRead(file, expr) ?? [])
    if (asked.length === 0) continue
    const { before, isComplete } = dominance(fn, file.module.language)
    for (const one of asked) {
      if (inFunctions.has(one.expr)) continue
      inFunctions.add(one.expr)
      add(one, isComplete ? whileOn(file, fn, before, one) : [])
    }
  }
  for (const expr of exprsIn(file.module.body, 'definitions')) {
    if (inFunctions.has(expr)) continue
    const asked = isRead(file, expr)
    if (asked) add(asked, [])
  }
  return found
}
