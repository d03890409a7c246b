import { callsInChain } from '#code/parts/calls-in-chain'
import { exprsOf } from '#code/inside'
import { isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { textLiteral } from '#code/parts/text-literal'
import type { OperationMark } from '#model/facts/requests/operation'
import { queueBuilder, queueDeclarations, temporaryQueue } from '#models/work/queue-declarations'
import { stepNames as known } from '#models/naming/kinds/step-names'
import { hasWord, wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { receivesFailedIn, type ReceivesFailed } from './dead-letter-bindings.ts'

const mayDeclare = new RegExp(`\\b(${[...queueDeclarations.keys(), queueBuilder.type].join('|')})\\b`)

/** Queues that a file declares without a place for messages that fail. */
export const queuesWithoutDeadLetters = (code: ModuleCode): readonly OperationMark[] => {
  const { file, placeOf } = code
  if (!mayDeclare.test(file.text)) return []
  let receives: ReceivesFailed | undefined
  return file.index.calls.flatMap(({ call, scope }): readonly OperationMark[] => {
    const queue = declared(call, scope) ?? built(call)
    if (queue === undefined || queue === '' || isOther(queue)) return []
    receives ??= receivesFailedIn(file)
    if (receives(call, queue, placeOf(call).within)) return []
    return [
      {
        kind: 'operation-mark',
        at: file.spanOf(call),
        within: placeOf(call).within,
        subject: `queue ${queue} without dead letters`,
        mark: 'queue-without-dead-letters',
        by: queue,
      },
    ]
  })
}

const isOther = (queue: string): boolean =>
  hasWord(queue, known.failed) ||
  wordsOf(queue.replaceAll(/[^A-Za-z0-9]+/g, '_')).some((word) => known.besideQueues.has(word) || known.dead.has(word))

/** The name of a queue that a call declares without a dead-letter exchange, as far as the text decides it. */
const declared = ({ callee, args, keywords }: Call, scope: Scope): string | undefined => {
  const form = callee.kind === 'member' ? queueDeclarations.get(callee.name) : undefined
  if (!form || args.some(({ kind }) => kind === 'spread')) return undefined
  const name = keywords.find((one) => one.name === form.keywords?.name)?.value ?? args[0]
  const options =
    keywords.find((one) => one.name === form.keywords?.options)?.value ?? (form.options === undefined ? undefined : args[form.options])
  const text = textLiteral(name) ?? ''
  if (form.temporary?.some((at) => isTrue(args[at])) || keywords.some((one) => temporaryQueue.has(one.name) && isTrue(one.value)))
    return undefined
  if (options !== undefined && !isNull(options) && !isPlain(options, scope, 0)) return undefined
  return text
}

const isTrue = (expr: Expr | undefined): boolean => expr?.kind === 'literal' && expr.value === true

/** Whether the text shows all options, none of which is about failed messages or makes the queue temporary. */
const isPlain = (options: Expr, scope: Scope, depth: number): boolean => {
  if (options.kind === 'name' && depth < 3) {
    const [only, ...more] = definitionsOf(options.name, scope, options.start)
    return only?.from.kind === 'value' && more.length === 0 && isPlain(only.from.value, scope, depth + 1)
  }
  if (options.kind !== 'object' && options.kind !== 'struct') return options.kind === 'unary' && isPlain(options.operand, scope, depth)
  const entries =
    options.kind === 'object'
      ? options.properties.map(({ key, value }) => ({ name: key, value }))
      : options.fields.map(({ name, value }) => ({ name, value }))
  return entries.every(({ name, value }) => {
    if (typeof name !== 'string') return false
    if (hasWord(name, known.failed) || (temporaryQueue.has(name) && !(value.kind === 'literal' && value.value === false))) return false
    return value.kind === 'object' || value.kind === 'struct' || value.kind === 'name'
      ? isPlain(value, scope, depth + 1) || value.kind === 'name'
      : true
  })
}

/** The same for Spring AMQP 3: `QueueBuilder.durable("orders").build()`. */
const built = (call: Call): string | undefined => {
  if (call.callee.kind !== 'member' || call.callee.name !== 'build') return undefined
  const chain = callsInChain(call)
  const start = chain.find(({ callee }) => callee.kind === 'member' && lastName(callee.object) === queueBuilder.type)
  if (!start || !queueBuilder.starts.has(lastName(start.callee))) return undefined
  const says = chain.some(
    (one) =>
      hasWord(lastName(one.callee), known.failed) ||
      queueBuilder.settles.has(lastName(one.callee)) ||
      one.args.some((argument) => exprsOf(argument).some((expr) => hasWord(textLiteral(expr) ?? '', known.failed))),
  )
  return says ? undefined : textLiteral(start.args[0])
}
