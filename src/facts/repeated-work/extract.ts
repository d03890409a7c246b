import { calleeOf } from '#code/callee-of'
import type { CodeFile } from '#code/code-file'
import { contains, exprsIn, exprsOf } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { functionOf } from '#code/function-of'
import { isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import type { Fact } from '#model/fact'
import { makesFreshValue } from '#models/by-language/fresh-values'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { refOfCallee } from '../values/ref-of-callee.ts'
import { isKeyName, keyGiven } from '../retries/key-given.ts'
import { postsToAddress, sendsPost } from '../retries/posts-to-address.ts'
import { mentioned } from '../retries/mentions.ts'

/** Functions passed as arguments, the functions that call them, and keys that are newly created on each run. */
export const repeatedWork = (code: ModuleCode): readonly Fact[] => [...runsParameters(code), ...handedWork(code), ...freshKeys(code)]

const lineOf = ({ file }: ModuleCode, { start }: Located) => ({ startLine: file.lineOf(start), endLine: file.lineOf(start) })

/** Whether a name holds a parameter of the function that it is used in, or of one around that. */
const isParameter = (expr: Expr, scope: Scope): boolean =>
  expr.kind === 'name' && definitionsOf(expr.name, scope, expr.start).some(({ from }) => from.kind === 'parameter')

/** A parameter that is called, or handed to a call that may call it. */
const runsParameters = (code: ModuleCode): readonly Fact[] =>
  code.file.index.calls.flatMap(({ call, scope }): Fact[] => {
    const { callee, args } = call
    const called =
      isParameter(callee, scope) ||
      // Java: `work.get()`, `work.call()`
      (callee.kind === 'member' &&
        /^(get|call|run|execute|apply)$/.test(callee.name) &&
        args.length === 0 &&
        isParameter(callee.object, scope))
    const passed =
      !called &&
      args.some(
        (argument) =>
          isParameter(argument, scope) &&
          /^(fn|func|f|work|task|op|operation|action|callback|call|callable|supplier|request|run|handler)$/.test(lastName(argument)),
      )
    return called || passed
      ? [{ kind: 'runs-parameter', at: lineOf(code, call), within: code.withinAt(call), subject: lastName(callee) }]
      : []
  })

/** The body of a function as a region. */
const bodyOf = ({ body = [], start, end }: FunctionModel): Located => ({ start: body[0]?.start ?? start, end: body.at(-1)?.end ?? end })

const handedWork = (code: ModuleCode): readonly Fact[] => {
  const { file } = code
  const found: Fact[] = []
  const add = (at: Located, callee: Expr, scope: Scope, fn: FunctionModel, beside: readonly Expr[]): void => {
    const work = bodyOf(fn)
    const inside = file.index.calls.filter(({ call }) => contains(work, call))
    const direct = inside.find(({ call }) => mayBeUnsafe(call))
    const through = direct ? undefined : keyLeftOut(file, inside)
    const sends = direct ?? through?.placed
    const hasFresh = inside.some((placed) => isFresh(file, placed))
    if (!sends && !hasFresh) return
    const exprs = [...exprsIn(fn.body ?? []), ...beside]
    const isKeyed = mentioned(exprs, names.keys) !== undefined || (direct && keyGiven(direct.call) !== undefined)
    found.push({
      kind: 'handed-work',
      at: lineOf(code, at),
      within: code.withinAt(at),
      subject: lastName(callee),
      to: refOfCallee(file, callee, scope),
      callee: lastName(callee),
      work: file.spanOf(work),
      ...(isKeyed && { isKeyed: true as const }),
      ...(sends && {
        sends: {
          operation: `\`${file.textOf(sends.call.callee).replaceAll(/\s+/g, '')}\`${through ? `, without the \`${through.parameter}\` that it takes` : ''}`,
          at: lineOf(code, sends.call),
          ...(mentioned([sends.call.callee, ...sends.call.args], names.movesMoney) && { movesMoney: true as const }),
        },
      }),
    })
  }
  for (const { call, scope } of file.index.calls)
    for (const argument of call.args)
      if (argument.kind === 'lambda')
        add(
          call,
          call.callee,
          scope,
          argument.function,
          call.args.filter((other) => other !== argument),
        )
  for (const fn of file.index.functions)
    for (const decorator of fn.decorators) {
      const callee = calleeOf(decorator)
      add(decorator, callee, file.index.scopeOf(fn)?.parent ?? file.index.scope, fn, decorator.kind === 'call' ? exprsOf(decorator) : [])
    }
  return found
}

/** A call of an own function that sends a POST with the key that it is given, and is given none here. */
const keyLeftOut = (
  file: CodeFile,
  inside: readonly PlacedCall[],
): { readonly placed: PlacedCall; readonly parameter: string } | undefined => {
  for (const placed of inside) {
    const { call, scope } = placed
    const fn = functionOf(file, call.callee, scope) ?? methodBeside(file, call.callee, scope)
    if (!fn?.body || mentioned([call.callee, ...call.args], names.readsByPost)) continue
    const position = fn.params.findIndex(({ name }) => isKeyName(name) || names.operationKeys.has(name))
    const parameter = fn.params[position]
    if (!parameter || (parameter.default && !isNothing(parameter.default)) || !isLeftOut(call, parameter.name, position)) continue
    const own = file.index.calls.filter((one) => contains(fn, one.call))
    const sent = own.some((one) => sendsPost(one.call) || mayBeUnsafe(one.call))
    // A function that makes a key itself when it is given none is another matter.
    if (sent && mentioned(exprsIn(fn.body), names.operationKeys) && !own.some((one) => isFresh(file, one)))
      return { placed, parameter: parameter.name }
  }
  return undefined
}

/** Java calls a method of the same class by its name alone. */
const methodBeside = (file: CodeFile, callee: Expr, scope: Scope): FunctionModel | undefined => {
  if (file.module.language !== 'java' || callee.kind !== 'name') return undefined
  let at: Scope | undefined = scope
  while (at && at.function?.owner === undefined) at = at.parent
  const owner = at?.function?.owner
  const [found, other] = file.index.functions.filter((fn) => fn.name === callee.name && fn.owner !== undefined && fn.owner === owner)
  return other ? undefined : found
}

/** Whether a call gives a parameter nothing. */
const isLeftOut = ({ args, keywords }: Call, name: string, position: number): boolean => {
  if (args.some(({ kind }) => kind === 'spread') || keywords.some((one) => one.name === '')) return false
  const given = keywords.find((one) => one.name === name)?.value ?? args[position]
  return given === undefined || isNothing(given)
}

const isNothing = (expr: Expr): boolean => isNull(expr) || (expr.kind === 'literal' && expr.value === '')

/** A POST, or an effect that moves money, by the words of the call. */
const mayBeUnsafe = (call: Call): boolean => {
  if (mentioned([call.callee, ...call.args], names.readsByPost)) return false
  if (postsToAddress(call)) return true
  const words = wordsOf(lastName(call.callee))
  if (words[0] === 'post' && call.callee.kind === 'member') return true
  const path = exprsOf(call.callee).flatMap((expr) => (expr.kind === 'name' || expr.kind === 'member' ? wordsOf(expr.name) : []))
  return call.args.length > 0 && sends.has(words[0] ?? '') && path.some((word) => money.has(word))
}

const sends: ReadonlySet<string> = new Set([
  'create',
  'new',
  'charge',
  'pay',
  'transfer',
  'refund',
  'capture',
  'send',
  'submit',
  'execute',
  'issue',
  'withdraw',
  'deposit',
  'disburse',
])
const money: ReadonlySet<string> = new Set(
  'charge charges payment payments intent intents transfer transfers refund refunds payout payouts withdraw withdrawal deposit disburse disbursement pay'.split(
    ' ',
  ),
)

const isFresh = (file: CodeFile, { call, scope }: PlacedCall): boolean => makesFreshValue(file.nameOf(call.callee, scope))

/** A new value whose place is called a key: a header, an option, a setter, a variable that is handed on. */
const freshKeys = (code: ModuleCode): readonly Fact[] => {
  const { file } = code
  return file.index.calls.flatMap((placed): Fact[] => {
    if (!isFresh(file, placed) || !goesToKey(file, placed.call)) return []
    const by = file.textOf(placed.call)
    return [{ kind: 'fresh-key', at: lineOf(code, placed.call), within: code.withinAt(placed.call), subject: `key ${by}`, by }]
  })
}

const isKeyText = (text: string): boolean => names.operationKeys.has(text) || isKeyName(text)

/** How many own functions may hand a value on before it becomes the key of a request. */
const mostHandings = 2

const goesToKey = (file: CodeFile, made: Expr, handings = 0): boolean => {
  let inner: Expr = made
  let around = file.index.outerOf(made)
  for (let depth = 0; around && depth < 6; depth += 1) {
    switch (around.kind) {
      case 'assign':
        return around.targets.some(
          (target) =>
            isKeyText(lastName(target)) ||
            (target.kind === 'index' &&
              target.index?.kind === 'literal' &&
              typeof target.index.value === 'string' &&
              isKeyText(target.index.value)),
        )
      case 'object': {
        const property = around.properties.find(({ value }) => contains(value, made))
        return typeof property?.key === 'string'
          ? isKeyText(property.key)
          : property?.key?.kind === 'literal' && typeof property.key.value === 'string' && isKeyText(property.key.value)
      }
      case 'struct': {
        const field = around.fields.find(({ value }) => contains(value, made))
        return field?.name !== undefined && isKeyText(field.name)
      }
      case 'call': {
        const keyword = around.keywords.find(({ value }) => contains(value, made))
        if (keyword) return isKeyText(keyword.name)
        const name = lastName(around.callee)
        if (names.operationKeys.has(name)) return true
        // `headers.set("Idempotency-Key", key)`
        const at = around.args.findIndex((argument) => contains(argument, made))
        const before = around.args[at - 1]
        if (before?.kind === 'literal' && typeof before.value === 'string' && names.operationKeys.has(before.value)) return true
        if (at >= 0 && isKeyOfFunction(file, around, at, handings)) return true
        if (before?.kind === 'literal' && typeof before.value === 'string') return false
        // A conversion: `str(uuid4())`.
        if (around.callee !== inner && !(around.callee.kind === 'member' && around.callee.object === inner) && around.args.length !== 1)
          return false
        break
      }
      case 'member':
      case 'template':
      case 'binary':
      case 'await':
      case 'unary':
        break
      default:
        return false
    }
    inner = around
    around = file.index.outerOf(inner)
  }
  return false
}

/** Whether a function of the file gives its request what it gets at a position as the key: `post(path, body, key)`. */
const isKeyOfFunction = (file: CodeFile, call: Call, position: number, handings: number): boolean => {
  const scope = file.index.scopeOfSite(call)
  const target = handings < mostHandings && scope ? functionOf(file, call.callee, scope) : undefined
  const name = target?.params[position]?.name
  if (!target?.body || name === undefined || name === '') return false
  return exprsIn(target.body).some((expr) => expr.kind === 'name' && expr.name === name && goesToKey(file, expr, handings + 1))
}
