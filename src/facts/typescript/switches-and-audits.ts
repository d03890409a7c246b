import { namePattern } from '#languages/typescript/call-index'
import { bare, shortText } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from './context.ts'

/** Calls that ask whether a feature is on, by name. */
const asksSwitch =
  /^(is\w*(Feature|Flag)\w*(Enabled|On|Active)?|(get|check|has|use|evaluate)\w*(Feature|Flag)(Flag)?\w*|boolVariation|isFeatureEnabled|isEnabled|featureEnabled|feature(Flag)?s?)$/
const switchVariable =
  /^(?!.*(TLS|SSL|DEBUG|VERBOSE|LOG(S|GING|GER)?|CACH(E|ING)|METRICS?|TRAC(E|ING)|SENTRY|OTEL|PROXY|CORS|COLOU?RS?|SOURCE_?MAPS?)(_|$)).*(^|_)(ENABLED?|DISABLED?|FEATURE|FLAGS?|KILL_?SWITCH)(_|$)/
/** Calls and tables that keep who did what. */
const keepsAudit = /audit/i
/** What says that the age of an event is looked at. */
const ordersEvents =
  /occurred_?at|event_?(time|created|at)|created(_?at)?\s*[<>]|\.created\b|timestamp|sequence|version|updated_?at\s*[<>]|is(Older|Newer|Stale)|lastEvent|\.retrieve\(|\.(get|fetch|load)(Current|Latest)\w*\(/i

const isAsking = namePattern(asksSwitch)
const isAudit = namePattern(keepsAudit)
const isSwitchVariable = namePattern(switchVariable)

/** Where features are switched, and which functions write to an audit log, change rows, or look at the age of what they are told. */
export const switchesAndAudits: Extractor = ({ module, emit, mark }) => {
  const add = (node: ts.Node, by: string): void => {
    const { startLine } = module.span(node)
    emit({
      kind: 'operation-mark',
      at: { startLine, endLine: startLine },
      within: module.within(node),
      subject: 'feature-switch',
      mark: 'feature-switch',
      by,
    })
  }
  for (const call of module.calls()) {
    const callee = bare(call.expression)
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : ''
    const text = shortText(module, callee, 80)
    if (
      isAsking(name) &&
      call.arguments.some((argument) => ts.isStringLiteralLike(argument) || ts.isPropertyAccessExpression(argument)) &&
      (name.length > 9 || /flag|feature/i.test(text))
    )
      add(call, text)
    if (isAudit(text)) mark(module.within(call), 'keeps-audit')
  }
  for (const node of module.all<ts.PropertyAccessExpression>(ts.SyntaxKind.PropertyAccessExpression))
    if (isSwitchVariable(node.name.text) && /(^|\.)env$/i.test(module.text(node.expression))) add(node, node.name.text)
  if (!ordersEvents.test(module.file.text)) return
  const functions = new Set(module.calls().map((call) => module.functionAround(call)))
  for (const around of functions) {
    if (around && ordersEvents.test(around.getText(module.file))) mark(module.functionName(around), 'orders-events')
  }
}
