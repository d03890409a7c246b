import type { Consumer, Setting } from '#model/facts/job'
import { type Definition, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from './context.ts'
import { decoratorNames, isTask } from './roots.ts'
import { literalText, valueShape } from './value-shape.ts'

const libraryOf = (module: PythonModule, definition: Definition): string => {
  const text = decoratorNames(module, definition)
    .map(({ written, origin }) => `${origin} ${written}`)
    .join(' ')
  if (/dramatiq|(^|[ .])actor\b/.test(text)) return 'dramatiq'
  if (/\bhuey|db_task|db_periodic_task/.test(text)) return 'huey'
  if (/\brq\b|django_rq|(^|[ .])job\b/.test(text)) return 'rq'
  if (/prefect/.test(text)) return 'prefect'
  if (/temporalio|\bactivity\b/.test(text)) return 'temporal'
  return 'celery'
}

/** The call of a task's decorator, if any: `@shared_task(bind=True, max_retries=3)`. */
export const taskCall = (module: PythonModule, definition: Definition): ReturnType<PythonModule['callAt']> => {
  for (const decorator of definition.decorators) {
    if (!/(task|actor|job|activity)\s*\(/.test(decorator.text.slice(0, 80))) continue
    const [inner] = decorator.children
    const call = inner && module.callAt(inner)
    if (call) return call
  }
  return undefined
}

/** `None`, `None if DEBUG else 3`, `1 if DEBUG else None`: unlimited, at least in some environment. */
export const mayBeNone = (node: SyntaxNode): boolean =>
  node.kind === 'none' ||
  (node.kind === 'conditional_expression' && node.children.some((child, index) => index !== 1 && child.kind === 'none'))

/**
 * When a task's message leaves the queue. Celery 5.5 acknowledges it before the task runs unless `acks_late` is set (Tasks, "Basics"); RQ
 * and Huey take a job off the queue before they run it; Dramatiq acknowledges after the actor returned (Guide, "Message Acknowledgement").
 */
const acknowledgesOf = (library: string, call: ReturnType<PythonModule['callAt']>): Consumer['acknowledges'] => {
  if (library === 'celery') return call?.arguments.keywords.get('acks_late')?.value.kind === 'true' ? 'on-return' : 'on-start'
  return library === 'rq' || library === 'huey' ? 'on-start' : 'on-return'
}

const attemptsOf = (module: PythonModule, node: SyntaxNode | undefined, at: SyntaxNode | undefined): Setting<number> => {
  if (!node || !at) return { state: 'absent' }
  const shape = valueShape(module, node)
  return shape.type === 'literal' && typeof shape.value === 'number'
    ? { state: 'set', value: shape.value, at: at.span }
    : { state: 'unknown' }
}

/** Functions that process jobs from a queue: tasks of Celery, Dramatiq, Huey and RQ, and hand-written broker consumers. */
export const jobs: Extractor = ({ module, emit, root }) => {
  for (const definition of module.definitions) {
    if (definition.kind !== 'function' || !isTask(module, definition)) continue
    const call = taskCall(module, definition)
    const name = call?.arguments.keywords.get('name')
    const queue = (name && literalText(name.value)) ?? definition.name
    const library = libraryOf(module, definition)
    emit({
      kind: 'consumer',
      at: definition.node.span.startLine === definition.node.span.endLine ? definition.node.span : head(definition),
      within: definition.qualified,
      subject: `${library} ${definition.name}`,
      library,
      queue,
      handler: { name: definition.qualified },
      acknowledges: acknowledgesOf(library, call),
    })
    const retries = call?.arguments.keywords.get('max_retries')
    if (retries && !mayBeNone(retries.value))
      emit({
        kind: 'job',
        at: retries.node.span,
        within: definition.qualified,
        subject: `${library} ${definition.name}`,
        library,
        queue,
        scope: 'job',
        attempts: attemptsOf(module, retries.value, retries.node),
        backoff: { state: 'unknown' },
        discardsFailed: { state: 'absent' },
        defaultAttempts: 4,
      })
  }
  for (const call of module.calls) {
    const name = call.name
    if (!/\.basic_consume$/.test(name) || !name.startsWith('pika.')) continue
    const callback = call.argument('on_message_callback', 1)
    const origin = callback && module.origin(callback)
    if (origin?.kind !== 'local') continue
    const auto = call.arguments.keywords.get('auto_ack')
    const onDelivery = auto?.value.kind === 'true'
    const handler = { name: origin.definition.qualified }
    root({ reach: 'job', handler })
    emit({
      kind: 'consumer',
      at: call.node.span,
      within: module.within(call.node),
      subject: 'pika basic_consume',
      library: 'pika',
      queue: literalText(call.argument('queue', 0)) ?? '',
      handler,
      acknowledges: onDelivery ? 'on-delivery' : 'by-hand',
      ...(onDelivery && auto ? { acknowledgedAt: auto.node.span } : {}),
    })
  }
}

/** The line of `def`, without the body. */
const head = (definition: Definition): { startLine: number; endLine: number } => ({
  startLine: definition.node.startLine,
  endLine: definition.node.startLine,
})
