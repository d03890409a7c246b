import type { TestEvidence } from '#model/facts/records/test-evidence'
import { bare, lastName, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from '../calls/context.ts'

const testPackages =
  /^(node:test|vitest|jest|@jest\/globals|mocha|ava|tap|chai|nock|msw(\/node)?|sinon|supertest|testcontainers|toxiproxy-node-client|undici)$/
const rejecting = /^(replyWithError|networkError|mockRejectedValue(Once)?|rejects)$/
const slowMembers = /^(delayConnection|delayBody|delay|addLatency|advanceTimersByTime(Async)?)$/
const outageWords =
  /\b(ECONN\w+|ENOTFOUND|EAI_AGAIN|EPIPE)|connection (refused|reset|lost)|network|unavailable|\b(is|are|was|were|be|being|goes|went|stays|still) (down|away)\b|offline|50[0234]\b|outage|fail(s|ed) to (connect|fetch)/i
const slowWords = /\bETIMEDOUT|TimeoutError|AbortError|timed? ?out|too slow|never answers|hangs|latency/i

/** Error codes of failed connections. */
const refusedCode = /^(ECONN(REFUSED|RESET|ABORTED)|ENOTFOUND|EAI_AGAIN|EPIPE|EHOSTUNREACH)$/
const slowCode = /^(ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_(HEADERS|BODY|CONNECT)_TIMEOUT)$/
/** Methods that set what a mock returns. */
const givesAnswer =
  /^(mock(Resolved|Return|Rejected)Value(Once)?|mockImplementation(Once)?|resolves|returns|callsFake|reply|respond(With)?|json|text)$/
/** Local ports 1 to 9, on which nothing usually listens. */
const deadAddress = /(127\.0\.0\.1|localhost|\[::1\]):[1-9](?!\d)/
const stopping = /^(close|stop|end|kill|disconnect|destroy|terminate|pause|shutdown)$/

/** Trace ids and span contexts, checked in tests that collect spans. */
const ofTrace = /\b(traceId|parentSpanId|parentSpanContext|spanContext)\b/
const exportsSpans = /InMemorySpanExporter|SpanExporter|SpanProcessor|getFinishedSpans/

const titles = /^(it|test|describe)(\.\w+)?$/

const isTest = (module: Module): boolean =>
  module.imports().some((record) => testPackages.test(record.module)) ||
  module.calls().some((call) => titles.test(call.expression.getText(module.file)))

type Tried = TestEvidence['of']

const isEmptyFunction = (node: ts.Node | undefined): boolean =>
  node !== undefined &&
  (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) &&
  ts.isBlock(node.body) &&
  node.body.statements.length === 0

/** Whether a value is the response of a mock, a fake server or a handler, judged by the calls around it in its statement. */
const isAnswer = (node: ts.Node): boolean => {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isCallExpression(at) && givesAnswer.test(lastName(at.expression))) return true
    if (ts.isNewExpression(at) && /Response$/.test(at.expression.getText())) return true
    if (ts.isExpressionStatement(at) || ts.isVariableStatement(at)) return false
  }
  return false
}

/** The failure that a call simulates, if any. */
const ofCall = (module: Module, call: ts.CallExpression): Tried | undefined => {
  const callee = bare(call.expression)
  const member = ts.isPropertyAccessExpression(callee) ? callee.name.text : ''
  const text = callee.getText(module.file)
  const [first] = call.arguments
  const words = first ? first.getText(module.file).slice(0, 200) : ''
  if (/^(HttpResponse|Response)\.error$/.test(text) || member === 'replyWithError') return 'outage'
  if (rejecting.test(member) && outageWords.test(words)) return 'outage'
  if (rejecting.test(member) && slowWords.test(words)) return 'slowness'
  if (slowMembers.test(member) && /nock|http|server|intercept|toxi|reply|\bget\(|\bpost\(/i.test(text)) return 'slowness'
  if (member === 'reply' && /^50[0234]$/.test(words)) return 'outage'
  // A server that accepts requests and never responds.
  if (lastName(callee) === 'createServer' && call.arguments.some(isEmptyFunction)) return 'slowness'
  return module.originName(call.expression) === 'msw#delay' ? 'slowness' : undefined
}

/**
 * A call that runs migrations: `migrate(database)`, `runMigrations()`, `knex.migrate.latest()`, `umzug.up()`,
 * `migrator.migrateToLatest()`.
 */
const runsMigrations = (call: ts.CallExpression): boolean => {
  const callee = bare(call.expression)
  const name = lastName(callee)
  if (/^(try|run|apply|execute)(pending)?migrations?$/i.test(name)) return true
  if (/^migrate(ToLatest|Up|Down|All|Database|Db)?$/i.test(name)) return call.arguments.length > 0 || ts.isPropertyAccessExpression(callee)
  return (
    ts.isPropertyAccessExpression(callee) &&
    /^(latest|up|rollback|down)$/.test(name) &&
    /(migrat\w*|umzug)$/i.test(callee.expression.getText())
  )
}

const functionOf = (call: ts.CallExpression): ts.Expression | undefined =>
  call.arguments.map((argument) => bare(argument)).find((argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument))

const isIn = (node: ts.Node, around: ts.Node): boolean => node.pos >= around.pos && node.end <= around.end

const isInFinally = (node: ts.Node, around: ts.Node): boolean => {
  for (let at = node; at !== around && !ts.isSourceFile(at); at = at.parent)
    if (ts.isTryStatement(at.parent) && at.parent.finallyBlock === at) return true
  return false
}

/**
 * How a test titled as an outage test causes the outage: it stops something before an assertion, or uses an address on
 * which nothing listens.
 */
const doneFor = (module: Module, body: ts.Expression): ts.Node | undefined => {
  const stops = module
    .calls()
    .find(
      (call) =>
        isIn(call, body) &&
        ts.isPropertyAccessExpression(bare(call.expression)) &&
        stopping.test(lastName(call.expression)) &&
        ts.isAwaitExpression(call.parent) &&
        !isInFinally(call, body) &&
        module.calls().some((other) => other.pos >= call.end && isIn(other, body) && lastName(other.expression) === 'expect'),
    )
  return (
    stops ??
    module.all<ts.StringLiteral>(ts.SyntaxKind.StringLiteral).find((literal) => isIn(literal, body) && deadAddress.test(literal.text))
  )
}

const around = (node: ts.Node): ts.Expression | undefined => {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent)
    if (ts.isCallExpression(at) && /^(it|test)(\.\w+)?$/.test(at.expression.getText())) return functionOf(at)
  return undefined
}

/** The whole chain of an expectation: `expect(await page()).toContain('Orders')`. */
const chainOf = (call: ts.CallExpression): ts.Node => {
  let at: ts.Node = call
  while (ts.isPropertyAccessExpression(at.parent) || (ts.isCallExpression(at.parent) && at.parent.expression === at)) at = at.parent
  return at
}

/** Words and statuses of an expected failure. */
const expectsFailure = /\brejects\b|\btoThrow|\b[45]\d\d\b|error|fail/i

/** Whether the test around a node expects something, and nothing that it expects is a failure. */
const survives = (module: Module, node: ts.Node): boolean => {
  const body = around(node)
  if (!body) return false
  const expected = module.calls().filter((call) => isIn(call, body) && lastName(call.expression) === 'expect')
  return expected.length > 0 && expected.every((call) => !expectsFailure.test(chainOf(call).getText(module.file)))
}

/** Failures that tests simulate, recognized by how they cause them. A title alone shows only that such a test may exist. */
export const testEvidence: Extractor = ({ module, emit }) => {
  if (!isTest(module)) return
  const add = (node: ts.Node, of: Tried, by: string, shownBy: 'means' | 'title' = 'means'): void => {
    const { startLine } = module.span(node)
    emit({
      kind: 'test-evidence',
      at: { startLine, endLine: startLine },
      within: module.within(node),
      subject: `test of ${of}`,
      of,
      by,
      shownBy,
      ...(of === 'outage' && shownBy === 'means' && survives(module, node) ? { survives: true } : {}),
    })
  }
  for (const call of module.calls()) {
    const callee = bare(call.expression)
    const means = ofCall(module, call)
    if (means) {
      add(call, means, shortText(module, callee, 40))
      continue
    }
    if (runsMigrations(call)) add(call, 'migration', shortText(module, callee, 40))
    const [first] = call.arguments
    if (!titles.test(callee.getText(module.file)) || !first || !ts.isStringLiteralLike(first)) continue
    const of = slowWords.test(first.text) ? 'slowness' : outageWords.test(first.text) ? 'outage' : undefined
    if (!of) continue
    const body = functionOf(call)
    const done = of === 'outage' && body && !callee.getText(module.file).startsWith('describe') ? doneFor(module, body) : undefined
    if (done) add(done, of, shortText(module, done, 40))
    else add(call, of, shortText(module, first, 60), 'title')
  }
  for (const property of module.all<ts.PropertyAssignment>(ts.SyntaxKind.PropertyAssignment)) {
    const name = module.text(property.name)
    const value = bare(property.initializer)
    if (name === 'code' && ts.isStringLiteralLike(value)) {
      if (refusedCode.test(value.text)) add(property, 'outage', shortText(module, property, 40))
      else if (slowCode.test(value.text)) add(property, 'slowness', shortText(module, property, 40))
    } else if (name === 'status' && ts.isNumericLiteral(value) && /^50[0234]$/.test(value.text) && isAnswer(property))
      add(property, 'outage', shortText(module, property, 40))
  }
  for (const call of module.calls())
    if (
      lastName(call.expression) === 'expect' &&
      call.arguments[0] &&
      ofTrace.test(call.arguments[0].getText(module.file)) &&
      exportsSpans.test(module.file.text)
    )
      add(call, 'propagation', shortText(module, call.arguments[0], 60))
  // `mockReturnValue(new Promise(() => {}))`: the promise never settles.
  for (const made of module.all<ts.NewExpression>(ts.SyntaxKind.NewExpression))
    if (made.expression.getText(module.file) === 'Promise' && isEmptyFunction(made.arguments?.[0]) && isAnswer(made))
      add(made, 'slowness', shortText(module, made, 40))
}
