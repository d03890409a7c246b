import type { Ref } from '#model/fact'
import type { Consumer } from '#model/facts/job'
import { withoutVersion, type Call, type GoFunction, type Module, type Origin, type Range } from '#languages/go/module'
import type { ConsumerForm } from '#models/job'
import { JobIndex } from '#models/job-index'
import { table } from '#models/go/jobs-table'
import { codeOf } from './code-of.ts'
import type { Context, Extractor } from './context.ts'
import { queuePackages } from './libraries/consumers.ts'
import { loopAround } from './loops.ts'
import { refOf } from './refs.ts'

const index = new JobIndex(table)

/** A function literal as an argument. */
const literalIn = (module: Module, range: Range): GoFunction | undefined =>
  /^func\b/.test(module.slice(range))
    ? module.functions.find((own) => own.node.kind === 'func_literal' && own.node.start >= range.start && own.node.end <= range.end)
    : undefined

const withMember = (origin: Origin, member: string): Origin =>
  origin.kind === 'unknown' ? origin : { ...origin, path: [...origin.path, member] }

/** The function that an argument passes: itself, or a method of the value. */
const handlerAt = (module: Module, range: Range, method: string | undefined): Ref | undefined => {
  const literal = literalIn(module, range)
  if (literal) return { name: literal.name }
  const call = module.callAt(range)
  // `nsq.HandlerFunc(h.Handle)` is a conversion; `tracing.Wrap(h.Handle)` returns a function that calls it.
  const inner = call?.args.find((argument) => /^(func\b|[A-Za-z_]\w*(\.\w+)*$)/.test(module.slice(argument)))
  if (call && inner && (method === undefined || /(HandlerFunc|WorkFunc)$/.test(call.callee))) return handlerAt(module, inner, undefined)
  const origin = module.origin(range)
  return refOf(module, method === undefined ? origin : withMember(origin, method))
}

const emitConsumer = (
  { module, emit, root }: Context,
  call: Call,
  of: Pick<Consumer, 'library' | 'queue' | 'handler' | 'acknowledges'> & Pick<Partial<Consumer>, 'acknowledgedAt'>,
): void => {
  root({ reach: 'job', handler: of.handler })
  emit({
    kind: 'consumer',
    at: { startLine: call.node.startLine, endLine: call.node.startLine },
    within: module.within(call.node),
    subject: `${of.library} ${of.queue || of.handler.name}`,
    ...of,
  })
}

/** The type of the worker; the function itself where it is one. */
const typeOfWorker = (handler: Ref): string => handler.name.split('.').at(/\.Work$/.test(handler.name) ? -2 : -1) ?? ''

/** A handler is registered with the consumer of a queue. */
const registered = (context: Context, call: Call, form: ConsumerForm, position: number): void => {
  const { module } = context
  const { library, queue, method } = form
  const argument = call.args.at(position)
  const handler = argument && handlerAt(module, argument, method)
  if (!handler) return
  const named = queue === undefined ? undefined : call.args[queue]
  const name = (named && (module.stringOf(named) ?? module.short(named, 40))) ?? (library === 'river' ? typeOfWorker(handler) : '')
  emitConsumer(context, call, { library, queue: name, handler, acknowledges: form.acknowledges === 'by-hand' ? 'by-hand' : 'on-return' })
}

/** `for { message, err := reader.ReadMessage(ctx) … }`: the function around it does the work. */
const taken = (context: Context, call: Call, { library, acknowledges }: ConsumerForm): void => {
  const { module } = context
  const own = module.functionAround(call.node)
  if (!own || !loopAround(module, call.start, own)) return
  // Without a consumer group, no offset is stored.
  const onDelivery = acknowledges === 'group' && /\bGroupID:/.test(module.text)
  emitConsumer(context, call, {
    library,
    queue: '',
    handler: { name: own.name },
    acknowledges: onDelivery ? 'on-delivery' : 'by-hand',
    ...(onDelivery ? { acknowledgedAt: call.node.span } : {}),
  })
}

/** `messages, err := channel.Consume("orders", "", true, …)`: the function that reads the channel does the work. */
const fromChannel = (context: Context, call: Call, form: ConsumerForm): void => {
  const { module } = context
  const [queue, automatic] = [call.args[form.queue ?? 0], call.args[form.onDelivery?.position ?? 0]]
  const around = module.functionAround(call.node)
  if (!queue || !automatic || !around?.body) return
  const name = /(?:^|[\s;{(])([A-Za-z_]\w*)\s*,\s*\w+\s*:?=\s*$/.exec(module.text.slice(Math.max(0, call.start - 80), call.start))?.[1]
  const read =
    name === undefined ? undefined : new RegExp(`(?:range|<-)\\s*${name}\\b`).exec(module.text.slice(call.end, around.body.close))
  const own = read ? (module.functionAtOffset(call.end + read.index) ?? around) : around
  const onDelivery = module.slice(automatic) === 'true'
  emitConsumer(context, call, {
    library: form.library,
    queue: module.stringOf(queue) ?? module.short(queue, 40),
    handler: { name: own.name },
    acknowledges: onDelivery ? 'on-delivery' : 'by-hand',
    ...(onDelivery ? { acknowledgedAt: module.spanOf(automatic) } : {}),
  })
}

const fullType = (module: string | undefined, name: string): string => `${module === undefined ? '.' : withoutVersion(module)}#${name}`

/** Handlers recognized by their parameter types: a claim of sarama, or a queue event that triggers a cloud function. */
const byParameters = ({ module, emit, root }: Context): void => {
  for (const own of module.functions) {
    if (own.outer) continue
    const types = own.parameters.map(({ type }) => (type ? fullType(type.module, type.name) : ''))
    const isClaim =
      own.receiver !== undefined &&
      /\.ConsumeClaim$/.test(own.name) &&
      types.some((type) => /^github\.com\/(IBM|Shopify)\/sarama#ConsumerGroupClaim$/.test(type))
    const event = types.find((type) => /^github\.com\/aws\/aws-lambda-go\/events#(SQS|Kinesis|SNS|Kafka)Event$/.test(type))
    if (!isClaim && event === undefined) continue
    const library = isClaim ? 'sarama' : 'aws-lambda-go'
    root({ reach: 'job', handler: { name: own.name } })
    emit({
      kind: 'consumer',
      at: { startLine: own.node.startLine, endLine: own.node.startLine },
      within: own.name,
      subject: `${library} ${own.name}`,
      library,
      queue: '',
      handler: { name: own.name },
      acknowledges: isClaim ? 'by-hand' : 'on-return',
    })
  }
}

/** How a call takes messages, by what the code model knows of its callee. */
const formAt = (module: Module, call: Call): ConsumerForm | undefined => {
  const { file } = codeOf(module)
  const placed = file.index.calls.find((one) => one.call.start === call.node.start && one.call.end === call.node.end)
  return placed && index.consumedBy(file.nameOf(placed.call.callee, placed.scope))
}

/** Functions that handle jobs and messages. */
export const consumers: Extractor = (context) => {
  const { module } = context
  if (!module.importSpecs.some((spec) => queuePackages.test(spec.module))) return
  for (const call of module.calls) {
    if (!index.consumerCalls.has(call.path.at(-1) ?? '')) continue
    const form = formAt(module, call)
    if (!form) continue
    if (form.returnsChannel) fromChannel(context, call, form)
    else if (form.handler && 'position' in form.handler) registered(context, call, form, form.handler.position)
    else taken(context, call, form)
  }
  byParameters(context)
}
