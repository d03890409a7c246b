import type { Ref } from '#model/fact'
import type { Consumer } from '#model/facts/work/job'
import type { CodeFile } from '#code/code-file'
import { contains, exprsIn, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import type { Expr, FunctionModel } from '#code/model'
import { originName } from '#code/origin'
import { withoutVersion, type Call, type GoFunction, type Module, type Origin, type Range } from '#languages/go/module'
import type { ConsumerForm } from '#models/forms/job'
import { goJobs } from '#models/go/jobs'
import { codeOf } from '../reading/code-of.ts'
import type { Context, Extractor } from '../calls/context.ts'
import { loopAround } from './loops.ts'
import { refOf } from '../reading/refs.ts'

/** A call that takes messages, or receives the function that does, in the module and in the code model. */
interface Taking {
  readonly call: Call
  readonly placed: PlacedCall
  readonly form: ConsumerForm
  readonly file: CodeFile
}

/** A function literal as an argument. */
const literalIn = (module: Module, range: Range): GoFunction | undefined =>
  module.functions.find(({ node }) => node.kind === 'func_literal' && node.start === range.start && contains(range, node))

const withMember = (origin: Origin, member: string): Origin =>
  origin.kind === 'unknown' ? origin : { ...origin, path: [...origin.path, member] }

/** Whether a call converts a function to a type of the library: `nsq.HandlerFunc(h.Handle)`. */
const isConversion = ({ file, form }: Taking, { call, scope }: PlacedCall): boolean => {
  const { root } = file.originOf(call.callee, scope)
  return root.kind === 'import' && (form.calls?.some((name) => name.startsWith(`${root.module}#`)) ?? false)
}

const isFunction = ({ kind }: Expr): boolean => kind === 'lambda' || kind === 'name' || kind === 'member'

/** The function that an argument passes: itself, or a method of the value. */
const handlerAt = (module: Module, taking: Taking, argument: Expr, method: string | undefined): Ref | undefined => {
  const literal = literalIn(module, argument)
  if (literal) return { name: literal.name }
  // `tracing.Wrap(h.Handle)` returns a function that calls the handler.
  const inner = argument.kind === 'call' ? argument.args.find(isFunction) : undefined
  const scope = argument.kind === 'call' ? taking.file.index.scopeOfSite(argument) : undefined
  if (argument.kind === 'call' && inner && scope && (method === undefined || isConversion(taking, { call: argument, scope })))
    return handlerAt(module, taking, inner, undefined)
  const origin = module.origin(argument)
  return refOf(module, method === undefined ? origin : withMember(origin, method))
}

type Emitted = Pick<Consumer, 'library' | 'delivers' | 'queue' | 'handler' | 'acknowledges'> &
  Pick<Partial<Consumer>, 'acknowledgedAt' | 'groupElsewhere'>

const emitConsumer = ({ emit, root }: Context, at: { readonly line: number; readonly within: string }, of: Emitted): void => {
  root({ reach: 'job', handler: of.handler })
  emit({
    kind: 'consumer',
    at: { startLine: at.line, endLine: at.line },
    within: at.within,
    subject: `${of.library} ${of.queue || of.handler.name}`,
    ...of,
  })
}

const emitAtCall = (context: Context, { call }: Taking, of: Emitted): void =>
  emitConsumer(context, { line: call.node.startLine, within: context.module.within(call.node) }, of)

/** The type of the worker; the function itself where it is one. */
const typeOfWorker = ({ name }: Ref, { method }: ConsumerForm): string => {
  const steps = name.split('.')
  return steps.at(steps.length > 1 && steps.at(-1) === method ? -2 : -1) ?? ''
}

/** A handler is registered with the consumer of a queue. */
const registered = (context: Context, taking: Taking, position: number): void => {
  const { module } = context
  const { call, placed, form } = taking
  const { library, queue, method } = form
  const argument = placed.call.args.at(position)
  const handler = argument && handlerAt(module, taking, argument, method)
  if (!handler) return
  const named = queue === undefined ? undefined : call.args[queue]
  const name = (named && (module.stringOf(named) ?? module.short(named, 40))) ?? (form.namedByHandler ? typeOfWorker(handler, form) : '')
  emitAtCall(context, taking, {
    library,
    delivers: form.delivers,
    queue: name,
    handler,
    acknowledges: form.acknowledges === 'by-hand' ? 'by-hand' : 'on-return',
  })
}

/** `for { message, err := reader.ReadMessage(ctx) … }`: the function around it does the work. */
const taken = (context: Context, taking: Taking): void => {
  const { module } = context
  const { call, form, file } = taking
  const { library, acknowledges, group } = form
  const own = module.functionAround(call.node)
  if (!own || !loopAround(module, call.start, own)) return
  // Without a consumer group, no offset is stored.
  const isOfGroup = acknowledges === 'group' && group !== undefined
  const onDelivery = isOfGroup && file.index.structs.some(({ part }) => part.fields.some(({ name }) => name === group))
  // Another file of the package or of the program may create the reader.
  const groupElsewhere = isOfGroup && !onDelivery ? group : undefined
  emitAtCall(context, taking, {
    library,
    delivers: form.delivers,
    queue: '',
    handler: { name: own.name },
    acknowledges: onDelivery ? 'on-delivery' : 'by-hand',
    ...(onDelivery || groupElsewhere !== undefined ? { acknowledgedAt: call.node.span } : {}),
    ...(groupElsewhere !== undefined && { groupElsewhere }),
  })
}

/** The first place that reads the channel which a call returns: `range messages`, `<-messages`. */
const readingOf = ({ file, placed }: Taking): Expr | undefined => {
  const kept = file.index.outerOf(placed.call)
  const [target] = kept?.kind === 'assign' ? kept.targets : []
  const body = placed.scope.function?.body
  if (target?.kind !== 'name' || !body) return undefined
  const isChannel = (expr: Expr): boolean => expr.kind === 'name' && expr.name === target.name
  const looped = [placed.scope.function, ...file.index.functions]
    .filter((fn): fn is FunctionModel => fn !== undefined)
    .flatMap((fn) => stmtsIn(fn.body ?? []).flatMap((stmt) => (stmt.kind === 'loop' && stmt.each ? [stmt.each.over] : [])))
  const received = exprsIn(body).flatMap((expr) => (expr.kind === 'unary' && expr.operator === '<-' ? [expr.operand] : []))
  return [...looped, ...received]
    .filter((expr) => isChannel(expr) && expr.start > placed.call.end && contains(placed.scope.function ?? expr, expr))
    .toSorted((one, other) => one.start - other.start)[0]
}

/** `messages, err := channel.Consume("orders", "", true, …)`: the function that reads the channel does the work. */
const fromChannel = (context: Context, taking: Taking): void => {
  const { module } = context
  const { call, form } = taking
  const flagAt = form.onDelivery && 'position' in form.onDelivery ? form.onDelivery.position : 0
  const [queue, automatic] = [call.args[form.queue ?? 0], call.args[flagAt]]
  const around = module.functionAround(call.node)
  if (!queue || !automatic || !around?.body) return
  const read = readingOf(taking)
  const own = read ? (module.functionAtOffset(read.start) ?? around) : around
  const onDelivery = module.slice(automatic) === 'true'
  emitAtCall(context, taking, {
    library: form.library,
    delivers: form.delivers,
    queue: module.stringOf(queue) ?? module.short(queue, 40),
    handler: { name: own.name },
    acknowledges: onDelivery ? 'on-delivery' : 'by-hand',
    ...(onDelivery ? { acknowledgedAt: module.spanOf(automatic) } : {}),
  })
}

/** How a function's parameters show that it receives messages: a claim, or a queue event that starts a cloud function. */
const formOf = ({ origins }: CodeFile, { params, name, owner }: FunctionModel): ConsumerForm | undefined =>
  params
    .flatMap(({ type }) => (type ? (goJobs.consumedAs(originName(origins.ofType(type))) ?? []) : []))
    .find(({ method }) => method === undefined || (owner !== undefined && name === method))

const byParameters = (context: Context): void => {
  const { file, withinAt } = codeOf(context.module)
  for (const fn of file.module.functions) {
    const form = formOf(file, fn)
    const within = form && fn.body?.[0] ? withinAt(fn.body[0]) : ''
    if (!form || within === '') continue
    emitConsumer(
      context,
      { line: file.lineOf(fn.start), within },
      {
        library: form.library,
        delivers: form.delivers,
        queue: '',
        handler: { name: within },
        acknowledges: form.acknowledges === 'by-hand' ? 'by-hand' : 'on-return',
      },
    )
  }
}

/** Functions that handle jobs and messages. */
export const consumers: Extractor = (context) => {
  const { module } = context
  if (!module.importSpecs.some((spec) => goJobs.consumerModules.has(withoutVersion(spec.module)))) return
  const { file } = codeOf(module)
  for (const call of module.calls) {
    if (!goJobs.consumerCalls.has(call.path.at(-1) ?? '')) continue
    const placed = file.index.calls.find((one) => one.call.start === call.node.start && one.call.end === call.node.end)
    const form = placed && goJobs.consumedBy(file.nameOf(placed.call.callee, placed.scope))
    if (!placed || !form) continue
    const taking = { call, placed, form, file }
    if (form.returnsChannel) fromChannel(context, taking)
    else if (form.handler && 'position' in form.handler) registered(context, taking, form.handler.position)
    else taken(context, taking)
  }
  byParameters(context)
  groupsOf(context)
}

/** Readers that a file creates, with the setting that makes them members of a group; without a name where they are none. */
const groupsOf = ({ module, emit }: Context): void => {
  const { file, withinAt } = codeOf(module)
  for (const { call, scope } of file.index.calls) {
    const group = goJobs.manualBy(file.nameOf(call.callee, scope))?.group
    const [settings] = call.args
    if (group === undefined || settings?.kind !== 'struct') continue
    const value = settings.fields.find(({ name }) => name === group)?.value
    const isMember = value !== undefined && !(value.kind === 'literal' && value.value === '')
    const within = withinAt(call)
    const by = isMember ? group : ''
    emit({ kind: 'operation-mark', at: file.spanOf(call), within, subject: `joins-group ${within}`, mark: 'joins-group', by })
  }
}
