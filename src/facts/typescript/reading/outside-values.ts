import type { OutsideValue } from '#model/facts/requests/outside-value'
import { namePattern } from '#languages/typescript/call-index'
import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { codeRun } from '#models/requests/code-runs'
import { hasShellText, shellCall } from '#models/requests/shell-calls'
import { takesNoParameter } from '../../values/outside-text.ts'
import type { Extractor } from '../calls/context.ts'
import { isRequestValue } from '../requests/request-values.ts'

type Into = OutsideValue['into']

/** Calls that send a request, by origin name. The address is the first argument. */
const sendsTo =
  /^(global#fetch|(node-fetch|cross-fetch|undici|got|ky|axios|superagent|needle|ofetch)#(fetch|request|get|post|put|patch|delete|head|default|\$fetch)?|https?#(get|request))$/
/** File system calls. The path is the first argument. */
const opens =
  /^(fs|fs\/promises|fs-extra)#(promises\.)?(readFile|readFileSync|createReadStream|writeFile|writeFileSync|createWriteStream|unlink|unlinkSync|rm|rmSync|readdir|appendFile|copyFile|stat)$/

const mayOpen = namePattern((name) => sendsTo.test(name) || opens.test(name))
const mayLead = namePattern(/^(redirect|sendFile|download)$/)

const looksOfText = /escape|sanitize|quote|allow|whitelist|valid|includes\(|\.test\(|match\(|parseInt|Number\(|identifier/i

/** Evidence, anywhere in the function, that an address, path or redirect target is validated before use. */
const looks: Readonly<Record<Into, RegExp>> = {
  address:
    /allow|whitelist|permitted|trusted|safe|valid|ssrf|check|assert|verify|ensure|guard|\bhost(name)?\b|\borigin\b|private|internal|startsWith\(|isUrl|checkUrl|assertUrl|filter/i,
  path: /basename|normalize|resolve\(|startsWith\(|sanitize|safe|valid|allow|includes\(|relative\(|\.test\(|replace\(|match\(|uuid|\bisInside\b/i,
  redirect:
    /allow|whitelist|safe|valid|trusted|\b(assert|verify|ensure|check|require)(?!out)\w*\(|registered|startsWith\(|sanitize|\.origin|\bhost(name)?\b|isRelative|isInternal|\.test\(|match\(|includes\(|===|switch/i,
  code: looksOfText,
  command: looksOfText,
  statement: looksOfText,
}

/** The origin is fixed before the request value, so the sender controls only the path or the query. */
const hasFixedOrigin = (module: Module, node: ts.Expression): boolean => {
  const value = bare(node)
  if (ts.isTemplateExpression(value)) {
    const first = value.templateSpans[0]
    // `https://api.example.com/${x}` and `${base}/things/${x}` have one; `https://${x}` does not.
    if (value.head.text !== '') return !/^https?:\/\/$/i.test(value.head.text)
    return first !== undefined && !isRequestValue(module, first.expression)
  }
  if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const left = bare(value.left)
    return ts.isStringLiteralLike(left) ? !/^https?:\/\/$/i.test(left.text) : !isRequestValue(module, left) || hasFixedOrigin(module, left)
  }
  if (ts.isIdentifier(value)) {
    const declaration = module.declarationOf(value)
    return declaration !== undefined && ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined
      ? hasFixedOrigin(module, declaration.initializer)
      : false
  }
  if (ts.isBinaryExpression(value)) return hasFixedOrigin(module, value.left) && hasFixedOrigin(module, value.right)
  return ts.isStringLiteralLike(value) || !isRequestValue(module, value)
}

/**
 * A path that begins with text of the program and keeps a `..` of the request as it is: `'/exports/' + name`. The `send` package behind
 * Express's `sendFile` answers it with 403. What `path.join` returns no longer contains `..`, and `download` resolves its path itself
 * (measured with Express 4 and 5).
 */
const isGluedPath = (module: Module, node: ts.Expression): boolean => {
  const value = bare(node)
  if (ts.isTemplateExpression(value)) {
    const [first] = value.templateSpans
    return value.head.text !== '' || (first !== undefined && !isRequestValue(module, first.expression))
  }
  if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const left = bare(value.left)
    return ts.isStringLiteralLike(left) ? left.text !== '' : !isRequestValue(module, left) || isGluedPath(module, left)
  }
  const declaration = ts.isIdentifier(value) ? module.declarationOf(value) : undefined
  return declaration !== undefined && ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined
    ? isGluedPath(module, declaration.initializer)
    : false
}

const functionText = (module: Module, node: ts.Node): string => (module.functionAround(node) ?? module.file).getText(module.file)

/** The address of a call: the first argument, or the `url` of an options object. */
const addressOf = (call: ts.CallExpression): ts.Expression | undefined => {
  const [first] = call.arguments
  const value = first && bare(first)
  if (!value || !ts.isObjectLiteralExpression(value)) return first
  const url = value.properties.find((property) => property.name?.getText() === 'url')
  return url && ts.isPropertyAssignment(url) ? url.initializer : url && ts.isShorthandPropertyAssignment(url) ? url.name : undefined
}

const isRedirect = (module: Module, call: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(call.expression) &&
  call.expression.name.text === 'redirect' &&
  /^(res|reply|response|ctx|c|Response|NextResponse|context)$/.test(call.expression.expression.getText(module.file))

/** Request data that determines an address, a path, a redirect target or the text of an SQL statement. */
export const outsideValues: Extractor = ({ module, emit }) => {
  const seen = new Set<string>()
  const add: Add = (into, call, value, fromRequest) => {
    if (looks[into].test(withoutStrings(functionText(module, call)))) return
    const key = `${into} ${module.span(call).startLine}`
    if (seen.has(key)) return
    seen.add(key)
    const callee =
      ts.isCallExpression(call) || ts.isNewExpression(call) ? shortText(module, call.expression, 40) : shortText(module, call, 40)
    emit({
      kind: 'outside-value',
      at: module.span(call),
      within: module.within(call),
      subject: `${into} of ${callee}`,
      into,
      callee,
      value: shortText(module, value, 60),
      fromRequest,
    })
  }
  for (const call of module.callsNamed(mayLead, mayOpen)) {
    const [first] = call.arguments
    if (!first) continue
    if (isRedirect(module, call)) {
      const target = call.arguments.at(-1)
      const place = target && /^\d+$/.test(target.getText(module.file)) ? first : (target ?? first)
      if (isRequestValue(module, place) && !hasFixedOrigin(module, place)) add('redirect', call, place, true)
      continue
    }
    const name = module.originName(call.expression)
    if (sendsTo.test(name)) {
      const address = addressOf(call)
      if (address && isRequestValue(module, address) && !hasFixedOrigin(module, address)) add('address', call, address, true)
    } else if (opens.test(name) && isRequestValue(module, first)) add('path', call, first, true)
    else if (
      ts.isPropertyAccessExpression(call.expression) &&
      /^(sendFile|download)$/.test(call.expression.name.text) &&
      // Fastify's `reply` resolves both below the root of its plugin.
      /^(res|response)$/.test(call.expression.expression.getText(module.file)) &&
      isRequestValue(module, first) &&
      !(call.expression.name.text === 'sendFile' && isGluedPath(module, first)) &&
      // With `root` set, Express rejects paths outside it.
      !/\broot\b/.test(
        call.arguments
          .slice(1)
          .map((argument) => argument.getText(module.file))
          .join(' '),
      )
    )
      add('path', call, first, true)
  }
  statements(module, add)
  commands(module, add)
  codes(module, add)
}

/** The text with strings and comments emptied, so that "valid" in a message does not count as validation. */
const withoutStrings = (text: string): string => text.replace(/'[^'\n]*'|"[^"\n]*"|\/\/.*/g, '""')

/** The function that `promisify` wrapped, for a name that holds the result. */
const promised = (module: Module, callee: ts.Expression): ts.Expression => {
  const declaration = ts.isIdentifier(callee) ? module.declarationOf(callee) : undefined
  const value = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined
  if (!value || !ts.isCallExpression(value) || module.originName(value.expression) !== 'util#promisify') return callee
  return value.arguments[0] ?? callee
}

const literal = (node: ts.Expression | undefined): string | undefined => (node && ts.isStringLiteralLike(node) ? node.text : undefined)

/** Whether an option asks for a shell. */
const asksForShell = (call: ts.CallExpression): boolean =>
  call.arguments.some(
    (argument) =>
      ts.isObjectLiteralExpression(argument) &&
      argument.properties.some(
        (property) =>
          ts.isPropertyAssignment(property) &&
          property.name.getText() === 'shell' &&
          property.initializer.kind !== ts.SyntaxKind.FalseKeyword,
      ),
  )

/** The text that a call hands to a shell. */
const shellTextOf = (module: Module, call: ts.CallExpression): ts.Expression | undefined => {
  const row = shellCall(module.originName(promised(module, call.expression)))
  if (!row) return undefined
  const [first, second] = call.arguments
  if (row.takes === 'text' || (row.takes === 'text-if-asked' && asksForShell(call))) return first
  if (!second || !ts.isArrayLiteralExpression(second)) return undefined
  const [option, text] = second.elements
  return hasShellText(literal(first), literal(option)) ? text : undefined
}

/** The part of a shell's text that its sender controls, or that the function's caller hands in. */
const commands = (module: Module, add: Add): void => {
  if (!module.file.text.includes('child_process') && !shellLibraries.some((name) => module.file.text.includes(name))) return
  for (const call of module.all<ts.CallExpression>(ts.SyntaxKind.CallExpression)) {
    const given = shellTextOf(module, call)
    const held = given && (textOf(module, given) ?? given)
    if (!held) continue
    if (isRequestValue(module, held)) {
      add('command', call, sentHole(module, held), true)
      continue
    }
    const hole = ts.isTemplateExpression(held)
      ? held.templateSpans.map((span) => span.expression).find((one) => isHandedIn(module, one) && !isTypedClosed(module, one))
      : undefined
    if (hole) add('command', call, hole, false)
  }
}

/** What the sender of a request makes this process run as code. */
const codes = (module: Module, add: Add): void => {
  for (const call of module.madeFrom(mayRunCode)) {
    const given = call.arguments?.find((argument) => isRequestValue(module, argument))
    if (given) add('code', call, given, true)
  }
}
const mayRunCode = namePattern((name) => codeRun(name) !== undefined)

const shellLibraries = ['execa', 'shelljs']

/** The part of a text that the sender of the request controls. */
const sentHole = (module: Module, held: ts.Expression): ts.Node =>
  (ts.isTemplateExpression(held) && held.templateSpans.map((span) => span.expression).find((one) => isRequestValue(module, one))) || held

type Add = (into: Into, call: ts.CallExpression | ts.NewExpression | ts.TemplateExpression, value: ts.Node, fromRequest: boolean) => void

/** Functions that run a string as an SQL statement. */
const runsText =
  /^(\$queryRawUnsafe|\$executeRawUnsafe|query|raw|execute|unsafe|exec|run|all|whereRaw|orderByRaw|selectRaw|havingRaw|joinRaw)$/
const mayRun = namePattern(runsText)
const isStatement = /\b(SELECT\s[\s\S]*\bFROM|INSERT\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|WHERE|ORDER\s+BY|JOIN)\b/i

/** Interpolations in quotes: `'${name}'`, `'%${name}%'`. They hold values, which can always be passed as parameters. */
const quotedHoles = (template: ts.TemplateExpression): ts.Expression[] =>
  template.templateSpans.flatMap((span, index) => {
    const before = index === 0 ? template.head.text : (template.templateSpans[index - 1]?.literal.text ?? '')
    return /'%?$/.test(before) && /^%?'/.test(span.literal.text) ? [span.expression] : []
  })

/** Whether an expression is a parameter of the enclosing function, or a member of one. */
const isHandedIn = (module: Module, node: ts.Expression, depth = 0): boolean => {
  const value = bare(node)
  if (depth > 4) return false
  if (ts.isPropertyAccessExpression(value)) return isHandedIn(module, value.expression, depth + 1)
  if (!ts.isIdentifier(value)) return false
  const declaration = module.declarationOf(value)
  if (declaration && ts.isBindingElement(declaration))
    for (let at: ts.Node = declaration; at.parent; at = at.parent) if (ts.isParameter(at)) return true
  return declaration !== undefined && ts.isParameter(declaration) && !isPosition(declaration)
}

/** Members of arrays that hand the position of an element to their callback, after the element (ECMA-262, Array.prototype). */
const withPosition: ReadonlySet<string> = new Set('every filter find findIndex findLast findLastIndex flatMap forEach map some'.split(' '))

/** The position of an element in what an array calls for each one: a number, which can't end a text. */
const isPosition = (parameter: ts.ParameterDeclaration): boolean => {
  const callback = parameter.parent
  const call = callback.parent
  return (
    callback.parameters.indexOf(parameter) === 1 &&
    ts.isCallExpression(call) &&
    ts.isPropertyAccessExpression(call.expression) &&
    withPosition.has(call.expression.name.text)
  )
}

/** Names of values that the program chooses, not the sender of a request. */
const ownName =
  /(table|schema|column|database|interval|type|mode|order|direction|timezone|tz|unit|locale|role|channel|constraint|index|version|env)s?$/i

const isTypedClosed = (module: Module, node: ts.Expression): boolean => {
  const value = bare(node)
  if (!ts.isIdentifier(value)) return false
  const declaration = module.declarationOf(value)
  const type = declaration && (ts.isParameter(declaration) || ts.isVariableDeclaration(declaration)) ? declaration.type : undefined
  return type !== undefined && type.kind !== ts.SyntaxKind.StringKeyword
}

const statements = (module: Module, add: Add): void => {
  if (!isStatement.test(module.file.text)) return
  for (const call of module.callsNamed(mayRun)) {
    const callee = call.expression
    const member = ts.isPropertyAccessExpression(callee) ? callee.name.text : ''
    const [first] = call.arguments
    if (!runsText.test(member) || !first) continue
    const held = textOf(module, first)
    if (!held || !ts.isTemplateExpression(held) || !isStatement.test(held.getText(module.file))) continue
    const isStructure = takesNoParameter.test(held.getText(module.file))
    const hole = quotedHoles(held).find(
      (expression) =>
        (isRequestValue(module, expression) || (!isStructure && isHandedIn(module, expression))) &&
        !ownName.test(expression.getText(module.file)) &&
        !isTypedClosed(module, expression),
    )
    if (hole) add('statement', call, hole, isRequestValue(module, hole))
  }
  // A part of a statement, built separately: `status = '${value}'`.
  for (const template of module.all<ts.TemplateExpression>(ts.SyntaxKind.TemplateExpression)) {
    if (!isCondition.test(template.getText(module.file)) || ts.isTaggedTemplateExpression(template.parent)) continue
    const hole = quotedHoles(template).find(
      (expression) =>
        (isRequestValue(module, expression) || isHandedIn(module, expression)) &&
        !ownName.test(expression.getText(module.file)) &&
        !isTypedClosed(module, expression),
    )
    if (hole) add('statement', template, hole, isRequestValue(module, hole))
  }
}

/** A string that is exactly one comparison of a column with a quoted value. */
const isCondition =
  /^`\s*(AND\s+|OR\s+)?([\w.]+\s*(=|!=|<>|LIKE|ILIKE)|(like|startsWith|endsWith|match)\(\s*[\w.]+\s*,)\s*'%?\$\{[^}]+\}%?'\s*(?:\)\s*)?`$/i

const textOf = (module: Module, node: ts.Expression): ts.Expression | undefined => {
  const value = bare(node)
  if (ts.isTemplateExpression(value)) return value
  if (!ts.isIdentifier(value)) return undefined
  const declaration = module.declarationOf(value)
  return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? bare(declaration.initializer) : undefined
}
