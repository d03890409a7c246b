import type { OperationMark } from '#model/facts/requests/operation'
import { namePattern } from '#languages/typescript/call-index'
import { bare, lastName, propertyName, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import {
  correlationHeader,
  correlationName,
  correlationOption,
  correlationPackage,
  formerSecret,
  healthPath,
  keySet,
  limitsRate,
} from '../../libraries/operation-names.ts'
import { rekeyingMark } from '../../shared/rekeying-mark.ts'
import type { Extractor } from '../calls/context.ts'

/** Whether a path is registered or compared. In other positions, such as an array of paths, its use is unknown. */
const isAsked = (node: ts.Node): boolean => {
  const { parent } = node
  // `health` without a slash is a path only in a decorator. Elsewhere (`.on('ready')`) its meaning is unknown.
  if (!node.getText().includes('/')) return ts.isCallExpression(parent) && ts.isDecorator(parent.parent)
  if (ts.isCallExpression(parent)) return parent.arguments[0] === node || ts.isPropertyAccessExpression(parent.expression)
  if (ts.isBinaryExpression(parent)) return /^[!=]==?$/.test(parent.operatorToken.getText())
  return ts.isCaseClause(parent) || ts.isDecorator(parent)
}

const asksOthers = /(^|\.)(fetch|get|request|head|ping|poll|goto|waitFor\w*)$/

/** `axios.get('/health')` calls another service; `app.get('/health', handler)` serves the path. */
const isCallOut = (module: Module, node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) &&
  node.parent.arguments.length === 1 &&
  asksOthers.test(node.parent.expression.getText(module.file)) &&
  !ts.isDecorator(node.parent.parent)

/** Whether a string names a header: read or set by a call, used as a key, or listed. The value of another property does not count. */
const isHeader = (node: ts.Node): boolean => {
  const { parent } = node
  if (ts.isPropertyAssignment(parent)) return parent.name === node || namesHeader.test(parent.name.getText())
  if (ts.isCallExpression(parent)) return takesHeader.test(parent.expression.getText())
  return parent.kind !== ts.SyntaxKind.LiteralType && !ts.isBinaryExpression(parent) && !ts.isCaseClause(parent)
}

const takesHeader = /header|(^|\.)(get|set|has|append|delete|field|first|fetch|with\w*)$/i

const namesHeader = /header|name|^key$/i

/** A statement that only checks that the database responds. */
const asksDatabase = /^select 1( as \w+)?;?$/i
const takesStatement = /quer|exec|raw|unsafe|sql|prepare|^(run|get|all|one|any|none|first|oneOrNone|text|scalar)$/i
const isStatement = ({ parent }: ts.Node): boolean =>
  (ts.isCallExpression(parent) && takesStatement.test(lastName(parent.expression))) || ts.isTaggedTemplateExpression(parent)

/** A health check of a dependency: `redis.ping()`, a check of `@nestjs/terminus`. */
const isPing = namePattern(/^(ping|pingCheck)$/)

const isKeySet = namePattern(keySet)
const isLimiter = namePattern(limitsRate)
const isFormer = namePattern(formerSecret)
const isCorrelation = namePattern((name) => correlationOption.test(name) || correlationName.test(name))

/** Evidence of operational features, recognized by the names in a file. */
export const operationMarks: Extractor = ({ module, emit }) => {
  const add = (node: ts.Node, mark: OperationMark['mark'], by: string): void => {
    const { startLine } = module.span(node)
    emit({ kind: 'operation-mark', at: { startLine, endLine: startLine }, within: module.within(node), subject: mark, mark, by })
  }
  for (const kind of [ts.SyntaxKind.StringLiteral, ts.SyntaxKind.NoSubstitutionTemplateLiteral])
    for (const literal of module.all<ts.StringLiteralLike>(kind)) {
      if (healthPath.test(literal.text) && isAsked(literal) && !isCallOut(module, literal)) add(literal, 'health-endpoint', literal.text)
      else if (correlationHeader.test(literal.text) && isHeader(literal)) add(literal, 'correlation-id', literal.text)
      else if (asksDatabase.test(literal.text.trim()) && isStatement(literal)) add(literal, 'dependency-check', literal.text.trim())
    }
  for (const property of module.propertiesNamed(isCorrelation)) add(property, 'correlation-id', propertyName(module, property.name))
  for (const property of module.all<ts.ShorthandPropertyAssignment>(ts.SyntaxKind.ShorthandPropertyAssignment))
    if (correlationName.test(property.name.text)) add(property, 'correlation-id', property.name.text)
  for (const statement of module.all<ts.ImportDeclaration>(ts.SyntaxKind.ImportDeclaration))
    if (ts.isStringLiteral(statement.moduleSpecifier) && correlationPackage.test(statement.moduleSpecifier.text))
      add(statement, 'correlation-id', statement.moduleSpecifier.text)
  for (const access of module.accessesNamed(isFormer))
    if (bare(access.expression).getText(module.file).endsWith('env')) add(access, 'key-rotation', access.name.text)
  for (const call of module.callsNamed(isPing))
    if (ts.isPropertyAccessExpression(bare(call.expression))) add(call, 'dependency-check', shortText(module, call.expression, 40))
  for (const call of module.madeFrom(isLimiter)) add(call, 'rate-limit', shortText(module, call.expression, 40))
  for (const call of module.madeFrom(isKeySet)) add(call, 'key-rotation', 'a set of keys')
  for (const kind of [ts.SyntaxKind.FunctionDeclaration, ts.SyntaxKind.ArrowFunction, ts.SyntaxKind.MethodDeclaration])
    for (const own of module.all<ts.FunctionLikeDeclaration>(kind)) {
      const names = own.parameters.flatMap(({ name }) =>
        ts.isObjectBindingPattern(name) ? name.elements.map((element) => module.text(element.name)) : [module.text(name)],
      )
      const mark = rekeyingMark(module.functionName(own), module.span(own), names)
      if (mark) emit(mark)
    }
}
