import type { MessageSettlement } from '#model/facts/job'
import { originName, type Call, type Module } from '#languages/go/module'
import type { Context, Extractor } from './context.ts'
import { besides, decodes, incidental, noWork as onlyNames, onPurpose, sourceOf, isErrorTest } from './swallowed-errors.ts'

/** Packages whose messages are acknowledged by hand. */
const brokers =
  /^(github\.com\/(rabbitmq\/amqp091-go|streadway\/amqp|nats-io\/nats\.go(\/jetstream)?|segmentio\/kafka-go|nsqio\/go-nsq)|cloud\.google\.com\/go\/pubsub)(\/v\d+)?$/
const acknowledges = /^(Ack|AckSync|DoubleAck|CommitMessages|Finish)$/
/** Only logs, counts or decodes the message. */
const noWork =
  /^(log|slog|logger|logrus|zap|zerolog|fmt|time|json|proto|metrics?|errors|strings|strconv|\w*[sS]pan|\w*[tT]racing|otel|context|len|string|append|make|new|min|max|nil|atomic)\b|\b(log|logger|Logger|metrics|metric|counter|stats)\.|[sS]pan$|\.(Inc|Add|Observe|Debug\w*|Info\w*|Warn\w*|Error\w*|Err|Msg|Msgf|Str|Printf|Println|Unmarshal|Decode|Done|Lock|Unlock|Ack|Nack|Term)$/
const countsAttempts = /redeliver|x-death|death|attempt|retr(y|ies)|DeliveryCount|NumDelivered|[sS]leep|[bB]ackoff|[dD]elay|time\.After/i

/** Statements of a block, those in inner blocks left out: the block's own calls. */
const ownCalls = (module: Module, open: number, close: number): Call[] =>
  module.calls.filter((call) => call.start > open && call.end < close)

/** The message is acknowledged before any work on it. Returns the first work that follows. */
const acknowledgedEarly = (module: Module, call: Call): string | undefined => {
  const own = module.functionAround(call.node)
  const block = module.blockAround(call.start)
  if (!own?.body || !block || own.started === 'defer') return undefined
  // An acknowledge callback: its caller has already done the work.
  if (own.node.kind === 'func_literal' && own.started === undefined && own.parameters.length === 0) return undefined
  const line = module.text.slice(module.text.lastIndexOf('\n', call.start) + 1, call.start)
  if (/\bdefer\b|\bgo\b|\breturn\b/.test(line)) return undefined
  const head = module.text.slice(module.text.lastIndexOf('\n', block.open) + 1, block.open)
  const isWhole = block === own.body || /^\s*(\w+:\s*)?for\b/.test(head)
  if (!isWhole) return undefined
  const calls = ownCalls(module, block.open, block.close)
  const works = (one: Call): boolean => one !== call && !noWork.test(one.callee) && one.path.length > 0
  if (calls.some((one) => one.end <= call.start && works(one) && !isTaken(one))) return undefined
  return calls.find((one) => one.start > call.end && works(one))?.callee
}

/** Receiving the next message is not work on it. */
const isTaken = (call: Call): boolean =>
  /^(ReadMessage|FetchMessage|Fetch|Next|NextMsg|NextMsgWithContext|Receive|Poll|Err|Done)$/.test(call.path.at(-1) ?? '')

const requeuesAtOnce = (module: Module, call: Call): boolean => {
  const member = call.path.at(-1) ?? ''
  const requeue = member === 'Nack' ? call.args[1] : member === 'Reject' ? call.args[0] : undefined
  const own = module.functionAround(call.node)
  const block = module.blockAround(call.start)
  if (!requeue || module.slice(requeue) !== 'true' || !own?.body || !block) return false
  const head = module.text.slice(module.text.lastIndexOf('\n', block.open) + 1, block.open)
  return /\berr\w*\s*!=\s*nil/.test(head) && !countsAttempts.test(module.bodyText(own))
}

/** `if err := h.place(m); err != nil { log.Println(err); m.Ack(); continue }`: failed work is acknowledged. */
const failedWork = (module: Module, call: Call): string | undefined => {
  const own = module.functionAround(call.node)
  const branch = module.branches().findLast((one) => one.body.open < call.start && call.end <= one.body.close)
  if (!own || !branch || module.blockAround(call.start) !== branch.body || !isErrorTest.test(branch.condition)) return undefined
  const text = module.text.slice(branch.body.open + 1, branch.body.close)
  const source = sourceOf(module, branch, own)
  if (source === undefined || decodes.test(source) || onlyNames.test(source) || besides.test(source) || onPurpose(text)) return undefined
  if (countsAttempts.test(module.bodyText(own)) || /\b(if|for|switch|go)\b|<-/.test(text)) return undefined
  const others = module.calls.filter((one) => one !== call && one.start > branch.body.open && one.end <= branch.body.close)
  const outer = others.filter((one) => !others.some((other) => other !== one && other.start <= one.start && one.end < other.end))
  const around = outer.filter((one) => !(one.start <= call.start && call.end <= one.end))
  return around.length > 0 && around.every((one) => incidental.test(one.callee)) ? source : undefined
}

const isOfBroker = (module: Module, call: Call): boolean => {
  const holder = module.calleeOrigin(call)
  const name = originName(holder).split('#')[0] ?? ''
  // A message from a channel has no type in the source; assume the one broker that the file imports.
  return brokers.test(name) || name === 'unknown'
}

/** Hazards in how consumers settle their messages. */
export const jobs: Extractor = (context: Context) => {
  const { module, emit } = context
  if (![...module.imports.values()].some((path) => brokers.test(path))) return
  const add = (call: Call, what: Pick<MessageSettlement, 'hazard' | 'work'>): void =>
    emit({
      kind: 'message-settlement',
      at: call.node.span,
      within: module.within(call.node),
      subject: `${what.hazard} ${call.callee}`,
      callee: call.callee,
      ...what,
    })
  for (const call of module.calls) {
    const member = call.path.at(-1) ?? ''
    if (call.path.length < 2 || !isOfBroker(module, call)) continue
    if (acknowledges.test(member)) {
      const work = acknowledgedEarly(module, call)
      const failed = work === undefined ? failedWork(module, call) : undefined
      if (work !== undefined) add(call, { hazard: 'early', work })
      else if (failed !== undefined) add(call, { hazard: 'despite-failure', work: failed })
    } else if (requeuesAtOnce(module, call)) add(call, { hazard: 'requeued' })
  }
}
