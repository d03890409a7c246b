import type { Setting } from '#model/facts/work/job'
import type { Span } from '#model/source-file'
import { shortText, type Annotation, type Call, type MethodDefinition } from '#languages/java/module'
import { javaJobs } from '#models/java/jobs'
import type { Context, Extractor } from '../calls/context.ts'
import { numberOf } from '../reading/literals.ts'

const line = (at: number): Span => ({ startLine: at, endLine: at })

/** `@RetryableTopic`: three attempts with a second between them, and a dead-letter topic (Spring for Apache Kafka 3.3). */
const defaultAttempts = 3

const attemptsOf = (annotation: Annotation): Setting<number> => {
  const [, text, plain] = /\battempts\s*=\s*(?:"([^"]*)"|(-?\d+))/.exec(annotation.text) ?? []
  if (text === undefined && plain === undefined) return { state: 'absent' }
  const value = Number(text ?? plain)
  return Number.isInteger(value) ? { state: 'set', value: value < 0 ? Infinity : value, at: annotation.span } : { state: 'unknown' }
}

const ofTopic = ({ emit }: Context, method: MethodDefinition, annotation: Annotation): void => {
  const listener = method.annotations.find(({ name }) => name === 'KafkaListener')
  const queue = /\btopics?\s*=\s*(?:\{\s*)?"([^"$]*)"/.exec(listener?.text ?? '')?.[1] ?? ''
  emit({
    kind: 'job',
    at: annotation.span,
    within: method.qualified,
    subject: `@RetryableTopic ${method.qualified}`,
    library: 'Kafka',
    delivers: javaJobs.delivers('Kafka'),
    queue,
    scope: 'queue',
    attempts: attemptsOf(annotation),
    backoff: /\bbackoff\b/i.test(annotation.text) ? { state: 'set', value: true, at: annotation.span } : { state: 'absent' },
    discardsFailed: /\bNO_DLT\b/.test(annotation.text) ? { state: 'set', value: true, at: annotation.span } : { state: 'absent' },
    defaultAttempts,
  })
}

/** `policy.setMaximumRedeliveries(-1)`: unlimited redelivery by a message broker. */
const ofRedelivery = ({ module, emit }: Context, call: Call): void => {
  if (!/^(setM|m)aximumRedeliveries$/.test(call.name)) return
  const [given] = call.arguments
  const isEndless = given !== undefined && (/NO_MAXIMUM_REDELIVERIES$/.test(given.text) || numberOf(module, given) === -1)
  const value = isEndless ? Infinity : numberOf(module, given)
  if (value === undefined) return
  const at = line(call.nameLine)
  emit({
    kind: 'job',
    at,
    within: module.within(call.node),
    subject: call.calleeText,
    library: 'JMS',
    delivers: javaJobs.delivers('JMS'),
    queue: '',
    scope: 'queue',
    attempts: { state: 'set', value: value === Infinity ? value : value + 1, at },
    backoff: { state: 'unknown' },
    discardsFailed: { state: 'unknown' },
    defaultAttempts: 7,
  })
}

const setsKey = /^(setIdempotencyKey|withIdempotencyKey|idempotencyKey)$/
const fresh = /\b(UUID\s*\.\s*randomUUID|RandomStringUtils|nextLong|nextInt)\b/
const ofTime = /\b(currentTimeMillis|nanoTime|Instant\s*\.\s*now|LocalDateTime\s*\.\s*now)\b/
const repeats: ReadonlySet<string> = new Set(['while_statement', 'do_statement', 'for_statement'])

/** The expression of an idempotency key: `.setIdempotencyKey(…)`, `.header("Idempotency-Key", …)`. */
const ofKey = ({ module, emit, mark }: Context, call: Call): void => {
  if (call.isNew) return
  const isHeader = /^(set|add|header|put)$/.test(call.name) && /^"(X-)?Idempotency-Key"\s*,/i.test(call.argumentText)
  const value = setsKey.test(call.name) ? call.arguments[0] : isHeader ? call.arguments[1] : undefined
  if (!value) return
  const variable = module.variableAt(value)
  const method = module.methodAround(call.node)
  const held = variable?.holder === 'local' ? module.valueHeldBy(variable) : undefined
  const text = held?.text ?? value.text
  const made = fresh.test(text) ? 'random' : ofTime.test(text) ? 'time' : 'derived'
  if (variable && !held) return
  // A reusable key is stored or returned.
  const uses = variable && method ? module.bodyText(method).split(new RegExp(`\\b${variable.name}\\b`)).length - 1 : 0
  if (made !== 'derived' && uses > 2) return
  if (made === 'derived' && value.kind === 'string_literal') return
  const within = module.within(call.node)
  const loop = module.tree.around(held ?? call.node, repeats)
  const isRepeated =
    (loop !== undefined && /\bcatch\s*\(/.test(loop.text) && (method?.node.contains(loop) ?? false)) ||
    (method?.annotations.some(({ name }) => name === 'Retryable' || name === 'Retry') ?? false)
  if (made !== 'derived') mark(within, 'makes-fresh-key')
  emit({
    kind: 'idempotency-key',
    at: line(value.startLine),
    within,
    subject: 'idempotency key',
    made,
    by: shortText(text, 60),
    perAttempt: isRepeated,
  })
}

/** Options of queue jobs, and idempotency keys. */
export const jobOptions: Extractor = (context) => {
  const { module } = context
  for (const method of module.methods)
    for (const annotation of method.annotations) if (annotation.name === 'RetryableTopic') ofTopic(context, method, annotation)
  for (const call of module.calls) {
    ofRedelivery(context, call)
    ofKey(context, call)
  }
}
