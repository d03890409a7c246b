import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { webhookProviders } from '#models/forms/webhook'
import type { Extractor } from './context.ts'

/** Calls in a `catch` that only log or report the error. */
const writesDown =
  /^(console|log|logger|this\.logger|this\.log|winston|pino|Logger|ctx\.log|req\.log|request\.log|fastify\.log|Sentry|captureException|captureMessage|reportError|String|JSON|Error|span|metrics?|statsd|newrelic|Honeybadger|Bugsnag|Date)\b/

const answersSuccess =
  /\b(sendStatus\((200|201|202|204)\)|status\((200|201|202|204)\)|(?<!status\(\d+\)\.)(res|reply|response)\.(send|json|end)\(|(ctx|c)\.(json|text|body)\(|status:\s*20\d|new Response\(|NextResponse\.json\()/
const answersFailure = /\b(sendStatus|status|code|writeHead)\(\s*[345]\d\d|status(Code)?\s*[:=]\s*[345]\d\d|throw|next\(|HttpException/

const withoutComments = (text: string): string => text.replace(/(^|\s)\/\/.*$|\/\*[\s\S]*?\*\//gm, '$1')

/** The provider whose signature header the function reads. Such a function receives that provider's events, wherever it is registered. */
const providerOf = (text: string): string | undefined => {
  const header = webhookProviders.headers.find((name) => new RegExp(`['"\`]${name}['"\`]\\s*[\\])]`, 'i').test(text))
  return header === undefined ? undefined : webhookProviders.ofHeader(header)
}

const callsIn = (node: ts.Node): ts.CallExpression[] => {
  const calls: ts.CallExpression[] = []
  const visit = (at: ts.Node): void => {
    if (ts.isCallExpression(at)) calls.push(at)
    ts.forEachChild(at, visit)
  }
  visit(node)
  return calls
}

/** Calls that only read or verify the request, which are not counted as work. */
const onlyReads = /(^|\.)(json|text|formData|arrayBuffer|parse\w*|verify\w*|validate\w*|constructEvent\w*|unwrap|rawBody)$/

const awaitedIn = (node: ts.Node): number => {
  let count = 0
  const visit = (at: ts.Node): void => {
    const call = ts.isAwaitExpression(at) ? bare(at.expression) : undefined
    if (call && ts.isCallExpression(call) && !onlyReads.test(call.expression.getText())) count += 1
    if (at === node || !ts.isFunctionLike(at)) ts.forEachChild(at, visit)
  }
  visit(node)
  return count
}

const has = (node: ts.Node, test: (at: ts.Node) => boolean): boolean => {
  let found = false
  const visit = (at: ts.Node): void => {
    found ||= test(at)
    if (!found) ts.forEachChild(at, visit)
  }
  visit(node)
  return found
}

/** Whether the `catch` only logs: it does not throw, branch, return a value or use the error otherwise. */
const onlyWritesDown = (module: Module, block: ts.Block): boolean =>
  !has(
    block,
    (at) =>
      ts.isThrowStatement(at) ||
      ts.isIfStatement(at) ||
      ts.isSwitchStatement(at) ||
      ts.isAwaitExpression(at) ||
      (ts.isReturnStatement(at) && at.expression !== undefined) ||
      (ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.EqualsToken),
  ) && callsIn(block).every((call) => writesDown.test(call.expression.getText(module.file)))

/** The share of a function's awaited calls that a `try` must contain to count as its outermost. */
const outermostShare = 0.8

/**
 * Functions whose work is in one `try` and whose `catch` swallows the error. Whether this is a fault depends on the
 * caller: a queue treats the job of a consumer's handler as done.
 */
export const swallowedErrors: Extractor = ({ module, emit }) => {
  for (const statement of module.all<ts.TryStatement>(ts.SyntaxKind.TryStatement)) {
    const clause = statement.catchClause
    const around = module.functionAround(statement)
    if (!clause || !around || !('body' in around) || statement.parent !== around.body) continue
    const covers = awaitedIn(statement.tryBlock)
    if (covers === 0 || covers < outermostShare * awaitedIn(around.body)) continue
    const text = withoutComments(clause.block.getText(module.file))
    const onlyLog = onlyWritesDown(module, clause.block)
    const statements = (around.body as ts.Block).statements
    const after = statements.slice(statements.indexOf(statement) + 1)
    const success =
      !answersFailure.test(text) &&
      ((answersSuccess.test(text) && !has(clause.block, (at) => ts.isIfStatement(at) || ts.isAwaitExpression(at))) ||
        (onlyLog &&
          after.length > 0 &&
          after.every((later) => ts.isReturnStatement(later) || ts.isExpressionStatement(later)) &&
          after.some((later) => answersSuccess.test(later.getText(module.file)) && !answersFailure.test(later.getText(module.file)))))
    if (!success && !onlyLog) continue
    // The caller learns of the error through a value checked after the `try`.
    if (!success && after.some((later) => has(later, (at) => ts.isThrowStatement(at)))) continue
    const { startLine } = module.span(clause)
    const provider = success ? providerOf(around.getText(module.file)) : undefined
    emit({
      kind: 'swallowed-error',
      at: { startLine, endLine: startLine },
      within: module.functionName(around),
      subject: 'catch',
      covers,
      answersSuccess: success,
      ...(provider ? { provider } : {}),
    })
  }
}
