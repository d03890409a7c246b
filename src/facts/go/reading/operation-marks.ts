import type { OperationMark } from '#model/facts/requests/operation'
import { originName, type Call, type Module, type Range } from '#languages/go/module'
import { healthPath } from '../../libraries/operation-names.ts'
import type { Context, Extractor } from '../calls/context.ts'

/** Pings a database, a cache or a broker. */
const pings = /^Ping(Context)?$/
const isPool = /sql#(Open\(\)|DB)|sqlx#|pgx|redis|mongo|gorm|(^|\.)(db|DB|pool|redis|rdb|cache|conn|client)\.Ping/i

/** Feature flag checks, by name: of flag packages, and of the repository's own helpers. */
const asksSwitch =
  /^(BoolVariation(Ctx)?|BooleanValue(Details)?|IsEnabled|IsFeatureEnabled|FeatureEnabled|(Is|Has|Check|Get|Evaluate)\w*(Feature|Flag)\w*(Enabled|On|Active)?)$/
const switchVariable =
  /^(?!.*(TLS|SSL|DEBUG|VERBOSE|LOG(S|GING|GER)?|CACH(E|ING)|METRICS?|TRAC(E|ING)|SENTRY|OTEL|PROXY|CORS|COLOU?RS?)(_|$)).*(^|_)(ENABLED?|DISABLED?|FEATURE|FLAGS?|KILL_?SWITCH)(_|$)/

/** Calls that write an audit log. */
const keepsAudit = /audit/i
const writesAudit = /^(Create|Add|Log|Write|Record|Insert|Track|Emit|Append|Save|Push|Send|Audit)\w*$/

const deadLetterField = /^(DeadLetter(Policy|Exchange|Topic|Queue\w*)?|RedrivePolicy|DeadLetterTopic)$/
const deadLetterArgument = /"x-dead-letter-exchange"/

/** The argument is a literal name, or a constant of the repository. */
const namesOne = (module: Module, argument: Range): boolean =>
  module.stringOf(argument) !== undefined || /^([a-z]\w*\.)?[A-Z]\w*$/.test(module.slice(argument))

const ofCall = (context: Context, call: Call, add: (range: Range, mark: OperationMark['mark'], by: string) => void): void => {
  const { module, mark } = context
  const member = call.path.at(-1) ?? ''
  if (pings.test(member) && (isPool.test(originName(module.calleeOrigin(call))) || isPool.test(call.callee)))
    add(call, 'dependency-check', call.callee)
  else if (
    asksSwitch.test(member) &&
    // `app.GetFlag("help").Short('h')` declares an option of the command line.
    module.text[call.end] !== '.' &&
    call.args.some((argument) => namesOne(module, argument)) &&
    /flag|feature|variation|BooleanValue|toggle|unleash|launchdarkly/i.test(call.callee)
  )
    add(call, 'feature-switch', call.callee)
  if (keepsAudit.test(call.callee)) {
    mark(module.within(call.node), 'keeps-audit')
    if (writesAudit.test(member)) add(call, 'audit-log', call.callee)
  }
  if (/^os\.(Getenv|LookupEnv)$/.test(call.callee) && call.args[0]) {
    const name = module.stringOf(call.args[0])
    if (name !== undefined && switchVariable.test(name)) add(call, 'feature-switch', name)
  }
}

/** Operational features that a file provides, recognized by the names it uses. */
export const operationMarks: Extractor = (context) => {
  const { module, emit, endpointsSeen } = context
  const add = (range: Range, mark: OperationMark['mark'], by: string): void => {
    const { startLine } = module.spanOf(range)
    const within = module.functionAtOffset(range.start)?.name ?? ''
    emit({ kind: 'operation-mark', at: { startLine, endLine: startLine }, within, subject: mark, mark, by })
  }
  for (const endpoint of endpointsSeen)
    if (healthPath.test(endpoint.route))
      emit({
        kind: 'operation-mark',
        at: { startLine: endpoint.at.startLine, endLine: endpoint.at.startLine },
        within: endpoint.within,
        subject: 'health-endpoint',
        mark: 'health-endpoint',
        by: endpoint.route,
      })
  for (const call of module.calls) if (call.path.length > 0) ofCall(context, call, add)
  for (const literal of module.literals) {
    for (const [field, value] of literal.fields)
      if (deadLetterField.test(field) && !/^(nil|"")$/.test(module.slice(value))) add(value, 'dead-letter', field)
    if (deadLetterArgument.test(module.text.slice(literal.start, literal.end)) && literal.type?.name === 'Table')
      add(literal, 'dead-letter', 'x-dead-letter-exchange')
  }
}
