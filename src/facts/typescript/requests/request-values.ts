import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'

/** Expressions that read a part of the request that its sender controls. */
const requestPart =
  /^(req|request|ctx|context|c|event|r|this\.(req|request|ctx))(\.(req|request|nextUrl))?\.(body|query|params|querystring|searchParams|queryStringParameters|pathParameters|rawBody|files?)\b|^(c|ctx|context)\.req\.(query|param|json|valid|queries)\(|^(await )?(req|request)\.(json|formData|text)\(\)|^getQuery\(|^(await )?readBody\(|^getRouterParams?\(|^ctx\.input\b/

const bodyDecorator = /^@(Body|Query|Param|Headers)\(/

const maxDepth = 6

/** A parameter that carries request data: a decorated parameter, or the `input` of a procedure. */
const isRequestParameter = (module: Module, parameter: ts.ParameterDeclaration, name: string): boolean => {
  const decorators = ts.canHaveDecorators(parameter) ? (ts.getDecorators(parameter) ?? []) : []
  if (decorators.some((decorator) => bodyDecorator.test(decorator.getText(module.file)))) return true
  const owner = parameter.parent
  if (name !== 'input' || !ts.isObjectBindingPattern(parameter.name)) return false
  return ts.isCallExpression(owner.parent) && /\.(mutation|query)$/.test(owner.parent.expression.getText(module.file))
}

/** The path of a stored upload, which the server chooses: `req.file.path`, `files.report[0].filepath`. */
const isChosenByServer = (value: ts.Expression): boolean =>
  ts.isPropertyAccessExpression(value) &&
  /^(path|filename|filepath|tempFilePath|destination|size|buffer|mimetype)$/.test(value.name.text) &&
  /(^|\.)(files?|upload\w*)\b/i.test(value.expression.getText()) &&
  !/\b(body|query|params)\b/.test(value.expression.getText())

/** Whether the sender of a request controls a value or a part of it. Follows constants and members within one function. */
export const isRequestValue = (module: Module, node: ts.Expression, depth = 0): boolean => {
  if (depth > maxDepth) return false
  const value = bare(node)
  // Redirecting to the referrer gives an attacker nothing: the visitor was already on that page.
  if (/^[\w.]*(headers|get|header)\b.*referr?er|^referr?er$/i.test(value.getText(module.file))) return false
  if (isChosenByServer(value)) return false
  if (requestPart.test(value.getText(module.file))) return true
  if (ts.isTemplateExpression(value)) return value.templateSpans.some((span) => isRequestValue(module, span.expression, depth + 1))
  if (ts.isBinaryExpression(value)) return isRequestValue(module, value.left, depth + 1) || isRequestValue(module, value.right, depth + 1)
  if (ts.isConditionalExpression(value))
    return isRequestValue(module, value.whenTrue, depth + 1) || isRequestValue(module, value.whenFalse, depth + 1)
  if (ts.isPropertyAccessExpression(value) || ts.isElementAccessExpression(value))
    return isRequestValue(module, value.expression, depth + 1)
  if (ts.isCallExpression(value)) {
    const callee = bare(value.expression)
    // `decodeURIComponent(x)`, `String(x)`, `x.trim()`, `schema.parse(x)`, `new URL(x).toString()`
    if (
      /^((path|posix|nodePath)\.)?join$/.test(callee.getText(module.file)) &&
      value.arguments.some((argument) => isRequestValue(module, argument, depth + 1))
    )
      return true
    if (ts.isIdentifier(callee))
      return (
        /^(String|decodeURIComponent|decodeURI)$/.test(callee.text) &&
        value.arguments.some((argument) => isRequestValue(module, argument, depth + 1))
      )
    if (!ts.isPropertyAccessExpression(callee)) return false
    if (/^get(All)?$/.test(callee.name.text)) return isOwnQuery(module, callee.expression)
    if (/^(trim|toString|replace|toLowerCase|slice|join|concat|at)$/.test(callee.name.text))
      return isRequestValue(module, callee.expression, depth + 1)
    return (
      /^(parse|parseAsync|safeParse)$/.test(callee.name.text) &&
      value.arguments.some((argument) => isRequestValue(module, argument, depth + 1))
    )
  }
  if (ts.isNewExpression(value))
    return (
      value.expression.getText(module.file) === 'URL' &&
      (value.arguments?.[0] ? isRequestValue(module, value.arguments[0], depth + 1) : false)
    )
  if (!ts.isIdentifier(value)) return false
  const declaration = module.declarationOf(value)
  if (!declaration) return false
  if (ts.isVariableDeclaration(declaration))
    return declaration.initializer ? isRequestValue(module, declaration.initializer, depth + 1) : false
  if (ts.isParameter(declaration)) return isRequestParameter(module, declaration, value.text)
  if (!ts.isBindingElement(declaration)) return false
  for (let at: ts.Node = declaration; at.parent; at = at.parent) {
    if (ts.isVariableDeclaration(at)) return at.initializer ? isRequestValue(module, at.initializer, depth + 1) : false
    if (ts.isParameter(at)) return isRequestParameter(module, at, topName(declaration))
  }
  return false
}

/** `new URL(request.url).searchParams`, also through constants: the query of the request, not of a configured address. */
const isOwnQuery = (module: Module, node: ts.Expression, depth = 0): boolean => {
  const value = bare(node)
  if (depth > maxDepth) return false
  if (/^(req|request|ctx\.req|c\.req|event)\.(nextUrl|url|raw\.url)\b/.test(value.getText(module.file))) return true
  if (ts.isPropertyAccessExpression(value)) return isOwnQuery(module, value.expression, depth + 1)
  if (ts.isNewExpression(value)) return value.arguments?.[0] !== undefined && isOwnQuery(module, value.arguments[0], depth + 1)
  if (!ts.isIdentifier(value)) return false
  const declaration = module.declarationOf(value)
  for (let at: ts.Node | undefined = declaration; at; at = at.parent)
    if (ts.isVariableDeclaration(at)) return at.initializer !== undefined && isOwnQuery(module, at.initializer, depth + 1)
  return false
}

/** The outermost name of a nested binding: `input` of `({ input: { url } })`. */
const topName = (element: ts.BindingElement): string => {
  let at: ts.BindingElement = element
  while (ts.isBindingElement(at.parent.parent)) at = at.parent.parent
  return (at.propertyName ?? at.name).getText()
}
