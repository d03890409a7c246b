import type { Retry } from '#model/facts/retry'
import type { Call, JavaModule } from '#languages/java/module'
import type { Context } from './context.ts'
import { numberOf } from './literals.ts'

type Policy = Pick<Retry, 'by' | 'limit' | 'pause' | 'endlessByDefault'> & { readonly work?: true }

/** The outermost call of the chain that a call begins: `a().b().c()` of `a()`. */
const wholeChain = (module: JavaModule, call: Call): Call => {
  let at = call
  for (;;) {
    const parent = at.node.parent
    const outer = parent && module.callAt(parent)
    if (!outer || outer.node.start !== at.node.start) return at
    at = outer
  }
}

const namesIn = (call: Call): ReadonlySet<string> => new Set(call.chain.map(({ name }) => name))

const hasAny = (names: ReadonlySet<string>, pattern: RegExp): boolean => {
  for (const name of names) if (pattern.test(name)) return true
  return false
}

/** Conflicts between writers of the same row: the second attempt does not need a pause. */
const ofConflicts =
  /optimistic|deadlock|cannotAcquireLock|pessimisticLock|concurrencyFailure|serialization|staleObject|staleState|duplicate_?key/i

/** Builders of policies: their constructors, their limits, and the pause between two attempts, with the defaults of each library. */
const builders: readonly {
  readonly type: string
  readonly makers: readonly string[]
  readonly by: string
  readonly waits: RegExp
  readonly ends: RegExp
  readonly endless?: RegExp
  readonly unless: 'bounded' | 'none'
  readonly source: string
}[] = [
  {
    type: 'org.springframework.retry.support.RetryTemplate',
    makers: ['builder', 'defaultInstance'],
    by: 'RetryTemplate',
    waits: /^(exponentialBackoff|fixedBackoff|uniformRandomBackoff|customBackoff)$/,
    ends: /^(maxAttempts|withTimeout|customPolicy)$/,
    endless: /^infiniteRetry$/,
    unless: 'bounded',
    source: 'spring-retry 2.0: SimpleRetryPolicy of three attempts, NoBackOffPolicy',
  },
  {
    type: 'dev.failsafe.RetryPolicy',
    makers: ['builder', 'ofDefaults'],
    by: 'Failsafe',
    waits: /^with(Backoff|Delay\w*)$/,
    ends: /^withMax(Attempts|Retries|Duration)$/,
    unless: 'bounded',
    source: 'failsafe 3.3: two retries, no delay',
  },
  {
    type: 'com.github.rholder.retry.RetryerBuilder',
    makers: ['newBuilder'],
    by: 'RetryerBuilder',
    waits: /^withWaitStrategy$/,
    ends: /^withStopStrategy$/,
    unless: 'none',
    source: 'guava-retrying 2.0: StopStrategies.neverStop(), WaitStrategies.noWait()',
  },
]

const ofBuilder = (module: JavaModule, call: Call): Policy | undefined => {
  if (call.receiver.kind !== 'names') return undefined
  const on = call.receiver.parts.join('.')
  const found = builders.find((one) => one.makers.includes(call.name) && module.isType(on, one.type))
  if (!found) return undefined
  const whole = wholeChain(module, call)
  const names = namesIn(whole)
  // A builder that is passed on, or filled step by step, is completed elsewhere.
  if (!hasAny(names, /^(build|ofDefaults|defaultInstance)$/) || ofConflicts.test(whole.node.text)) return undefined
  const isEndless = (found.endless && hasAny(names, found.endless)) ?? false
  const isBounded = hasAny(names, found.ends) && !/\(\s*-1\s*\)/.test(whole.node.text)
  return {
    by: found.by,
    limit: isEndless ? 'none' : isBounded ? 'bounded' : hasAny(names, found.ends) ? 'unknown' : found.unless,
    endlessByDefault: !isEndless && !hasAny(names, found.ends) && found.unless === 'none',
    pause: hasAny(names, found.waits) ? 'some' : 'none',
  }
}

/** `new RetryTemplate()` has no pause until a back-off policy is set. */
const ofTemplate = (module: JavaModule, call: Call): Policy | undefined => {
  if (call.name !== 'RetryTemplate' || !module.isType(call.name, 'org.springframework.retry.support.RetryTemplate')) return undefined
  const { text } = module
  if (ofConflicts.test(text) || /\bextends\s+RetryTemplate\b/.test(text)) return undefined
  const waits = /\bsetBackOffPolicy\s*\(/.test(text) && !/\bnew\s+NoBackOffPolicy\b/.test(text)
  return {
    by: 'RetryTemplate',
    limit: /\bAlwaysRetryPolicy\b/.test(text) ? 'unknown' : 'bounded',
    endlessByDefault: false,
    pause: waits ? 'some' : 'none',
  }
}

/** Error handlers of Spring Kafka: by default nine retries without a pause (`SeekUtils.DEFAULT_BACK_OFF`, 3.3). */
const ofErrorHandler = (module: JavaModule, call: Call): Policy | undefined => {
  if (
    !/^(DefaultErrorHandler|SeekToCurrentErrorHandler)$/.test(call.name) ||
    !module.isType(call.name, `org.springframework.kafka.listener.${call.name}`) ||
    /\bsetBackOffFunction\b/.test(module.text)
  )
    return undefined
  const [only, ...others] = call.arguments
  if (others.length > 0) return undefined
  const recovers = only && /^new\s+\w*Recoverer\b|->|::|^\w*[rR]ecoverer$/.test(only.text) && !/BackOff/i.test(only.text)
  return only && !recovers ? undefined : { by: call.name, limit: 'bounded', endlessByDefault: false, pause: 'none' }
}

/** `mono.retry(3)`, `.retryWhen(Retry.backoff(3, …))` after a call of `WebClient`. */
const ofReactor = (module: JavaModule, call: Call): Policy | undefined => {
  if (!/^retry(When)?$/.test(call.name) || call.receiver.kind !== 'call') return undefined
  const first = call.chain[0]
  const type = first && first.receiver.kind === 'names' ? module.receiverType(first) : undefined
  if (!module.isType(type, 'org.springframework.web.reactive.function.client.WebClient')) return undefined
  const text = call.argumentText
  if (call.name === 'retry') {
    if (text !== '' && numberOf(module, call.arguments[0]) === undefined) return undefined
    return { by: 'Reactor', limit: text === '' ? 'none' : 'bounded', endlessByDefault: false, pause: 'none', work: true }
  }
  const kind = /^Retry\s*\.\s*(backoff|fixedDelay|max|maxInARow|indefinitely)\s*\(/.exec(text)?.[1]
  if (!kind) return undefined
  return {
    by: 'Reactor',
    limit: kind === 'indefinitely' ? 'none' : 'bounded',
    endlessByDefault: false,
    pause: /^(backoff|fixedDelay)$/.test(kind) ? 'some' : 'none',
    work: true,
  }
}

/** A Quartz job that refires immediately, without counting attempts. */
const ofRefire = (module: JavaModule, call: Call): Policy | undefined => {
  const asks =
    (call.isNew && call.name === 'JobExecutionException' && /(^|,)\s*true\s*$/.test(call.argumentText)) ||
    (call.name === 'setRefireImmediately' && call.argumentText === 'true')
  if (!asks || /getRefireCount/.test(module.text) || !module.tree.around(call.node, new Set(['catch_clause']))) return undefined
  return { by: 'Quartz', limit: 'none', endlessByDefault: false, pause: 'unknown' }
}

/** `webClient.post()`: the retried request may already have taken effect. */
const unsafeOf = (call: Call): Pick<Retry, 'unsafe'> => {
  const posts = call.chain.find(({ name, arguments: given }) => name === 'post' && given.length === 0)
  if (!posts || /idempotency|graphql|\/search|\/query|\/token|oauth|validate|\.filter\s*\(|doBeforeRetry/i.test(call.node.text)) return {}
  return { unsafe: { operation: `\`${posts.calleeText}\` (POST)`, at: { startLine: posts.nameLine, endLine: posts.nameLine } } }
}

/** Hand-built policies of retry libraries, with their pause between attempts and their limit. */
export const retryPolicies = ({ module, emit }: Context): void => {
  for (const call of module.calls) {
    const policy = call.isNew
      ? (ofTemplate(module, call) ?? ofErrorHandler(module, call) ?? ofRefire(module, call))
      : (ofBuilder(module, call) ?? ofReactor(module, call) ?? ofRefire(module, call))
    if (!policy) continue
    const { work, ...told } = policy
    const line = { startLine: call.nameLine, endLine: call.nameLine }
    emit({
      kind: 'retry',
      at: line,
      within: module.within(call.node),
      subject: `${policy.by} ${call.name}`,
      ...told,
      limitAt: line,
      pauseAt: line,
      calls: [],
      ...(work ? { work: call.node.span, ...unsafeOf(call) } : {}),
    })
  }
}
