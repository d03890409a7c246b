import type { Retry } from '#model/facts/retry'
import type { Ref } from '#model/fact'
import type { Span } from '#model/source-file'
import type { Call, JavaModule, MethodDefinition } from '#languages/java/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Context, Extractor } from './context.ts'
import { numberOf } from './literals.ts'
import { refsOfCall } from './outline.ts'
import { retryPolicies } from './retry-policies.ts'
import { effectOf } from './side-effects.ts'

const firstLine = (node: SyntaxNode): Span => ({ startLine: node.startLine, endLine: node.startLine })

const callsIn = (module: JavaModule, node: SyntaxNode): Ref[] =>
  module.callsIn(node).flatMap((call) => refsOfCall(module, call).slice(0, 1))

const does: Readonly<Record<string, string>> = { payment: 'moves money', email: 'sends an email', sms: 'sends a text message' }
const readsByPost = /graphql|\/search|\/query|\/token|oauth|\/_search|\brpc\b|embeddings?|completions?|predict|classify|lookup|validate/i
const toldApart =
  /getStatusCode|HttpClientErrorException|HttpServerErrorException|ConnectException|ResourceAccessException|retryOn|noRetryFor|\b(408|409|425|429|502|503|504)\b/

const unsafeIn = (module: JavaModule, work: SyntaxNode, told: string): Pick<Retry, 'unsafe' | 'keyAt'> => {
  for (const call of module.callsIn(work)) {
    const effect = effectOf(module, call)
    const once = effect && does[effect.effect]
    const posts = effect?.method === 'POST' && !readsByPost.test(call.node.text.slice(0, 400))
    if (!effect || (!once && !posts)) continue
    if (/idempotency/i.test(work.text)) return {}
    if (toldApart.test(told)) return {}
    return {
      unsafe: { operation: once ? `\`${call.calleeText}\`, which ${once}` : `\`${call.calleeText}\` (POST)`, at: firstLine(call.node) },
    }
  }
  return {}
}

const endless = /Integer\s*\.\s*MAX_VALUE|Long\s*\.\s*MAX_VALUE|UNLIMITED_ATTEMPTS|\b(max\w*|limit)\s*=\s*(-1|\d{7,})\b/

/** Spring's `@Retryable`: by default three attempts with a second between them. Resilience4j's `@Retry` is configured elsewhere. */
const ofAnnotation = ({ module, emit }: Context, method: MethodDefinition): void => {
  for (const annotation of method.annotations) {
    if (!/^(Retryable|Retry|RetryableTopic)$/.test(annotation.name)) continue
    const body = method.node.field('body')
    const isSpring = annotation.name === 'Retryable'
    const none = isSpring && endless.test(annotation.text)
    const noPause = /@?Backoff\s*\(\s*(?:delay\s*=\s*|value\s*=\s*)?0L?\s*[,)]/.test(annotation.text)
    emit({
      kind: 'retry',
      at: annotation.span,
      within: method.qualified,
      subject: `@${annotation.name} ${method.name}`,
      by: `@${annotation.name}`,
      limit: none ? 'none' : isSpring ? 'bounded' : 'unknown',
      endlessByDefault: false,
      limitAt: annotation.span,
      pause: !isSpring ? 'unknown' : noPause ? 'none' : 'some',
      pauseAt: annotation.span,
      ...(body ? { work: body.span } : {}),
      calls: body ? callsIn(module, body) : [],
      ...(body && isSpring ? unsafeIn(module, body, annotation.text) : {}),
    })
  }
}

/** `retryTemplate.execute(…)`, `retry.executeSupplier(…)` */
const runsRetried = (module: JavaModule, call: Call): boolean => {
  if (call.isNew || call.receiver.kind !== 'names') return false
  const holder = call.receiver.parts[call.receiver.parts.length - 1] ?? ''
  if (call.name === 'execute') return /retry(Template|Operations)$/i.test(holder)
  return /^(execute|decorate)(Supplier|Callable|Runnable|CheckedSupplier|CompletionStage)$/.test(call.name) && /retry/i.test(holder)
}

/** Hand-built policies: `new FixedBackOff(0, UNLIMITED_ATTEMPTS)`, `new SimpleRetryPolicy(3)`, `.retryLimit(3)` of a batch step. */
const ofCall = ({ module, emit }: Context, call: Call): void => {
  const base = { kind: 'retry' as const, at: firstLine(call.node), within: module.within(call.node), endlessByDefault: false, calls: [] }
  if (call.isNew && call.name === 'FixedBackOff' && module.mayUse('org.springframework.util.backoff.FixedBackOff')) {
    const [interval, attempts] = call.arguments
    const pause = numberOf(module, interval)
    // No further attempt: a failure goes straight to the recoverer.
    if (attempts && numberOf(module, attempts) === 0) return
    const none =
      attempts === undefined ? call.arguments.length === 0 : endless.test(attempts.text) || numberOf(module, attempts) === Infinity
    emit({
      ...base,
      subject: 'FixedBackOff',
      by: 'FixedBackOff',
      limit: none ? 'none' : attempts ? 'bounded' : 'unknown',
      limitAt: firstLine(call.node),
      pause: pause === 0 ? 'none' : pause === undefined && interval ? 'unknown' : 'some',
    })
  } else if (call.isNew && call.name === 'AlwaysRetryPolicy' && module.mayUse('org.springframework.retry.policy.AlwaysRetryPolicy'))
    emit({ ...base, subject: 'AlwaysRetryPolicy', by: 'AlwaysRetryPolicy', limit: 'none', limitAt: firstLine(call.node), pause: 'unknown' })
  else if (!call.isNew && call.name === 'retryLimit' && call.receiver.kind === 'call')
    emit({
      ...base,
      at: { startLine: call.nameLine, endLine: call.nameLine },
      subject: 'retryLimit',
      by: 'Spring Batch',
      limit: 'bounded',
      pause: 'unknown',
      work: call.node.span,
    })
  else if (runsRetried(module, call))
    emit({
      ...base,
      subject: call.calleeText,
      by: call.calleeText,
      limit: 'unknown',
      pause: 'unknown',
      work: call.node.span,
      calls: callsIn(module, call.node),
      // The construction may restrict which failures it retries.
      ...unsafeIn(module, call.node, module.text),
    })
}

const loops: ReadonlySet<string> = new Set(['while_statement', 'do_statement', 'for_statement'])
const stops: ReadonlySet<string> = new Set([
  ...loops,
  'enhanced_for_statement',
  'method_declaration',
  'constructor_declaration',
  'lambda_expression',
])

const loopAround = (module: JavaModule, node: SyntaxNode): SyntaxNode | undefined => {
  const found = module.tree.around(node, stops)
  return found && loops.has(found.kind) ? found : undefined
}

/** The words of a part of a function with their offsets, without literals and comments. */
const blanked = (text: string): string =>
  text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (part) => part.replace(/[^\n]/g, ' '))

/** Whether a part of a loop exits it, by a jump outside any lambda, anonymous class or nested loop. */
const leaves = (node: SyntaxNode): boolean => {
  const others = node.inside('lambda_expression', 'class_body')
  const inner = node.inside('while_statement', 'do_statement', 'for_statement', 'enhanced_for_statement')
  const stands = (nodes: readonly SyntaxNode[], at: number): boolean => nodes.some((one) => one.start <= at && at < one.end)
  for (const found of blanked(node.text).matchAll(/\b(return|throw|break)\b/g)) {
    const at = node.start + found.index
    if (!stands(others, at) && (found[1] !== 'break' || !stands(inner, at))) return true
  }
  return false
}

const counts =
  /\b(\w*[aA]ttempts?\w*|\w*[rR]etr(y|ies)\w*|tries|\w*[cC]ount(er)?|\w*[dD]eadline|remaining|elapsed|\w*[tT]imeout\w*|max\w*|i|stop\w*|running|isRunning|shutdown\w*|closed|\w*[iI]nterrupted)\b/
const waits = /\b(sleep|wait|await|park\w*|delay|backOff|backoff\w*|onSpinWait|poll)\s*\(/

/** One attempt for each of several peers, and no peer twice. */
const eachOnce = /\.\s*(size\s*\(\s*\)|length\b)/

/** Calls of a handler that only log; any other call may contain the pause. */
const tellsOnly =
  /^(log\w*|error|warn|info|debug|trace|get\w*|format|print\w*|increment\w*|count\w*|record\w*|add\w*|put|valueOf|toString|is\w*|equals|name|of|join)$/

/** A loop whose `try` exits it on success and whose `catch` continues it. */
const ofLoop = ({ module, emit }: Context, attempt: SyntaxNode): void => {
  const loop = loopAround(module, attempt)
  const work = attempt.field('body')
  if (!loop || !work) return
  const isEndless =
    /^(while\s*\(\s*true\s*\)|for\s*\(\s*;\s*;)/.test(loop.text) ||
    (loop.kind === 'do_statement' && /while\s*\(\s*true\s*\)\s*;?$/.test(loop.text))
  const isCounted = /^for\s*\(\s*(final\s+)?int\s/.test(loop.text)
  if (!isEndless && !isCounted) return
  const clauses = attempt.children.filter((child) => child.kind === 'catch_clause')
  const goesOn = clauses.filter((clause) => !leaves(clause))
  if (goesOn.length === 0 || !leaves(work)) return
  // A worker that takes the next item, whether or not this one failed, does not retry.
  if (isEndless && /\.\s*(take|poll|receive|accept|read|readLine|next|consume)\s*\(/.test(loop.text)) return
  const limit = isCounted ? 'bounded' : counts.test(loop.text) || goesOn.length < clauses.length ? 'unknown' : 'none'
  emit({
    kind: 'retry',
    at: firstLine(loop),
    within: module.within(loop),
    subject: 'loop',
    by: 'loop',
    limit,
    endlessByDefault: false,
    pause: waits.test(loop.text)
      ? 'some'
      : eachOnce.test(loop.text.slice(0, loop.text.indexOf('{'))) ||
          goesOn.some((clause) => module.callsIn(clause).some((call) => !call.isNew && !tellsOnly.test(call.name)))
        ? 'unknown'
        : 'none',
    work: work.span,
    calls: callsIn(module, work),
    ...unsafeIn(module, work, clauses.map((clause) => clause.text).join('\n')),
  })
}

/** Code that is retried after a failure: by a library, or by a hand-written loop. */
export const retries: Extractor = (context) => {
  const { module } = context
  for (const method of module.methods) ofAnnotation(context, method)
  for (const call of module.calls) ofCall(context, call)
  retryPolicies(context)
  for (const kind of ['try_statement', 'try_with_resources_statement'])
    for (const attempt of module.tree.all(kind)) ofLoop(context, attempt)
}
