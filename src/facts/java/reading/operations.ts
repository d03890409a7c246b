import type { OperationMark } from '#model/facts/requests/operation'
import { shortText, type Call, type JavaModule } from '#languages/java/module'
import type { Context, Extractor } from '../calls/context.ts'

type Mark = OperationMark['mark']

/** Feature flag checks: FF4j, Togglz, Unleash, LaunchDarkly, OpenFeature, and a repository's own helpers by name. */
const asksSwitch =
  /^(boolVariation|getBooleanValue|isFeature\w*(Enabled|Active|On)|(is|check|has)\w*(Feature|Flag)\w*|featureEnabled|isToggle\w*)$/
const asksHolder = /(unleash|ff4j|feature(s|Manager|Flags?|Toggles?|Service)?|toggles?|flags?)$/i
const switchKey = /\$\{[\w.-]*\b(enabled?|disabled?|feature|flags?|kill-?switch)\b[\w.-]*(:[^}]*)?\}/i
/** Switches for monitoring or security settings, which are not features. */
const noFeature =
  /tls|ssl|debug|log(s|ging|ger)?\b|cache|metrics?|trac(e|ing)|sentry|otel|proxy|cors|swagger|springdoc|csrf|actuator|eureka|consul|discovery/i

const writesAudit = /(^|[a-z])(create|add|log|write|record|insert|track|emit|append|save|push|send|publish)\w*$/i
/** Custom annotations that write an audit log. */
const auditAnnotation = /^(Audit\w*|\w*Audit(Log|Event)?|OperationLog|OperLog|SysLog|OperateLog|LogRecord|ActionLog)$/

/** Dead-letter settings for work that failed for good. */
const deadLetterClass = /^(DeadLetterPublishingRecoverer|RepublishMessageRecoverer|ConsumerRecordRecoverer|DeadLetterPolicy)$/
const deadLetterCall = /^(deadLetter\w*|withDeadLetter\w*|setDeadLetter\w*|dltHandlerMethod|recoverer)$/

/** Propagation of a request's or trace's context to other work: across a queue, an executor or a thread. */
const handsOn =
  /^(getCopyOfContextMap|setContextMap|setTaskDecorator|taskWrapping|taskWrappingTraceable|enableAutomaticContextPropagation|inject|extract)$/
const handsOnClass =
  /^(ContextPropagatingTaskDecorator|TraceableExecutorService|LazyTraceExecutor|DelegatingSecurityContext\w*|TracingKafka\w+|MdcTaskDecorator)$/
const propagator = /propagat|tracer|tracing/i

const limiters: Readonly<Record<string, readonly string[]>> = {
  'io.github.bucket4j.Bucket': ['builder'],
  'io.github.bucket4j.Bucket4j': ['builder', 'extension'],
  'com.google.common.util.concurrent.RateLimiter': ['create'],
  'io.github.resilience4j.ratelimiter.RateLimiter': ['of', 'ofDefaults'],
  'io.github.resilience4j.ratelimiter.RateLimiterRegistry': ['of', 'ofDefaults'],
}

/** A file that concerns events, or rows that events change. */
const takesEvents = /[eE]vent|[wW]ebhook|Repository|Mapper|Dao\b/
/** Signs that the code checks the age of an event. */
const ordersEvents =
  /[oO]ccurredAt|[eE]vent(?:Time|Created|At)\b|getCreated(?:At)?\(\)|[tT]imestamp|[sS]equence|[vV]ersion|isBefore\(|isAfter\(|is(?:Older|Newer|Stale)|lastEvent|\.retrieve\(/g

const add = ({ module, emit }: Context, node: Call['node'], startLine: number, mark: Mark, by: string): void =>
  emit({
    kind: 'operation-mark',
    at: { startLine, endLine: startLine },
    within: module.within(node),
    subject: mark,
    mark,
    by: shortText(by, 60),
  })

const limits = (module: JavaModule, call: Call): boolean =>
  call.receiver.kind === 'names' &&
  Object.entries(limiters).some(
    ([type, makers]) =>
      makers.includes(call.name) && module.isType(call.receiver.kind === 'names' ? call.receiver.parts.join('.') : '', type),
  )

/** `isEnabled("new-checkout")` of a client of flags, `NEW_CHECKOUT.isActive()`. */
const asksForFeature = (call: Call, holder: string): boolean =>
  call.arguments.length > 0 &&
  (asksSwitch.test(call.name) || (/^(isEnabled|isActive|check|isOn)$/.test(call.name) && asksHolder.test(holder)))

/** A quick filter: other names cannot be any of these. */
const mayMark =
  /^(\w*[dD]eadLetter\w*|dlt\w*|withArgument|addArgument|argument|put|get(CopyOfContextMap|BooleanValue)|set(ContextMap|TaskDecorator|MessageDeduplicationId|WorkflowId|IdempotencyKey)|taskWrapping\w*|enableAutomatic\w*|inject|extract|messageDeduplicationId|withIdempotencyKey|boolVariation|is[A-Z]\w*|check\w*|has[A-Z]\w*|feature\w*|builder|extension|create|of|ofDefaults|ping)$|[aA]udit/

const ofCall = (context: Context, call: Call): void => {
  const { module, mark } = context
  const { name } = call
  if (!mayMark.test(name) && !(call.receiver.kind === 'names' && call.receiver.parts.some((part) => part.includes('udit'))) && !call.isNew)
    return
  const put = (what: Mark, by: string): void => add(context, call.node, call.nameLine, what, by)
  if (call.isNew) {
    if (deadLetterClass.test(name)) put('dead-letter', `new ${name}`)
    else if (handsOnClass.test(name)) put('context-handed-on', `new ${name}`)
    return
  }
  const holder = call.receiver.kind === 'names' ? call.receiver.parts.join('.') : ''
  if (deadLetterCall.test(name) && call.hasArguments) {
    if (name !== 'recoverer') put('dead-letter', `${name}()`)
  } else if (/^(withArgument|addArgument|put|argument)$/.test(name) && /^"x-dead-letter-exchange"/.test(call.argumentText))
    put('dead-letter', 'x-dead-letter-exchange')
  else if (handsOn.test(name)) {
    if (name !== 'inject' && name !== 'extract') put('context-handed-on', call.calleeText)
    else if (propagator.test(call.calleeText)) put('context-handed-on', call.calleeText)
  } else if (/^(messageDeduplicationId|setMessageDeduplicationId|setWorkflowId|setIdempotencyKey|withIdempotencyKey)$/.test(name)) {
    if (call.hasArguments) put('job-key', `${name}()`)
  } else if (asksForFeature(call, holder)) put('feature-switch', call.calleeText)
  else if (limits(module, call)) put('rate-limit', call.calleeText)
  else if (/^ping$/.test(name) && /redis|jedis|connection|mongo|client|cluster/i.test(call.calleeText))
    put('dependency-check', call.calleeText)
  if (/audit/i.test(`${holder}.${name}`) && call.receiver.kind !== 'call') {
    mark(module.within(call.node), 'keeps-audit')
    if (writesAudit.test(name)) put('audit-log', call.calleeText)
  }
}

/** A call that does more than build the answer: `Result.healthy()` alone says that the process runs. */
const asksSomething = ({ calleeText, isNew }: Call): boolean =>
  !isNew && !/^(HealthCheck\.)?(Result|Health|HealthCheckResponse)\.|^builder\.|^(super|log|logger)\b/i.test(calleeText)

const ofDeclarations = (context: Context): void => {
  const { module, mark } = context
  for (const type of module.types) {
    const line = type.node.field('name')?.startLine ?? type.node.startLine
    if (
      type.kind === 'class' &&
      module.supertypesOf(type).some((name) => /^(Abstract)?(Reactive)?HealthIndicator$|^HealthCheck$/.test(name)) &&
      module.callsIn(type.node).some(asksSomething)
    )
      add(context, type.node, line, 'dependency-check', type.name)
    for (const annotation of type.annotations)
      if (annotation.name === 'RetryableTopic') add(context, type.node, annotation.span.startLine, 'dead-letter', '@RetryableTopic')
      else if (
        annotation.name === 'ConditionalOnProperty' &&
        /enabled?\b|feature/i.test(annotation.text) &&
        !noFeature.test(annotation.text)
      )
        add(context, type.node, annotation.span.startLine, 'feature-switch', `@ConditionalOnProperty(${annotation.text})`)
  }
  for (const method of module.methods)
    for (const annotation of method.annotations)
      if (/^(RetryableTopic|DltHandler)$/.test(annotation.name))
        add(context, method.node, annotation.span.startLine, 'dead-letter', `@${annotation.name}`)
      else if (auditAnnotation.test(annotation.name)) {
        mark(method.qualified, 'keeps-audit')
        add(context, method.node, annotation.span.startLine, 'audit-log', `@${annotation.name}`)
      }
  for (const field of module.fields)
    for (const annotation of field.annotations ?? [])
      if (
        annotation.name === 'Value' &&
        /^[bB]oolean$/.test(field.type) &&
        switchKey.test(annotation.text) &&
        !noFeature.test(annotation.text)
      )
        add(context, field.node, annotation.span.startLine, 'feature-switch', annotation.text)
}

/**
 * Spring Security keeps no session and does not use a password that the browser resends automatically. The caller is identified by a header that a
 * page of another origin cannot set.
 */
const withoutSession = (context: Context): void => {
  const { module } = context
  if (!module.text.includes('STATELESS') || /\bhttpBasic\s*\((?![^;]{0,60}disable)/.test(module.text)) return
  for (const call of module.calls)
    if (call.name === 'sessionCreationPolicy' && /\bSTATELESS\s*$/.test(call.argumentText))
      add(context, call.node, call.nameLine, 'no-session', call.argumentText)
}

/** Operational marks: feature switches, audit logs, limits, dead letters, correlation, and methods that check the age of an event. */
export const operations: Extractor = (context) => {
  withoutSession(context)
  const { module, mark } = context
  ofDeclarations(context)
  for (const call of module.calls) ofCall(context, call)
  // Only code that receives events, or works for code that does, needs the check.
  if (!takesEvents.test(module.text)) return
  const places = [...module.text.matchAll(ordersEvents)].map(({ index }) => index)
  for (const { node, qualified } of module.methods)
    if (places.some((at) => node.start <= at && at < node.end)) mark(qualified, 'orders-events')
}
