import type { Ref, ValueShape } from '#model/fact'
import type { Retry } from '#model/facts/retry'
import type { Span } from '#model/source-file'
import { bare, originName, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { onceOnly, readsByPost } from '../libraries/retry-libraries.ts'
import { requestOf } from './external-calls.ts'
import { valueShape } from './value-shape.ts'

/** The node and its descendants. With `into` false, excludes function bodies, which run at another time. */
export const under = (node: ts.Node, into = true): ts.Node[] => {
  const found: ts.Node[] = []
  const visit = (at: ts.Node): void => {
    found.push(at)
    if (into || at === node || !ts.isFunctionLike(at)) ts.forEachChild(at, visit)
  }
  visit(node)
  return found
}

/** The first line of a node. */
export const headLine = (module: Module, node: ts.Node): Span => {
  const { startLine } = module.span(node)
  return { startLine, endLine: startLine }
}

/** Functions of this file and of imported modules that a node calls. */
export const callsOf = (module: Module, node: ts.Node): Ref[] =>
  under(node).flatMap((at): Ref[] => {
    if (!ts.isCallExpression(at)) return []
    const origin = module.origin(at.expression)
    if (origin.kind === 'local' && ts.isFunctionLike(origin.node)) return [{ name: module.functionName(origin.node) }]
    return origin.kind === 'import' ? [{ module: origin.module, name: origin.path.join('.') || 'default' }] : []
  })

/** Signs that a request carries a key for detecting duplicates. */
export const carriesKey = /idempot|dedup|client_?request_?token|client_?token|x-request-id|nonce|external_?id|ON CONFLICT|upsert/i
const toldApart =
  /AbortError|\bbail\b|shouldRetry|retryIf|isRetry|retryable|ECONN|ENOTFOUND|EAI_AGAIN|\b(408|409|425|429|502|503|504)\b|status|\.code\b|instanceof|onFailedAttempt|retryCondition/i

/** A call in `node` whose effect happens twice if it is repeated. */
const unsafeIn = (module: Module, node: ts.Node): { readonly operation: string; readonly at: Span } | undefined => {
  for (const at of under(node)) {
    if (!ts.isCallExpression(at)) continue
    const origin = module.origin(at.expression)
    const name = originName(origin)
    const sends = onceOnly.find((entry) => entry.name.test(name))
    if (sends) return { operation: `\`${shortText(module, at.expression, 40)}\`, which ${sends.what}`, at: headLine(module, at) }
    const member = ts.isPropertyAccessExpression(at.expression) ? at.expression.name.text : ''
    const [first] = at.arguments
    const throughClient =
      origin.kind === 'import' &&
      /^(post|postForm)$/.test(member) &&
      first !== undefined &&
      /^(literal|template)$/.test(valueShape(module, first).type)
    const posts = throughClient || requestOf(module, at)?.method === 'POST'
    if (posts && !readsByPost.test(at.getText(module.file).slice(0, 400)))
      return { operation: `\`${shortText(module, at.expression, 40)}\` (POST)`, at: headLine(module, at) }
  }
  return undefined
}

const keyIn = (module: Module, ...nodes: readonly ts.Node[]): Span | undefined => {
  for (const node of nodes) {
    const found = under(node).find(
      (at) =>
        (ts.isPropertyAssignment(at) || ts.isShorthandPropertyAssignment(at) || ts.isStringLiteralLike(at)) &&
        carriesKey.test(at.getText(module.file).slice(0, 80)),
    )
    if (found) return module.span(found)
    if (carriesKey.test(node.getText(module.file))) return headLine(module, node)
  }
  return undefined
}

/** The call whose effect is duplicated by a retry, or the idempotency key that prevents it. */
export const unsafety = (
  module: Module,
  work: ts.Node,
  toldApartIn: readonly ts.Node[],
  keyedIn: readonly ts.Node[],
): Pick<Retry, 'unsafe' | 'keyAt'> => {
  const unsafe = unsafeIn(module, work)
  if (!unsafe || toldApartIn.some((node) => toldApart.test(node.getText(module.file)))) return {}
  const keyAt = keyIn(module, ...keyedIn)
  return keyAt ? { keyAt } : { unsafe }
}

/** Whether a list of HTTP methods includes one that is not safe to repeat. */
export const unsafeMethods = (shape: ValueShape | undefined): boolean =>
  shape?.type === 'array' &&
  shape.items.some((item) => item.type === 'literal' && typeof item.value === 'string' && /^(post|patch)$/i.test(item.value))

/** `response.ok` or `!response.ok` as the whole condition. */
const okIn = (condition: ts.Expression): ts.PropertyAccessExpression | undefined => {
  const at = bare(condition)
  if (ts.isPrefixUnaryExpression(at)) return okIn(at.operand)
  return ts.isPropertyAccessExpression(at) && at.name.text === 'ok' ? at : undefined
}

/** A node that checks the status code, or classifies failures as final. */
const tellsApart = (node: ts.Node): boolean => {
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind !== ts.SyntaxKind.EqualsToken &&
    node.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken
  )
    return [node.left, node.right].some((side) => /(\.|^)(status|statusCode)$/.test(bare(side).getText()))
  if (ts.isSwitchStatement(node)) return /status/i.test(node.expression.getText())
  if (ts.isCallExpression(node))
    return (
      /(^|\.)((is|should|can|may)\w*(retr(y|iable)|again|permanent|transient|fatal)\w*|bail|abort)$/i.test(node.expression.getText()) ||
      (/\.(includes|has)$/.test(node.expression.getText()) && /status/i.test(node.arguments[0]?.getText() ?? ''))
    )
  return (ts.isNewExpression(node) && /AbortError|NonRetr|Permanent|Fatal/i.test(node.expression.getText())) || false
}

/**
 * Whether every unsuccessful response is retried, whatever its status. In a loop, only success exits. In a function
 * passed to a retry library, every unsuccessful response throws.
 */
export const indiscriminateIn = (
  module: Module,
  work: ts.Node,
  form: 'loop' | 'library',
): Pick<Retry, 'indiscriminate' | 'toldApartAt'> => {
  const nodes = under(work)
  for (const branch of nodes) {
    if (!ts.isIfStatement(branch)) continue
    const ok = okIn(branch.expression)
    if (!ok) continue
    const negated = ts.isPrefixUnaryExpression(bare(branch.expression))
    const throws = under(branch.thenStatement, false).some(ts.isThrowStatement)
    const returns = under(branch.thenStatement, false).some((at) => ts.isReturnStatement(at) || ts.isBreakStatement(at))
    if (form === 'loop' ? negated || !returns : !negated || !throws) continue
    const answer = shortText(module, ok.expression, 30)
    const apart = nodes.find(tellsApart)
    return apart ? { toldApartAt: headLine(module, apart) } : { indiscriminate: { answer, at: headLine(module, branch) } }
  }
  return {}
}

/** The enclosing function, or an empty array at the top level of the file. */
export const around = (module: Module, node: ts.Node): ts.Node[] => {
  const found = module.functionAround(node)
  return found ? [found] : []
}
