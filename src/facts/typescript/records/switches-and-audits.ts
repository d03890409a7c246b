import { namePattern } from '#languages/typescript/call-index'
import { bare, lastName, propertyName, shortText } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from '../calls/context.ts'

/** Names of calls that check a feature flag. */
const asksSwitch =
  /^(is\w*(Feature|Flag)\w*(Enabled|On|Active)?|(get|check|has|use|evaluate)(Feature|Flag)(Flag)?(Value|Variant|Variation|Enabled|Config|ForUser|Payload)?|(check|has|use|evaluate|is)\w*(Feature|Flag)(Flag)?\w*|boolVariation|isFeatureEnabled|isEnabled|featureEnabled|feature(Flag)?s?)$/
const switchVariable =
  /^(?!.*(TLS|SSL|DEBUG|VERBOSE|LOG(S|GING|GER)?|CACH(E|ING)|METRICS?|TRAC(E|ING)|SENTRY|OTEL|PROXY|CORS|COLOU?RS?|SOURCE_?MAPS?)(_|$)).*(^|_)(ENABLED?|DISABLED?|FEATURE|FLAGS?|KILL_?SWITCH)(_|$)/
/** Names of calls and tables that keep an audit log. */
const keepsAudit = /audit/i
/** Names of audit calls that write. */
const writesAudit = /(^|\.|[a-z])(create|add|log|write|record|insert|track|emit|append|save|push|send)\w*$/i
/** Signs that the code checks how old an event is. */
const ordersEvents =
  /occurred_?at|event_?(time|created|at)|created(_?at)?\s*[<>]|\.created\b|timestamp|sequence|version|updated_?at\s*[<>]|is(Older|Newer|Stale)|lastEvent|\.retrieve\(|\.(get|fetch|load)(Current|Latest)\w*\(/i

/** Operator routes that turn features off and on. */
const switchRoute =
  /^\/(admin|ops|operator|internal|_internal|system)\/([\w-]+\/)*(pause|kill-?switch|maintenance(-mode)?|feature-?flags?|switches)\/?$/i
/** Options by which a queue, a workflow engine or a provider detects duplicates, each with the calls that take it. */
const jobKeys: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(singletonKey|jobId|jobKey|dedup(e|lication)?(Key|Id)|deduplication)$/,
    /^(send|add|addJob|addBulk|enqueue|publish|trigger|schedule)\w*$/,
  ],
  [/^MessageDeduplicationId$/, /^(send|publish)\w*$|Command$/],
  [/^workflowId$/, /^(start|execute|signalWithStart)$/],
  [/^idempotency[_-]?key$/i, /^(send|create|post|request|fetch|trigger|confirm|capture|publish)\w*$/],
]

/** Whether a property is an option of a call that takes such a key, and not a column of a row. */
const isJobKey = (property: ts.PropertyAssignment, name: string): boolean => {
  const takes = jobKeys.find(([key]) => key.test(name))?.[1]
  if (!takes) return false
  let at: ts.Node = property.parent
  while (ts.isObjectLiteralExpression(at) || ts.isPropertyAssignment(at) || ts.isAsExpression(at)) {
    if (ts.isPropertyAssignment(at) && /^(data|where|values|set)$/.test(at.name.getText())) return false
    at = at.parent
  }
  return (ts.isCallExpression(at) || ts.isNewExpression(at)) && takes.test(lastName(at.expression))
}

/** Options that name a dead-letter queue. */
const deadLetter = /^(deadLetter(Queue|Exchange|TargetArn|Topic|QueueUrl|Policy)?|x-dead-letter-exchange|RedrivePolicy|dlq)$/i
const isNothing = (value: ts.Expression): boolean => /^(undefined|null|false|''|"")$/.test(value.getText())

const isAsking = namePattern(asksSwitch)
const isAudit = namePattern(keepsAudit)
const isSwitchVariable = namePattern(switchVariable)
const isSwitchRoute = namePattern(switchRoute)
const mayMark = namePattern((name) => deadLetter.test(name) || switchVariable.test(name) || jobKeys.some(([key]) => key.test(name)))

/** Feature flags, and functions that write an audit log, change rows or check the age of an event. */
export const switchesAndAudits: Extractor = ({ module, emit, mark }) => {
  const add = (node: ts.Node, by: string, mark: 'feature-switch' | 'audit-log' | 'dead-letter' | 'job-key' = 'feature-switch'): void => {
    const { startLine } = module.span(node)
    emit({
      kind: 'operation-mark',
      at: { startLine, endLine: startLine },
      within: module.within(node),
      subject: mark,
      mark,
      by,
    })
  }
  for (const call of module.callsNamed(isAsking)) {
    const name = lastName(call.expression)
    const text = shortText(module, bare(call.expression), 80)
    if (
      call.arguments.some((argument) => ts.isStringLiteralLike(argument) || ts.isPropertyAccessExpression(argument)) &&
      (name.length > 9 || /flag|feature/i.test(text))
    )
      add(call, text)
  }
  for (const call of module.callsWritten(isAudit)) {
    const text = shortText(module, bare(call.expression), 80)
    mark(module.within(call), 'keeps-audit')
    if (writesAudit.test(text)) add(call, text, 'audit-log')
  }
  for (const property of module.propertiesNamed(mayMark)) {
    const name = propertyName(module, property.name)
    const owner = property.parent.parent
    if (!isNothing(property.initializer) && isJobKey(property, name)) add(property, name, 'job-key')
    else if (deadLetter.test(name) && !isNothing(property.initializer)) add(property, name, 'dead-letter')
    // A variable in an environment schema: `READINESS_DISABLED: z.enum(['true', 'false'])`.
    else if (
      isSwitchVariable(name) &&
      ts.isCallExpression(owner) &&
      /^(object|createEnv|cleanEnv|strictObject)$/.test(lastName(owner.expression))
    )
      add(property, name)
  }
  for (const literal of module.stringsLike(isSwitchRoute))
    if (ts.isCaseClause(literal.parent) || ts.isCallExpression(literal.parent)) add(literal, literal.text)
  for (const node of module.accessesNamed(isSwitchVariable)) if (/(^|\.)env$/i.test(module.text(node.expression))) add(node, node.name.text)
  if (!ordersEvents.test(module.file.text)) return
  const functions = new Set(module.calls().map((call) => module.functionAround(call)))
  for (const around of functions) {
    if (around && ordersEvents.test(around.getText(module.file))) mark(module.functionName(around), 'orders-events')
  }
}
