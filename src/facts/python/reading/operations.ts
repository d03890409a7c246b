import type { OperationMark } from '#model/facts/requests/operation'
import { originName, shortText, type Call } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { healthPath } from '../../libraries/operation-names.ts'
import type { Context, Extractor } from '../calls/context.ts'
import { literalText } from './value-shape.ts'

type Mark = OperationMark['mark']

/** Feature flag checks: Waffle, LaunchDarkly, Unleash, Flagsmith, PostHog, OpenFeature, and a repository's own helpers by name. */
const asksSwitch =
  /^(flag_is_active|switch_is_active|sample_is_active|bool_variation|get_boolean_value|get_boolean_details|feature_enabled|is_feature_enabled|(is|check|has|get)_?\w*(feature|flag)(_flag)?(_?(enabled|active|on|value|variant))?|is_feature_\w+|waffle_(flag|switch))$/i
const asksHolder =
  /(^|[._])(unleash\w*|ld_?client|ldclient|flagsmith|flags?|features?|feature_flags?|flipper|gargoyle|toggles?|statsig|growthbook)$/i
/** Calls whose names mention a flag but check something else: a bit of a number, a row in a table of features. */
const noSwitch = /^(get_features?|get_flags?|has_features?|check_flags?|has_flags?|get_feature_names?(_out)?|is_flags?)$/
/** Environment variables that enable a feature, except monitoring settings. */
const switchVariable =
  /^(?!.*(TLS|SSL|DEBUG|VERBOSE|LOG(S|GING|GER)?|CACH(E|ING)|METRICS?|TRAC(E|ING)|SENTRY|OTEL|PROXY|CORS|COLOU?RS?|TOOLBAR|PROFIL\w+|RELOAD)(_|$)).*(^|_)(ENABLED?|DISABLED?|FEATURE|FLAGS?|KILL_?SWITCH)(_|$)/
const readsVariable = /(^|\.)(getenv|environ\.get|env|env\.bool|config)$/

const writesAudit = /(^|[a-z_])(create|add|log|write|record|insert|track|emit|append|save|push|send|publish)\w*$/i
/** Packages that log every change of the models registered with them. */
const auditPackage = /^(auditlog\.registry\.auditlog\.register|reversion\.register|simple_history\.register|pghistory\.track|easyaudit\.)/
const auditField = /^(simple_history\.models\.HistoricalRecords|auditlog\.models\.AuditlogHistoryField)$/

/** Propagation of a request's or trace's context to other work. */
const handsOn =
  /^(opentelemetry\.(propagate\.(inject|extract)|context\.attach)|contextvars\.copy_context\(\)\.run|sentry_sdk\.continue_trace|structlog\.contextvars\.bound_contextvars|opentelemetry\.instrumentation\.(celery\.CeleryInstrumentor|threading\.ThreadingInstrumentor|kafka\.KafkaInstrumentor|pika\.PikaInstrumentor|aio_pika\.AioPikaInstrumentor)\(\)\.instrument)$/
const beginsSpan = /(^|\.)(start_as_current_span|start_span)$/

const limiters =
  /^(slowapi\.Limiter|flask_limiter\.Limiter|fastapi_limiter\.(FastAPILimiter\.init|depends\.RateLimiter)|django_ratelimit\.decorators\.ratelimit|ratelimit\.decorators\.ratelimit|aiolimiter\.AsyncLimiter|pyrate_limiter\.Limiter)$/

/** The dead-letter settings of RabbitMQ, SQS or Celery. */
const deadLetter =
  /["'](x-dead-letter-exchange|deadLetterTargetArn|RedrivePolicy)["']|\bdead_letter_(queue|exchange|topic|policy)\b|\bDeadLetterPolicy\(/

/** Packages that add a request id to log lines. */
const correlates =
  /\b(asgi_correlation_id|django_guid|log_request_id|django_structlog|flask_log_request_id|request_id\.middleware|starlette_context\.plugins|CorrelationIdMiddleware|RequestIDMiddleware|RequestIdMiddleware)\b/

/** Several keys for rotation: the newest signs, and the older ones are still accepted. */
const keySets = /^(cryptography\.fernet\.MultiFernet|jwt\.PyJWKClient|jwt\.jwks_client\.PyJWKClient)$/
const formerKeys = /^[ \t]*(SECRET_KEY_FALLBACKS|OAUTH2_PROVIDER_FORMER_KEYS)\s*=/m

const add = ({ module, emit }: Context, node: SyntaxNode, mark: Mark, by: string): void =>
  emit({
    kind: 'operation-mark',
    at: { startLine: node.startLine, endLine: node.startLine },
    within: module.within(node),
    subject: mark,
    mark,
    by: shortText(by, 60),
  })

const ofCall = (context: Context, call: Call): void => {
  const { module, mark } = context
  const { member } = call
  if (member === '') return
  const parts = call.callee?.parts ?? []
  const holder = call.callee?.object ? call.callee.object.member : parts.slice(0, -1).join('.')
  const put = (what: Mark, by: string): void => add(context, call.node, what, by)
  const hasArguments = !/\(\s*\)$/.test(call.node.text)
  if (
    hasArguments &&
    ((asksSwitch.test(member) && !noSwitch.test(member)) ||
      (/^(is_enabled|is_active|enabled|variation|is_on)$/.test(member) && asksHolder.test(holder)))
  )
    put('feature-switch', call.calleeText)
  else if (
    /^(getenv|get|env|bool|config)$/.test(member) &&
    readsVariable.test(call.calleeText) &&
    switchVariable.test(literalText(call.arguments.positional[0]) ?? '')
  )
    put('feature-switch', literalText(call.arguments.positional[0]) ?? '')
  else if (member === 'ping' && /redis|conn|client|mongo|cache|admin|broker/i.test(holder)) put('dependency-check', call.calleeText)
  else if (
    /^(execute|scalar)$/.test(member) &&
    /^\s?(\w+\.)*(\w+\()?["']select 1;?["']/i.test(call.node.text.slice(call.node.text.indexOf('(') + 1))
  )
    put('dependency-check', 'SELECT 1')
  else if (member === 'ensure_connection') put('dependency-check', call.calleeText)
  if (/audit/i.test(`${holder}.${member}`)) {
    mark(module.within(call.node), 'keeps-audit')
    if (writesAudit.test(member)) put('audit-log', call.calleeText)
  }
}

/** Marks that need a call's full name; skipped unless the file mentions one of these packages. */
const ofNamed = (context: Context): void => {
  const { module } = context
  if (
    !/opentelemetry|contextvars|sentry_sdk|limiter|ratelimit|auditlog|reversion|simple_history|pghistory|Fernet|PyJWKClient/i.test(
      module.text,
    )
  )
    return
  for (const call of module.calls) {
    const name = originName(call.origin())
    if (handsOn.test(name)) add(context, call.node, 'context-handed-on', call.calleeText)
    else if (beginsSpan.test(name) && /\bSpanKind\.(CLIENT|PRODUCER)\b/.test(call.node.text))
      add(context, call.node, 'client-span', call.calleeText)
    else if (limiters.test(name)) add(context, call.node, 'rate-limit', call.calleeText)
    else if (auditPackage.test(name) || auditField.test(name)) add(context, call.node, 'audit-log', call.calleeText)
    else if (keySets.test(name)) add(context, call.node, 'key-rotation', call.member)
  }
}

/** Marks that come from a line and not from a call: a setting, a list of middleware. */
const ofText = ({ module: { text }, emit }: Context, mark: Mark, pattern: RegExp): void => {
  const found = pattern.exec(text)
  if (!found) return
  const line = text.slice(0, found.index).split('\n').length
  const by = found[0].replace(/["'=]/g, '').trim()
  emit({ kind: 'operation-mark', at: { startLine: line, endLine: line }, within: '', subject: mark, mark, by })
}

/** Health check routes of Flask and FastAPI, and in Django's URL lists. */
const healthRoutes = (context: Context): void => {
  const { module, endpointsSeen } = context
  for (const endpoint of endpointsSeen)
    if (endpoint.route !== '' && healthPath.test(endpoint.route))
      context.emit({
        kind: 'operation-mark',
        at: endpoint.at,
        within: endpoint.within,
        subject: 'health-endpoint',
        mark: 'health-endpoint',
        by: endpoint.route,
      })
  if (!/health|ready|live|heartbeat/i.test(module.text)) return
  for (const call of module.calls) {
    if (!/^(path|re_path|url|add_url_rule|add_api_route|add_route|add_get|Route)$/.test(call.member)) continue
    // A pattern may make its last slash optional.
    const route = literalText(call.arguments.positional[0])?.replace(/^\^|(\/\?)?\$$/g, '')
    if (route !== undefined && healthPath.test(route)) add(context, call.node, 'health-endpoint', route)
  }
}

/** Operational marks: feature switches, audit logs, limits, dead letters, health checks, correlation and key rotation. */
export const operations: Extractor = (context) => {
  for (const call of context.module.calls) ofCall(context, call)
  ofNamed(context)
  healthRoutes(context)
  ofText(context, 'dead-letter', deadLetter)
  ofText(context, 'key-rotation', formerKeys)
  ofText(context, 'correlation-id', correlates)
}
