import type { ValueShape } from '#model/fact'
import type { Setting } from '#model/facts/work/job'
import type { ConsumerForm } from '#models/forms/job'
import { typescriptJobs } from '#models/typescript/jobs'
import { namePattern } from '#languages/typescript/call-index'
import { bare, lastName, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { queueLibraries } from '../../libraries/job-libraries.ts'
import { byEndOfBody } from '../../consumers/end-of-body.ts'
import { declaredIn } from '../../consumers/extract.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Context, Extractor } from '../calls/context.ts'
import { handlerAt } from '../requests/handler-at.ts'
import { originNameByType } from '../reading/made-name.ts'
import { valueShape } from '../reading/value-shape.ts'

type Call = ts.CallExpression | ts.NewExpression

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
  const handler = form.handler && handlerAt(module, call, form.handler)
  if (!handler || acknowledges === 'group') return
  const placed = flag && 'position' in flag ? flag : undefined
  const options = placed && call.arguments?.[placed.position]
  const shape = options && valueShape(module, options)
  const noAck = shape?.type === 'object' ? shape.keys[placed?.key ?? ''] : undefined
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
    delivers: form.delivers,
    queue,
    handler,
    acknowledges: onDelivery ? 'on-delivery' : acknowledges,
    ...(onDelivery && noAck ? { acknowledgedAt: noAck.at } : {}),
    ...registeredWith(call),
  })
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
    delivers: typescriptJobs.delivers(library),
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

/** Names that another file of the repository exports. */
const isOfRepository = (name: string): boolean => /^(\.|@\/|~|#|src\/)/.test(name)

/** What made the object of a callee, by the last step of its name: `consumer` of `./kafka.js#kafka.consumer().run`. */
const makerIn = (name: string): string => {
  const maker =
    name
      .slice(name.indexOf('#') + 1)
      .split('.')
      .at(-2) ?? ''
  return maker.endsWith('()') ? maker.slice(0, -2) : ''
}

/** A call on the client of a library that another file makes (`boss.work('mail', …)`), or on what such a client makes. */
const consumedElsewhere = (call: Call, origin: ReturnType<Module['origin']>, name: string): ConsumerForm | undefined => {
  const callee = bare(call.expression)
  if (!isOfRepository(name) || !ts.isPropertyAccessExpression(callee)) return undefined
  const holder = origin.kind === 'import' ? lastName(callee.expression) : origin.kind === 'made' ? makerIn(name) : ''
  return holder === '' ? undefined : typescriptJobs.consumedOn(holder, callee.name.text)
}

const mayBeJob = namePattern(
  (name) =>
    name.startsWith('parameter#') ||
    isOfRepository(name) ||
    typescriptJobs.consumedBy(name) !== undefined ||
    queueLibraries.some((library) => library.makers.includes(name) || library.adds.includes(name)),
)

/** Job consumers, and the options of jobs added to queues. */
export const jobs: Extractor = (context) => {
  const { module } = context
  for (const call of module.madeFrom(mayBeJob)) {
    const origin = module.origin(call.expression)
    if (origin.kind === 'unknown') continue
    const name = originNameByType(module, origin)
    const consumer = typescriptJobs.consumedBy(name) ?? consumedElsewhere(call, origin, name)
    if (consumer) emitConsumer(context, call, consumer)
    emitQueueOptions(context, call, name)
  }
  if (!typescriptJobs.declaresIn(module.file.text)) return
  for (const fact of declaredIn({
    ...codeOf(module),
    index: typescriptJobs,
    handlerAt: () => undefined,
    declarationOf: byEndOfBody(codeOf(module)),
  })) {
    if (fact.kind === 'consumer') context.root({ reach: 'job', handler: fact.handler })
    context.emit(fact)
  }
}
