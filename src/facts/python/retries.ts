import type { Ref } from '#model/fact'
import type { Retry } from '#model/facts/retry'
import type { Span } from '#model/source-file'
import { originName, type Call, type Definition, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { forEver, readsByPost } from '../libraries/retry-libraries.ts'
import type { Context, Extractor } from './context.ts'
import { requestOf } from './external-calls.ts'
import { mayBeNone, taskCall } from './jobs.ts'
import { pythonEffects } from './libraries/side-effects.ts'
import { refOfOrigin } from './outline.ts'
import { isTask } from './roots.ts'
import { valueShape } from './value-shape.ts'

const firstLine = (node: SyntaxNode): Span => ({ startLine: node.startLine, endLine: node.startLine })

const callsIn = (module: PythonModule, node: SyntaxNode): Ref[] =>
  module.callsIn(node).flatMap((call) => {
    const ref = refOfOrigin(module, call.origin())
    return ref?.name ? [ref] : []
  })

const onceOnly = new Map(
  pythonEffects
    .filter((entry) => entry.effect === 'payment' || entry.effect === 'email' || entry.effect === 'sms')
    .flatMap((entry) => entry.calls.map((call) => [call, entry.effect] as const)),
)
const does = { payment: 'moves money', email: 'sends an email', sms: 'sends a text message' } as const

/** The text distinguishes between failures, so it may retry only requests that were never carried out. */
const toldApart = /status_code|\bstatus\b|ConnectionError|ConnectTimeout|ConnectError|retry_if|giveup|\b(408|409|425|429|502|503|504)\b/

/** A token in a request's headers does not say what the request does. */
const withoutHeaders = (text: string): string => text.replace(/\bheaders=\{[^}]*\}/g, '')

const unsafeIn = (module: PythonModule, work: SyntaxNode, told: string): Pick<Retry, 'unsafe' | 'keyAt'> => {
  for (const call of module.callsIn(work)) {
    const effect = onceOnly.get(call.name)
    const posts = requestOf(module, call)?.method === 'POST' && !readsByPost.test(withoutHeaders(call.node.text).slice(0, 400))
    if (!effect && !posts) continue
    if (/idempotency/i.test(work.text)) {
      const key = call.arguments.keywords.get('idempotency_key')
      return key ? { keyAt: key.node.span } : {}
    }
    if (toldApart.test(told)) return {}
    const operation = effect ? `\`${call.calleeText}\`, which ${does[effect as keyof typeof does]}` : `\`${call.calleeText}\` (POST)`
    return { unsafe: { operation, at: firstLine(call.node) } }
  }
  return {}
}

interface Settings {
  readonly limit: Retry['limit']
  readonly endlessByDefault: boolean
  readonly pause: Retry['pause']
  readonly limitAt?: Span
  readonly pauseAt?: Span
}

/** tenacity: `stop` and `wait`; without them it retries endlessly and without a pause (8.4: `stop_never`, `wait_none`). */
const tenacity = (call: Call | undefined): Settings => {
  const keywords = call?.arguments.keywords
  if (call && call.arguments.spreadKeywords.length > 0) return { limit: 'unknown', endlessByDefault: false, pause: 'unknown' }
  const stop = keywords?.get('stop')
  const wait = keywords?.get('wait')
  const never = stop && /\bstop_never\b/.test(stop.value.text)
  return {
    limit: stop && !never ? 'bounded' : 'none',
    endlessByDefault: !stop,
    pause: wait && !/\bwait_none\b/.test(wait.value.text) ? 'some' : 'none',
    ...(stop ? { limitAt: stop.node.span } : {}),
    ...(wait ? { pauseAt: wait.node.span } : {}),
  }
}

/** backoff: `max_tries` and `max_time`, both `None` by default (2.2). */
const backoff = (call: Call): Settings => {
  const { keywords, spreadKeywords } = call.arguments
  if (spreadKeywords.length > 0) return { limit: 'unknown', endlessByDefault: false, pause: 'some' }
  const limits = ['max_tries', 'max_time'].flatMap((key) => keywords.get(key) ?? [])
  const set = limits.find((one) => one.value.kind !== 'none')
  return {
    limit: set ? 'bounded' : 'none',
    endlessByDefault: limits.length === 0,
    pause: 'some',
    ...(set ? { limitAt: set.node.span } : {}),
  }
}

const ofDecorators = ({ module, emit }: Context, definition: Definition): void => {
  for (const decorator of definition.decorators) {
    const [inner] = decorator.children
    if (!inner) continue
    const call = module.callAt(inner)
    const name = originName(call ? call.origin() : module.origin(inner))
    const settings = /^tenacity\.(asyncio\.)?retry$/.test(name)
      ? tenacity(call)
      : /^backoff\.(on_exception|on_predicate)$/.test(name) && call
        ? backoff(call)
        : undefined
    const body = definition.node.field('body')
    if (!settings || !body) continue
    const isTask = settings.limit === 'none' && settings.pause === 'some' && forEver.test(definition.name)
    const by = name.split('.')[0] as string
    emit({
      kind: 'retry',
      at: decorator.span,
      within: definition.qualified,
      subject: `${by} ${definition.name}`,
      by,
      ...settings,
      ...(isTask ? { limit: 'unknown' as const } : {}),
      work: body.span,
      calls: callsIn(module, body),
      ...unsafeIn(module, body, decorator.text),
    })
  }
}

/** The body is `pass` or a docstring: a task that only drains messages queued by older versions never fails. */
const doesNothing = (body: SyntaxNode): boolean =>
  body.children.every((statement) =>
    /^(pass|\.\.\.|return|return None|[rbu]?("[^"]*"|'[^']*'|"""[^"]*"""))$|^#/.test(statement.text.trim()),
  )

/** A task's own retries: three by default with 180 s between them (Celery 5.5), unlimited with `max_retries=None`. */
const ofTask = ({ module, emit }: Context, definition: Definition): void => {
  const call = taskCall(module, definition)
  const retries = call?.arguments.keywords.get('max_retries')
  const automatic = call?.arguments.keywords.get('autoretry_for')
  const body = definition.node.field('body')
  if (!call || !body || (!retries && !automatic) || doesNothing(body)) return
  const shape = retries && valueShape(module, retries.value)
  const endless = retries !== undefined && mayBeNone(retries.value)
  emit({
    kind: 'retry',
    at: retries?.node.span ?? automatic?.node.span ?? call.node.span,
    within: definition.qualified,
    subject: `celery ${definition.name}`,
    by: 'celery',
    limit: endless
      ? 'none'
      : retries && shape?.type !== 'literal' && retries.value.kind !== 'conditional_expression'
        ? 'unknown'
        : 'bounded',
    endlessByDefault: false,
    ...(retries ? { limitAt: retries.node.span } : {}),
    pause: 'some',
    work: body.span,
    calls: callsIn(module, body),
  })
}

/** A task class whose `max_retries` attribute allows unlimited retries. */
const ofTaskClass = ({ module, emit }: Context, definition: Definition): void => {
  if (!module.basesOf(definition).some((base) => /(^|\.)\w*Task$/.test(base))) return
  const value = module.fieldOf(definition, 'max_retries')
  if (!value || !mayBeNone(value)) return
  emit({
    kind: 'retry',
    at: value.span,
    within: '',
    subject: `celery ${definition.name}`,
    by: 'celery',
    limit: 'none',
    endlessByDefault: false,
    limitAt: value.span,
    pause: 'some',
    calls: [],
  })
}

/** urllib3's `Retry`: 10 by default, no pause unless `backoff_factor` is given (2.3). */
const ofAdapter = ({ module, emit }: Context, call: Call): void => {
  if (!/^(urllib3(\.util(\.retry)?)?|requests\.packages\.urllib3(\.util(\.retry)?)?|requests\.adapters)\.Retry$/.test(call.name)) return
  const { keywords, spreadKeywords } = call.arguments
  const total = call.argument('total', 0)
  const pause = keywords.get('backoff_factor')
  const methods = keywords.get('allowed_methods') ?? keywords.get('method_whitelist')
  const every = methods !== undefined && /^(None|False)$/.test(methods.value.text)
  // Each unsafe method that is retried is a separate finding, so that a change which adds one is noticed.
  const unsafe = ['POST', 'PATCH'].filter((verb) => every || new RegExp(`["']${verb}["']`).test(methods?.value.text ?? ''))
  const opaque = spreadKeywords.length > 0
  emit({
    kind: 'retry',
    at: firstLine(call.node),
    within: module.within(call.node),
    subject: unsafe.length > 0 ? `urllib3 Retry ${unsafe.join(' ')}` : 'urllib3 Retry',
    by: 'urllib3',
    limit: opaque ? 'unknown' : total?.kind === 'none' && !keywords.has('connect') && !keywords.has('read') ? 'none' : 'bounded',
    endlessByDefault: false,
    pause: opaque ? 'unknown' : pause && valueIsZero(pause.value) !== true ? 'some' : 'none',
    ...(pause ? { pauseAt: pause.node.span } : {}),
    calls: [],
    ...(unsafe.length > 0 && methods && !opaque
      ? { unsafe: { operation: `every ${unsafe.join(' and ')} that goes through it`, at: methods.node.span } }
      : {}),
  })
}

const valueIsZero = (node: SyntaxNode): boolean => /^0(\.0*)?$/.test(node.text)

const loopKinds = new Set(['while_statement', 'for_statement'])

/** The innermost loop around a statement within the same function. */
const loopAround = (module: PythonModule, node: SyntaxNode): SyntaxNode | undefined => {
  const loop = module.tree.around(node, loopKinds)
  return loop && module.functionAround(loop) === module.functionAround(node) ? loop : undefined
}

const leaves = (module: PythonModule, node: SyntaxNode, loop: SyntaxNode): boolean => {
  const own = module.functionAround(loop)
  return ['return_statement', 'break_statement', 'raise_statement'].some((kind) =>
    node.inside(kind).some((at) => module.functionAround(at) === own && (kind !== 'break_statement' || loopAround(module, at) === loop)),
  )
}

/** A sign that something counts, watches the clock or can be cancelled. */
const counts =
  /\b(attempts?|retries|tries|retry_?count|num_retries|count(er)?|deadline|remaining|elapsed|timeout|max_\w+|monotonic|perf_counter|utcnow|is_set|\w*(stop|shutdown|running|cancel|abort)\w*)\b|\btime\.time\s*\(|\.now\s*\(|\b(sys\.)?exit\s*\(/i
const waits = /\b(sleep|wait|wait_for|join|backoff|delay)\s*\(/

/** A loop whose `try` exits it on success and whose `except` continues it. */
const ofLoop = ({ module, emit }: Context, attempt: SyntaxNode): void => {
  const loop = loopAround(module, attempt)
  if (!loop) return
  const endless = loop.kind === 'while_statement' && /^while\s*(?:\(\s*)?(True|1)\s*(?:\)\s*)?:/.test(loop.text)
  const counted = loop.kind === 'for_statement' && /^(async\s+)?for\s+\w+\s+in\s+(range|count|itertools\.count)\s*\(/.test(loop.text)
  if (!endless && !counted) return
  const clauses = attempt.children.filter((child) => child.kind === 'except_clause')
  // A clause that exits only under a condition also continues the loop.
  const goesOn = clauses.filter(
    (clause) => !clause.children.some((block) => block.children.some((child) => /^(raise|return|break)_statement$/.test(child.kind))),
  )
  const succeeds =
    leaves(module, attempt.field('body') ?? attempt, loop) ||
    attempt.children.some((child) => child.kind === 'else_clause' && leaves(module, child, loop)) ||
    (loop.field('body')?.children.some((child) => child.start >= attempt.end && /^(return|break)_statement$/.test(child.kind)) ?? false)
  const work = attempt.field('body')
  if (goesOn.length === 0 || !succeeds || !work) return
  // A worker that takes the next item, whether or not this one failed, does not retry.
  if (
    /\.(get|recv|receive|accept|poll|read|readline|next|consume|pop|blpop|brpop|get_nowait)\s*\(/.test(
      loop.text.slice(0, work.start - loop.start + 200),
    ) &&
    endless
  )
    return
  const limit = counted
    ? 'bounded'
    : counts.test(loop.text.replace(/\b\w*timeout\s*=\s*[\w.]+/g, '')) || clauses.some((clause) => leaves(module, clause, loop))
      ? 'unknown'
      : waits.test(loop.text) && forEver.test(module.within(loop))
        ? 'unknown'
        : 'none'
  const pause = waits.test(loop.text) ? 'some' : 'none'
  emit({
    kind: 'retry',
    at: firstLine(loop),
    within: module.within(loop),
    subject: 'loop',
    by: 'loop',
    limit,
    endlessByDefault: false,
    pause,
    work: work.span,
    calls: callsIn(module, work),
    ...unsafeIn(module, work, clauses.map((clause) => clause.text).join('\n')),
  })
}

const handlers: ReadonlySet<string> = new Set(['except_clause'])

/** The arguments that a call enqueues a task with, as written; the options of `apply_async` are none of them. */
const enqueuedWith = (call: Call): SyntaxNode[] => {
  const { keywords, positional } = call.arguments
  if (!/^(apply_async|send_with_options)$/.test(call.member)) return [...positional, ...[...keywords.values()].map(({ value }) => value)]
  const args = keywords.get('args')?.value ?? positional[0]
  const named = keywords.get('kwargs')?.value ?? positional[1]
  return [
    ...(args && /^(tuple|list)$/.test(args.kind) ? args.children : []),
    ...(named?.kind === 'dictionary' ? named.children.flatMap((child) => (child.kind === 'pair' ? (child.field('value') ?? []) : [])) : []),
  ]
}

/** An argument is a constant: the task is enqueued for other work, such as a second attempt with a default, and then does not do so again. */
const givesFixedValue = (call: Call): boolean =>
  enqueuedWith(call).some(({ text }) => /^([A-Z][A-Z0-9_]+|True|False|None|-?[\d.]+|[rbu]?(["'])[^"']*\2)$/.test(text))

/** A task that enqueues itself again after an error: `sync.apply_async((pk,), countdown=60)` in its own `except`. */
const ofItself = ({ module, emit }: Context, definition: Definition): void => {
  for (const call of module.callsIn(definition.node)) {
    if (!/^(delay|apply_async|send|send_with_options|enqueue)$/.test(call.member)) continue
    const holder = call.callee?.parts.slice(0, -1).join('.')
    const clause = holder === definition.name ? module.tree.around(call.node, handlers) : undefined
    if (!clause || module.functionAround(call.node) !== definition || givesFixedValue(call)) continue
    const isCounted = counts.test(definition.node.text) || /expires|max_|limit/i.test(call.node.text)
    emit({
      kind: 'retry',
      at: call.node.span,
      within: definition.qualified,
      subject: `itself ${definition.name}`,
      by: 'celery',
      limit: isCounted ? 'unknown' : 'none',
      endlessByDefault: false,
      pause: /countdown|eta\b|delay=|delay_ms/.test(call.node.text) ? 'some' : 'none',
      work: definition.node.span,
      calls: [],
    })
  }
}

/** Code that is retried after a failure: by a library, by a task's own settings, or by a hand-written loop. */
export const retries: Extractor = (context) => {
  const { module } = context
  for (const definition of module.definitions) {
    if (definition.kind === 'class') ofTaskClass(context, definition)
    else {
      ofDecorators(context, definition)
      if (!isTask(module, definition)) continue
      ofTask(context, definition)
      ofItself(context, definition)
    }
  }
  if (/\bRetry\b/.test(module.text)) for (const call of module.calls) if (call.member === 'Retry') ofAdapter(context, call)
  for (const attempt of module.tree.all('try_statement')) ofLoop(context, attempt)
}
