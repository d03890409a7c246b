import type { SentSql, SentStatement } from '#model/facts/data/schema-change'
import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { optionsOf, textOf } from './literals.ts'

/** What is called on the parameter of a migration to send SQL as it is: TypeORM, Knex, Sequelize, node-pg-migrate. */
const senders: ReadonlySet<string> = new Set(['query', 'manager.query', 'raw', 'schema.raw', 'sequelize.query', 'sql'])

/** Thrown at the first place where more happens than a statement being sent. */
class Beyond extends Error {
  readonly node: ts.Node
  constructor(node: ts.Node) {
    super()
    this.node = node
  }
}

interface Scope {
  readonly module: Module
  readonly parameters: ReadonlySet<string>
}

const boundNames = (name: ts.BindingName): readonly string[] =>
  ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []))

const withParameters = ({ module, parameters }: Scope, node: ts.SignatureDeclaration): Scope => ({
  module,
  parameters: new Set([...parameters, ...node.parameters.flatMap(({ name }) => boundNames(name))]),
})

/** The names behind the first one in `queryRunner.manager.query`, and what is in front of them. */
const pathOf = (callee: ts.Expression): { readonly root: ts.Expression; readonly path: string } => {
  const names: string[] = []
  let root = bare(callee)
  while (ts.isPropertyAccessExpression(root)) {
    names.unshift(root.name.text)
    root = bare(root.expression)
  }
  return { root, path: names.join('.') }
}

/** Only says in which transaction, or on which connection, the statement runs. */
const isIdle = (module: Module, node: ts.Expression | undefined): boolean => {
  if (!node || (ts.isIdentifier(node) && node.text === 'undefined')) return true
  if (ts.isArrayLiteralExpression(node)) return node.elements.length === 0
  const options = optionsOf(module, node)
  return options !== undefined && !options.open && !['replacements', 'bind', 'type', 'model'].some((key) => options.has(key))
}

const statementOf = (call: ts.CallExpression, { module }: Scope, path: string): SentStatement => {
  const [first, second, ...others] = call.arguments
  const sql = textOf(module, first)
  // Knex puts a parameter in the place of each question mark.
  const hasParameters = path.endsWith('raw') && sql?.includes('?')
  if (!first || sql === undefined || hasParameters || !isIdle(module, second) || others.length > 0) throw new Beyond(call)
  const { startLine, endLine } = module.span(first)
  const isVerbatim = ts.isNoSubstitutionTemplateLiteral(first) && sql.split('\n').length === endLine - startLine + 1
  return { sql, line: startLine, ...(isVerbatim ? { isVerbatim } : {}) }
}

/** A function whose statements run in one transaction: `queryInterface.sequelize.transaction(async (t) => { … })`. */
const transactionBody = (call: ts.CallExpression, path: string): ts.ArrowFunction | ts.FunctionExpression | undefined => {
  const [first, ...others] = call.arguments
  const isBody = first !== undefined && (ts.isArrowFunction(first) || ts.isFunctionExpression(first))
  return path === 'sequelize.transaction' && isBody && others.length === 0 ? first : undefined
}

const sentBy = (expression: ts.Expression, scope: Scope): readonly SentStatement[] => {
  const plain = bare(expression)
  if (ts.isAwaitExpression(plain) || ts.isVoidExpression(plain)) return sentBy(plain.expression, scope)
  if (!ts.isCallExpression(plain)) throw new Beyond(plain)
  const { root, path } = pathOf(plain.expression)
  if (root.kind === ts.SyntaxKind.ThisKeyword && path === 'addSql') return [statementOf(plain, scope, path)]
  if (ts.isIdentifier(root) && root.text === 'console') return []
  // `knex.schema.raw('…').raw('…')`
  if (ts.isCallExpression(root) && path === 'raw') return [...sentBy(root, scope), statementOf(plain, scope, path)]
  if (!ts.isIdentifier(root) || !scope.parameters.has(root.text)) throw new Beyond(plain)
  const body = transactionBody(plain, path)
  if (body) return sentIn(body, scope)
  if (!senders.has(path)) throw new Beyond(plain)
  return [statementOf(plain, scope, path)]
}

/** A constant that holds a text, which is read where it is used. */
const isText = (statement: ts.Statement, { module }: Scope): boolean =>
  ts.isVariableStatement(statement) &&
  (statement.declarationList.flags & ts.NodeFlags.Const) !== 0 &&
  statement.declarationList.declarations.every(({ initializer }) => textOf(module, initializer) !== undefined)

const sentIn = (node: ts.SignatureDeclaration, outer: Scope): readonly SentStatement[] => {
  const scope = withParameters(outer, node)
  const body = 'body' in node ? node.body : undefined
  if (!body) throw new Beyond(node)
  if (!ts.isBlock(body)) return sentBy(body, scope)
  return body.statements.flatMap((statement) => {
    if (ts.isExpressionStatement(statement)) return sentBy(statement.expression, scope)
    if (ts.isReturnStatement(statement) && statement === body.statements.at(-1))
      return statement.expression ? sentBy(statement.expression, scope) : []
    if (ts.isEmptyStatement(statement) || isText(statement, scope)) return []
    throw new Beyond(statement)
  })
}

/** The SQL that a function sends, in order, if it does nothing else and has no conditions. */
export const sentSqlOf = (module: Module, node: ts.SignatureDeclaration): SentSql => {
  try {
    return { statements: sentIn(node, { module, parameters: new Set() }) }
  } catch (error) {
    if (error instanceof Beyond) return { beyond: module.span(error.node).startLine }
    throw error
  }
}
