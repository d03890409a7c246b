import { shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from '../calls/context.ts'
import { optionsOf } from './migrations/literals.ts'

/** Signs that the surrounding code depends on the environment. */
const environment = /NODE_ENV|isDev|isTest|isProd|development|process\.env|import\.meta\.env/i

/** Whether the environment decides that a node runs: through an enclosing `if`, `&&` or `?:`, or an earlier return. */
const isGuarded = (module: Module, node: ts.Node): boolean => {
  for (let at = node; at.parent; at = at.parent) {
    const parent = at.parent
    if (ts.isIfStatement(parent) && parent.expression !== at) return true
    if (ts.isConditionalExpression(parent) && parent.condition !== at) return true
    if (ts.isBinaryExpression(parent) && parent.right === at && parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return true
    if (ts.isBlock(parent) || ts.isSourceFile(parent))
      for (const statement of parent.statements) {
        if (statement === at) break
        if (ts.isIfStatement(statement) && environment.test(statement.expression.getText(module.file))) return true
      }
  }
  return false
}

const sequelizeSync: Extractor = ({ module, emit }) => {
  for (const call of module.calls()) {
    if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'sync') continue
    const options = optionsOf(module, call.arguments[0])
    const effect = options?.boolean('force') === true ? 'recreate' : options?.boolean('alter') === true ? 'alter' : undefined
    const usesSequelize =
      module.imports().some((one) => /^sequelize(-typescript)?$/.test(one.module)) ||
      /sequelize/i.test(call.expression.expression.getText(module.file))
    if (effect && usesSequelize && !isGuarded(module, call))
      emit({
        kind: 'schema-sync',
        at: module.span(call),
        within: module.within(call),
        subject: 'sequelize sync',
        library: 'sequelize',
        what: shortText(module, call),
        effect,
        by: 'code',
      })
  }
}

/** Code that changes the database schema to match the models at startup: `sequelize.sync({ force | alter })`. */
export const schemaSyncs: Extractor = sequelizeSync
