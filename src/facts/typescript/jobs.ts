import type { Ref, ValueShape } from '#model/fact'
import type { Setting } from '#model/facts/job'
import type { ConsumerForm } from '#models/job'
import { typescriptJobs } from '#models/typescript/jobs'
import { namePattern } from '#languages/typescript/call-index'
import { bare, lastName, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { jobDecorators, queueLibraries, scheduleLibraries, workerClasses } from '../libraries/job-libraries.ts'
import type { Context, Extractor } from './context.ts'
import { originNameByType } from './made-name.ts'
import { valueShape } from './value-shape.ts'

type Call = ts.CallExpression | ts.NewExpression

const schedulesByCall = new Map(scheduleLibraries.flatMap((library) => library.calls.map((call) => [call, library] as const)))

/** The name of the function that an expression refers to. */
export const handlerRef = (module: Module, node: ts.Expression | undefined): Ref | undefined => {
  if (!node) return undefined
  const value = bare(node)
  if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) return { name: module.functionName(value) }
  // `this.run.bind(this)`
  if (ts.isCallExpression(value) && ts.isPropertyAccessExpression(value.expression) && value.expression.name.text === 'bind')
    return handlerRef(module, value.expression.expression)
  const origin = module.origin(value)
  if (origin.kind === 'import') return { module: origin.module, name: origin.path.join('.') || 'default' }
  if (origin.kind === 'local' && ts.isFunctionLike(origin.node) && origin.path.length === 0)
    return { name: module.functionName(origin.node) }
  return undefined
}

const propertyOf = (object: ts.Expression | undefined, names: readonly string[]): ts.Expression | undefined => {
  const value = object && bare(object)
  if (!value || !ts.isObjectLiteralExpression(value)) return undefined
  for (const property of value.properties) {
    const name = property.name && (ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name)) ? property.name.text : ''
    if (!names.includes(name)) continue
    if (ts.isPropertyAssignment(property)) return property.initializer
    if (ts.isShorthandPropertyAssignment(property)) return property.name
  }
  return undefined
}

/** A method in an options object: `{ async eachMessage() { … } }`. */
const methodOf = (module: Module, object: ts.Expression | undefined, names: readonly string[]): Ref | undefined => {
  const value = object && bare(object)
  if (!value || !ts.isObjectLiteralExpression(value)) return undefined
  const method = value.properties.find(
    (property) => ts.isMethodDeclaration(property) && ts.isIdentifier(property.name) && names.includes(property.name.text),
  )
  return method && ts.isMethodDeclaration(method) ? { name: module.functionName(method) } : undefined
}

const handlerOf = (module: Module, call: Call, { handler }: ConsumerForm): Ref | undefined => {
  const args = call.arguments ?? []
  if (!handler) return undefined
  if ('position' in handler) return handlerRef(module, args.at(handler.position))
  return handlerRef(module, propertyOf(args[handler.options], handler.keys)) ?? methodOf(module, args[handler.options], handler.keys)
}

const textOf = (module: Module, node: ts.Expression | undefined): string => {
  const shape = node && valueShape(module, node)
  if (shape?.type === 'literal' && typeof shape.value === 'string') return shape.value
  if (shape?.type === 'object') {
    const name = (shape.keys.id ?? shape.keys.name ?? shape.keys.topic)?.value
    if (name?.type === 'literal') return String(name.value)
  }
  return ''
}

const registeredWith = (call: Call): { readonly registeredWith?: string } => {
  const callee = bare(call.expression)
  const name = ts.isPropertyAccessExpression(callee) ? lastName(callee.expression) : ''
  return name === '' || ts.isNewExpression(call) ? {} : { registeredWith: name }
}

const emitConsumer = ({ module, emit, root }: Context, call: Call, form: ConsumerForm): void => {
  const { library, onDelivery: flag, acknowledges } = form
  const handler = handlerOf(module, call, form)
  if (!handler || acknowledges === 'group') return
  const options = flag && call.arguments?.[flag.position]
  const shape = options && valueShape(module, options)
  const noAck = shape?.type === 'object' ? shape.keys[flag?.key ?? ''] : undefined
  const onDelivery = noAck?.value.type === 'literal' && noAck.value.value === true
  const queue = textOf(module, call.arguments?.[form.queue ?? 0])
  const { startLine } = module.span(call)
  root({ reach: 'job', handler })
  emit({
    kind: 'consumer',
    at: { startLine, endLine: startLine },
    within: module.within(call),
    subject: `${library} ${queue || shortText(module, call.expression, 40)}`,
    library,
    queue,
    handler,
    acknowledges: onDelivery ? 'on-delivery' : acknowledges,
    ...(onDelivery && noAck ? { acknowledgedAt: noAck.at } : {}),
    ...registeredWith(call),
  })
}

const decoratorsOf = (node: ts.Node): readonly ts.Decorator[] => (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [])

const emitDecorated = ({ module, emit, root }: Context): void => {
  for (const method of module.all<ts.MethodDeclaration>(ts.SyntaxKind.MethodDeclaration)) {
    for (const decorator of decoratorsOf(method)) {
      const call = decorator.expression
      if (!ts.isCallExpression(call)) continue
      const entry = jobDecorators[module.originName(call.expression)]
      if (!entry) continue
      const handler = { name: module.functionName(method) }
      const base = { at: module.span(decorator), within: handler.name, handler, library: entry.library }
      root({ reach: 'job', handler })
      const when = textOf(module, call.arguments[0]) || (call.arguments[0] ? shortText(module, call.arguments[0], 40) : '')
      if (entry.kind === 'schedule')
        emit({
          ...base,
          kind: 'schedule',
          subject: `${entry.library} ${handler.name}`,
          when,
          inProcess: true,
          ...guardOf(module, decorator, method),
        })
      else emit({ ...base, kind: 'consumer', subject: `${entry.library} ${handler.name}`, queue: when, acknowledges: 'on-return' })
    }
    const owner = method.parent
    if (!ts.isClassLike(owner) || !ts.isIdentifier(method.name)) continue
    const base = owner.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
    const worker = base && workerClasses[module.originName(base.expression)]
    if (!worker || worker.method !== method.name.text) continue
    const handler = { name: module.functionName(method) }
    root({ reach: 'job', handler })
    emit({
      kind: 'consumer',
      at: { startLine: module.span(method.name).startLine, endLine: module.span(method.name).startLine },
      within: handler.name,
      subject: `${worker.library} ${handler.name}`,
      library: worker.library,
      queue: '',
      handler,
      acknowledges: 'on-return',
    })
  }
}

/** Names that limit work to one process: an advisory lock, leader election, or an environment variable set on one instance. */
const guarding = /lock|mutex|leader|primary|singleton|advisory|skip\s*locked|acquire|\bnx\b|elect|isMaster|INSTANCE|once/i

const guardOf = (module: Module, call: ts.Node, body: ts.Node | undefined): { readonly guardedBy?: string } => {
  const inBody = body ? guarding.exec(body.getText(module.file))?.[0] : undefined
  if (inBody) return { guardedBy: inBody }
  const ownText = guarding.exec(call.getText(module.file))?.[0]
  if (ownText) return { guardedBy: ownText }
  for (let at: ts.Node | undefined = call.parent; at; at = at.parent) {
    if (ts.isIfStatement(at)) return { guardedBy: shortText(module, at.expression, 40) }
    if (ts.isConditionalExpression(at)) return { guardedBy: shortText(module, at.condition, 40) }
    // An early return before the job is registered.
    if (ts.isBlock(at) && ts.isFunctionLike(at.parent)) {
      const before = at.statements.find(
        (statement) =>
          ts.isIfStatement(statement) && statement.pos < call.pos && /\breturn\b/.test(statement.thenStatement.getText(module.file)),
      )
      if (before && ts.isIfStatement(before)) return { guardedBy: shortText(module, before.expression, 40) }
    }
  }
  return {}
}

const bodyOfRef = (module: Module, ref: Ref): ts.Node | undefined => {
  if (ref.module !== undefined) return undefined
  for (const kind of [
    ts.SyntaxKind.ArrowFunction,
    ts.SyntaxKind.FunctionExpression,
    ts.SyntaxKind.FunctionDeclaration,
    ts.SyntaxKind.MethodDeclaration,
  ])
    for (const node of module.all<ts.FunctionLikeDeclaration>(kind)) if (module.functionName(node) === ref.name) return node
  return undefined
}

const emitSchedule = (
  context: Context,
  call: Call,
  library: string,
  when: ts.Expression | undefined,
  handlerNode: ts.Expression | undefined,
): void => {
  const { module, emit, root } = context
  const handler = handlerRef(module, handlerNode)
  if (!handler || !when) return
  root({ reach: 'job', handler })
  emit({
    kind: 'schedule',
    at: { startLine: module.span(call).startLine, endLine: module.span(call).startLine },
    within: module.within(call),
    subject: `${library} ${handler.name}`,
    library,
    when: textOf(module, when) || shortText(module, when, 40),
    handler,
    inProcess: true,
    ...guardOf(module, call, bodyOfRef(module, handler)),
  })
}

/** In milliseconds. Shorter intervals are polling, heartbeats or gauges, not scheduled work. */
const shortestInterval = 60_000

const emitInterval = (context: Context, call: ts.CallExpression): void => {
  if (context.module.originName(call.expression) !== 'global#setInterval') return
  const [handler, every] = call.arguments
  const shape = every && valueShape(context.module, every)
  if (shape?.type !== 'literal' || typeof shape.value !== 'number' || shape.value < shortestInterval) return
  emitSchedule(context, call, 'setInterval', every, handler)
}

const setting = <Value>(options: ValueShape | undefined, key: string, read: (value: ValueShape) => Value | undefined): Setting<Value> => {
  if (!options) return { state: 'absent' }
  if (options.type !== 'object') return { state: 'unknown' }
  const property = options.keys[key]
  if (!property) return options.open ? { state: 'unknown' } : { state: 'absent' }
  const value = read(property.value)
  return value === undefined ? { state: 'unknown' } : { state: 'set', value, at: property.at }
}

const numberIn = (value: ValueShape): number | undefined => {
  if (value.type === 'literal' && typeof value.value === 'number') return value.value
  return value.type === 'expression' && /^(Number\.)?(MAX_SAFE_INTEGER|MAX_VALUE|POSITIVE_INFINITY|Infinity)$/.test(value.name ?? '')
    ? Infinity
    : undefined
}

const presence = (): boolean => true
const truth = (value: ValueShape): boolean | undefined =>
  value.type === 'literal' && typeof value.value === 'boolean'
    ? value.value
    : value.type === 'literal' && value.value === 0
      ? true
      : value.type === 'object' || value.type === 'literal'
        ? false
        : undefined

/** Whether the file has a `failed` listener, which may record the failed jobs. */
const listensToFailures = (module: Module): boolean =>
  module
    .calls()
    .some(
      (call) =>
        ts.isPropertyAccessExpression(call.expression) &&
        call.expression.name.text === 'on' &&
        textOf(module, call.arguments[0]) === 'failed',
    )

const jobOptions = (
  { module, emit }: Context,
  call: Call,
  library: string,
  scope: 'queue' | 'job',
  options: ValueShape | undefined,
  queue: string,
  defaultAttempts: number,
): void =>
  emit({
    kind: 'job',
    at: module.span(call),
    within: module.within(call),
    subject: `${library} ${shortText(module, call.expression, 40)} ${queue}`.trim(),
    library,
    queue,
    scope,
    attempts: setting(options, 'attempts', numberIn),
    backoff: setting(options, 'backoff', presence),
    discardsFailed:
      listensToFailures(module) || (options?.type === 'object' && options.open)
        ? { state: 'unknown' }
        : setting(options, 'removeOnFail', truth),
    defaultAttempts,
  })

const emitQueueOptions = (context: Context, call: Call, name: string): void => {
  const { module } = context
  for (const library of queueLibraries) {
    const isMaker = library.makers.includes(name) && (ts.isNewExpression(call) || library.library === 'bull')
    if (!isMaker && !library.adds.includes(name)) continue
    const args = (call.arguments ?? []).map((argument) =>
      ts.isSpreadElement(argument) ? ({ type: 'expression' } as const) : valueShape(module, argument),
    )
    if (isMaker) {
      const options =
        library.optionsAt >= 0
          ? args[library.optionsAt]
          : args.find((shape, index) => index > 0 && shape.type !== 'literal' && shape.type !== 'template')
      const all =
        options?.type === 'object'
          ? (options.keys.defaultJobOptions?.value ?? (options.open ? ({ type: 'expression' } as const) : undefined))
          : options
      jobOptions(context, call, library.library, 'queue', all, textOf(module, call.arguments?.[0]), library.defaultAttempts)
    } else if (args.length > 0) {
      const options = library.jobOptionsAt >= 0 ? args[library.jobOptionsAt] : args.length > 1 ? args.at(-1) : undefined
      jobOptions(context, call, library.library, 'job', options, textOf(module, call.arguments?.[0]), library.defaultAttempts)
    }
  }
}

const mayBeJob = namePattern(
  (name) =>
    name.startsWith('parameter#') ||
    name === 'global#setInterval' ||
    typescriptJobs.consumedBy(name) !== undefined ||
    schedulesByCall.has(name) ||
    queueLibraries.some((library) => library.makers.includes(name) || library.adds.includes(name)),
)

/** Job consumers, schedules, and the options of jobs added to queues. */
export const jobs: Extractor = (context) => {
  const { module } = context
  for (const call of module.madeFrom(mayBeJob)) {
    const origin = module.origin(call.expression)
    if (origin.kind === 'unknown') continue
    const name = originNameByType(module, origin)
    const consumer = typescriptJobs.consumedBy(name)
    if (consumer) emitConsumer(context, call, consumer)
    const schedule = schedulesByCall.get(name)
    if (schedule) emitSchedule(context, call, schedule.library, call.arguments?.[schedule.when], call.arguments?.[schedule.handler])
    if (ts.isCallExpression(call)) emitInterval(context, call)
    emitQueueOptions(context, call, name)
  }
  emitDecorated(context)
}
