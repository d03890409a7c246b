import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from './context.ts'

const equality = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
])

const safeComparison = /^(crypto#timingSafeEqual|safe-compare#|tsscmp#|scmp#|secure-compare#|buffer-equal-constant-time#)$/

/**
 * A configured secret, recognized by name: `process.env.CRON_SECRET`, `env.UTILS_SECRET`, `config.webhook.secret`.
 * Public keys and identifiers do not count.
 */
const secretConfig =
  /^(process\.env|env|config|settings|serverEnv|environment|appConfig)\b[\w.!?[\]'"]*(secret|token|api_?key|password|passphrase)['"\]!]*$/i
const publicName = /(public|publishable|client_?id|key_?id|site_?key|name|version|expir|ttl|prefix|type|header|kind|length|format|enabled)/i

const requestRead =
  /\b(req|request|ctx|context|c|event|headers|r|h3)\b(\??\.\w+|\(\))*\??\.?(headers?|body|query|params|get|searchParams|cookies?|req|nextUrl|header)\b|\b(headers\(\)|searchParams|headersList|authHeader)\b/

const constantOf = (module: Module, value: ts.Expression): ts.Expression | undefined => {
  if (!ts.isIdentifier(value)) return undefined
  const declaration = module.declarationOf(value)
  if (!declaration) return undefined
  if (ts.isVariableDeclaration(declaration)) return declaration.initializer
  if (ts.isBindingElement(declaration)) {
    for (let at: ts.Node = declaration; at.parent; at = at.parent) if (ts.isVariableDeclaration(at)) return at.initializer
  }
  return undefined
}

/** `createHmac(…).update(…).digest(…)`, directly, through a constant, in a template, or wrapped in `Buffer.from` or string methods. */
const isMac = (module: Module, expression: ts.Expression, depth = 0): boolean => {
  const value = bare(expression)
  if (depth > 5) return false
  if (ts.isTemplateExpression(value))
    return value.templateSpans.length === 1 && isMac(module, value.templateSpans[0]?.expression ?? (value.head as never), depth + 1)
  if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.PlusToken) return isMac(module, value.right, depth + 1)
  if (ts.isCallExpression(value) && ts.isPropertyAccessExpression(value.expression)) {
    const member = value.expression.name.text
    if (member === 'digest') {
      for (let at: ts.Expression = value.expression.expression; ;) {
        const inner = bare(at)
        if (ts.isCallExpression(inner)) {
          if (/^crypto#createHmac$/.test(module.originName(inner.expression))) return true
          if (!ts.isPropertyAccessExpression(inner.expression)) return false
          at = inner.expression.expression
        } else {
          const held = constantOf(module, inner)
          if (!held || depth > 4) return false
          return isHmac(module, held)
        }
      }
    }
    if (/^(toString|toLowerCase|toUpperCase|slice|trim)$/.test(member)) return isMac(module, value.expression.expression, depth + 1)
    if (member === 'from' && value.arguments[0]) return isMac(module, value.arguments[0], depth + 1)
  }
  const held = constantOf(module, value)
  return held !== undefined && isMac(module, held, depth + 1)
}

const isHmac = (module: Module, expression: ts.Expression): boolean => {
  for (let at = bare(expression); ;) {
    if (!ts.isCallExpression(at)) return false
    if (module.originName(at.expression) === 'crypto#createHmac') return true
    if (!ts.isPropertyAccessExpression(at.expression)) return false
    at = bare(at.expression.expression)
  }
}

const isSecretConfig = (module: Module, expression: ts.Expression): boolean => {
  const value = bare(expression)
  if (ts.isTemplateExpression(value)) {
    const [span] = value.templateSpans
    return value.templateSpans.length === 1 && span !== undefined && isSecretConfig(module, span.expression)
  }
  const text = (ts.isIdentifier(value) ? (constantOf(module, value) ?? value) : value).getText(module.file)
  const last = /(?<!\w)(\w+)['"\]!?]*$/.exec(text)?.[1] ?? ''
  return secretConfig.test(text) && !publicName.test(last)
}

/** Whether a value is read from a request, here or at its declaration. */
export const isFromRequest = (module: Module, expression: ts.Expression): boolean => {
  const value = bare(expression)
  if (requestRead.test(value.getText(module.file))) return true
  const held = constantOf(module, value)
  // Another service's response to request data is not request data.
  if (
    !held ||
    (ts.isAwaitExpression(held) && !/^await\s+([\w.]+\.)?(headers|cookies|json|formData|text|body)\(/.test(held.getText(module.file)))
  )
    return false
  return requestRead.test(held.getText(module.file))
}

/** Comparisons of MACs and secrets, both timing-unsafe and constant-time. */
export const comparisons: Extractor = ({ module, emit }) => {
  if (!/createHmac|secret|token|key|password|passphrase|timingSafeEqual/i.test(module.file.text)) return
  const add = (node: ts.Node, left: ts.Expression, right: ts.Expression, by: string, constantTime: boolean): void => {
    const mac = [left, right].find((side) => isMac(module, side))
    const secret = mac ? undefined : [left, right].find((side) => isSecretConfig(module, side))
    const other = secret === left ? right : left
    const found = mac ?? (secret && isFromRequest(module, other) ? secret : undefined)
    if (!found && !constantTime) return
    emit({
      kind: 'secret-comparison',
      at: module.span(node),
      within: module.within(node),
      subject: `comparison in ${module.within(node)}`,
      of: mac ? 'mac' : 'secret',
      secret: shortText(module, found ?? left, 40),
      by,
      constantTime,
    })
  }
  for (const node of module.all<ts.BinaryExpression>(ts.SyntaxKind.BinaryExpression))
    if (equality.has(node.operatorToken.kind)) add(node, node.left, node.right, node.operatorToken.getText(module.file), false)
  for (const call of module.calls()) {
    const [first, second] = call.arguments
    if (!first) continue
    if (second && safeComparison.test(module.originName(call.expression))) {
      add(call, first, second, shortText(module, call.expression, 40), true)
    } else if (ts.isPropertyAccessExpression(call.expression) && /^(equals|compare|localeCompare)$/.test(call.expression.name.text)) {
      const isStatic = call.expression.expression.getText(module.file) === 'Buffer'
      if (isStatic && second) add(call, first, second, shortText(module, call.expression, 40), false)
      else if (!isStatic) add(call, call.expression.expression, first, call.expression.name.text, false)
    }
  }
}
