import { calleeOf } from '#code/callee-of'
import type { SignalHandler } from '#model/facts/process/process'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { functionOf } from '#code/function-of'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, Import, Stmt } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import type { SignalForm } from '#models/forms/lifecycle'
import { names } from '#models/names'
import { signalsGiven } from './signals-given.ts'
import { whatItDoes } from './what-it-does.ts'
import { receivesFrom } from './receives-in.ts'
import { formOf, type Reading } from './reading.ts'

/** A signal handler and the code that it runs. */
export interface Handling {
  readonly fact: SignalHandler
  readonly signals: readonly string[]
  /** The code that the handler is in or runs. In Go, this is the whole enclosing function. */
  readonly region?: readonly Stmt[] | undefined
  /** The code that runs when the signal arrives; undefined if it is in another file. */
  readonly body: readonly Stmt[] | undefined
  /** The function that is passed as the handler. */
  readonly handler: FunctionModel | undefined
  /** The scope of the call that installs it. */
  readonly scope?: PlacedCall['scope']
}

/** The code that runs when the process is asked to stop. */
export const handlingsIn = (reading: Reading): readonly Handling[] => {
  const { file, rules } = reading
  const hasPackage = !rules.handlesByImport && [...file.modules].some((module) => isForShutdown(file, module))
  return [
    ...file.index.calls.flatMap((placed) => byCall(reading, placed, hasPackage) ?? []),
    ...byDeclaration(reading),
    ...byImport(reading),
  ]
}

const byCall = (reading: Reading, placed: PlacedCall, hasPackage: boolean): Handling | undefined => {
  const { file, index, rules, placeOf } = reading
  const { call, scope } = placed
  const form = formOf(reading, index.signals, placed) ?? (hasPackage ? byPackage(reading, placed) : undefined)
  const signals = form && signalsOf(reading, placed, form)
  if (!signals || signals.length === 0) return undefined
  const { within, calleeText } = placeOf(call)
  const by = form.by ?? calleeText
  const { body, handler, stop } = workOf(reading, placed, form)
  const { stops, exits } = whatItDoes(reading, body ?? [], scope)
  return {
    signals,
    handler,
    scope,
    region: body,
    body: form.work === 'around' ? afterReceive(reading, placed) : body,
    fact: {
      kind: 'signal-handler',
      at: file.spanOf(call),
      within,
      subject: form.subject ?? rules.signalSubject(form.signals ? signals : undefined, by),
      signals,
      by,
      stops: form.stops ?? (stop === undefined ? stops : [stop]),
      exits: form.exits ?? (exits && form.work !== 'around'),
      ...(form.ignoresUncatchable ? { ignoresUncatchable: true } : {}),
    },
  }
}

/** Whether it is a function of a package that is named after graceful shutdown. */
const byPackage = ({ file }: Reading, { call, scope }: PlacedCall): SignalForm | undefined => {
  const { root, path } = file.originOf(call.callee, scope)
  const isIt = root.kind === 'import' && path.length === 1 && root.module.includes('/') && isForShutdown(file, root.module, path[0])
  return isIt ? { source: 'by its name', by: 'a package for graceful shutdown', work: 'around', ignoresUncatchable: true } : undefined
}

/**
 * A package that is named after graceful shutdown; in Go, also a function for a handler or a context of one that is named after signals of the
 * process. In a front end, those are other ones.
 */
const isForShutdown = (file: CodeFile, module: string, member?: string): boolean =>
  names.shutdownPackages.has(lastPart(module)) ||
  (file.module.language === 'go' && lastPart(module) === 'signals' && (member === undefined || /signal|context|handler/i.test(member)))

const lastPart = (module: string): string => module.slice(module.lastIndexOf('/') + 1)

const signalsOf = (reading: Reading, { call, scope }: PlacedCall, { signals, isAnyEvent }: SignalForm): readonly string[] => {
  if (!signals) return ['SIGTERM', 'SIGINT']
  const given = signals.isMany ? call.args.slice(signals.from) : call.args.slice(signals.from, signals.from + 1)
  if (given.length === 0) return signals.isMany ? ['SIGTERM', 'SIGINT'] : []
  const single = signals.isMany ? given : given.filter((expr) => !isList(expr, scope))
  return [...new Set(single.flatMap((expr) => signalsGiven(reading, expr, scope, isAnyEvent === true)))]
}

/** Node.js makes one name of a list of events, so that a handler of it never runs: `process.on(['SIGTERM', 'SIGINT'], stop)`. */
const isList = (expr: Expr, scope: Scope): boolean => {
  if (expr.kind !== 'name') return expr.kind === 'array'
  const [only] = definitionsOf(expr.name, scope, expr.start)
  return only?.from.kind === 'value' && only.from.value.kind === 'array' && only.from.way.length === 0
}

interface Work {
  readonly body: readonly Stmt[] | undefined
  readonly handler: FunctionModel | undefined
  /** The member that is passed as the handler, if it stops something: `stopped.set`. */
  readonly stop?: string
}

const workOf = (reading: Reading, { call, scope }: PlacedCall, { work, method }: SignalForm): Work => {
  const { file, index } = reading
  if (work === undefined) return { body: undefined, handler: undefined }
  if (work === 'around') return { body: scope.function?.body ?? file.module.body, handler: undefined }
  if (work === 'after') {
    const around = enclosing(scope.function ?? file.module, call)
    const list = around.at(-2)?.body ?? scope.function?.body ?? file.module.body
    return { body: list.filter(({ start }) => start >= call.end), handler: undefined }
  }
  const given = call.keywords.find(({ name }) => name === work.keyword)?.value ?? call.args[work.position]
  const handler = given && handlerOf(file, given, scope, method)
  const stop = !handler && given?.kind === 'member' && index.isStop(given.name) ? given.name : undefined
  return { body: handler?.body, handler, ...(stop === undefined ? {} : { stop }) }
}

/**
 * A function, by its name or inline. `closer('SIGTERM')` returns one that is part of the factory's body. Other calls pass on a function
 * that they receive or are called on: `new Thread(…)`, `partial(stop, server)`, `this.stop.bind(this)`.
 */
const handlerOf = (file: CodeFile, given: Expr, scope: Scope, method: string | undefined): FunctionModel | undefined => {
  if (given.kind === 'lambda') return given.function
  if (given.kind !== 'call') return functionOf(file, given, scope)
  const own = functionOf(file, given.callee, scope)
  if (own) return own
  for (const part of [...given.args, ...(given.callee.kind === 'member' ? [given.callee.object] : [])]) {
    const found = part.kind === 'literal' ? undefined : handlerOf(file, part, scope, method)
    if (found) return found
  }
  const { root, path } = file.originOf(given.callee, scope)
  return root.kind === 'own' && path.length === 0
    ? file.index.functions.find((fn) => fn.owner === root.name && fn.name === method)
    : undefined
}

/** The statements after the receive from the channel that a call is given, if the file receives from it once. */
const afterReceive = ({ file }: Reading, { call }: PlacedCall): readonly Stmt[] | undefined => {
  const channel = call.args[0]?.kind === 'name' ? call.args[0].name : undefined
  if (channel === undefined) return undefined
  const receives = receivesFrom(file, channel)
  return receives.length === 1 ? receives[0] : undefined
}

/** The row of a method that a container calls when it ends: by an annotation, by an event that it takes, or by the type of its class. */
const declaredForm = ({ file, index }: Reading, fn: FunctionModel): SignalForm | undefined => {
  const annotated = fn.decorators.map((one) => index.annotated.get(lastName(calleeOf(one)))).find((one) => one)
  if (annotated) return annotated
  const taking = fn.params.flatMap(({ type }) => (type?.name ? (index.taking.get(lastName(type.name)) ?? []) : []))[0]
  if (taking) return taking
  const owner = fn.owner === undefined ? undefined : file.index.classes.get(fn.owner)
  return owner?.bases
    .flatMap(({ name }) => (name ? (index.implementing.get(lastName(name)) ?? []) : []))
    .find(({ method }) => method === fn.name)
}

const byDeclaration = (reading: Reading): readonly Handling[] => {
  const { file, index } = reading
  if (index.annotated.size + index.taking.size + index.implementing.size === 0) return []
  return file.index.functions.flatMap((fn): readonly Handling[] => {
    const form = declaredForm(reading, fn)
    if (!form) return []
    const { stops } = whatItDoes({ file, index }, fn.body ?? [], undefined)
    const by = form.by ?? ''
    return [
      {
        signals: ['SIGTERM'],
        body: fn.body,
        region: fn.body,
        handler: undefined,
        // The handler belongs to the class, which loses it if the method is removed.
        fact: { kind: 'signal-handler', at: file.spanOf(fn), within: '', subject: by, signals: ['SIGTERM'], by, stops, exits: false },
      },
    ]
  })
}

const isCalled = ({ index }: CodeFile, { name }: Import): boolean =>
  index.calls.some(({ call: { callee } }) => callee.kind === 'name' && callee.name === name)

const byImport = ({ file, index, rules }: Reading): readonly Handling[] => {
  if (!rules.handlesByImport) return []
  const seen = new Set<string>()
  return file.module.imports.flatMap((one): readonly Handling[] => {
    const { module, name } = one
    const form = index.package(module)
    // A package of another purpose may have one function for it: `import { registerShutdown } from '@acme/toolkit'`.
    const isNamed =
      !module.startsWith('.') &&
      module !== 'graceful-fs' &&
      (names.shutdownPackages.has(module) || (names.shutdownPackages.has(name) && isCalled(file, one)))
    if ((!form && !isNamed) || seen.has(module)) return []
    seen.add(module)
    const signals = ['SIGTERM', 'SIGINT']
    const fact: SignalHandler = {
      kind: 'signal-handler',
      at: file.spanOf(one),
      within: '',
      subject: module,
      signals,
      by: `${module} (${name})`,
      stops: form?.stops ?? ['close'],
      exits: false,
    }
    return [{ signals, body: undefined, handler: undefined, fact }]
  })
}
