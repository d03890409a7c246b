import type { SecretFallback } from '#model/facts/secret'
import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { isPlaceOfKey, isSensitiveName, isSigningKeyName } from '../secrets/sensitive-name.ts'
import type { Extractor } from './context.ts'
import { valueShape } from './value-shape.ts'

/** The variable that an expression reads: `process.env.X`, `process.env['X']`, `import.meta.env.X`. */
const variableOf = (module: Module, node: ts.Expression): string | undefined => {
  const expression = bare(node)
  const name = ts.isPropertyAccessExpression(expression)
    ? expression.name.text
    : ts.isElementAccessExpression(expression) && ts.isStringLiteralLike(expression.argumentExpression)
      ? expression.argumentExpression.text
      : undefined
  if (name === undefined || !(ts.isPropertyAccessExpression(expression) || ts.isElementAccessExpression(expression))) return undefined
  return /^(process|Bun|import\.meta)\.env$/.test(bare(expression.expression).getText(module.file)) ? name : undefined
}

const textOf = (module: Module, node: ts.Expression): string | undefined => {
  const shape = valueShape(module, node)
  return shape.type === 'literal' && typeof shape.value === 'string' && shape.value !== '' ? shape.value : undefined
}

const environmentWords = /NODE_ENV|APP_ENV|isDev|isProd|isTest|isLocal|development|production|\btest\b|DEV\b/i

/** Whether the code runs, or the value is used, only in a specific environment. */
const isConditional = (module: Module, node: ts.Node): boolean => {
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    const { parent } = at
    const condition = ts.isIfStatement(parent) ? parent.expression : ts.isConditionalExpression(parent) ? parent.condition : undefined
    if (condition && condition !== at && environmentWords.test(condition.getText(module.file))) return true
    // A table keyed by environment: `{ development: { secret: … } }`.
    if (ts.isPropertyAssignment(parent) && environmentWords.test(parent.name.getText(module.file))) return true
    if (
      (ts.isFunctionDeclaration(parent) || ts.isVariableDeclaration(parent)) &&
      parent.name &&
      /dev|test|mock|fake|local/i.test(parent.name.getText(module.file))
    )
      return true
  }
  return false
}

/** Whether an `if` in the file checks the variable or compares with the fallback. */
const isChecked = (module: Module, name: string, fallback: string): boolean =>
  module.all<ts.IfStatement>(ts.SyntaxKind.IfStatement).some((statement) => {
    const condition = statement.expression.getText(module.file)
    return condition.includes(name) || condition.includes(fallback) || (/secret|key/i.test(condition) && environmentWords.test(condition))
  })

interface Found {
  readonly node: ts.Node
  readonly name: string
  readonly fallback: string
  readonly by: string
}

function* operators(module: Module): Iterable<Found> {
  for (const node of module.all<ts.BinaryExpression>(ts.SyntaxKind.BinaryExpression)) {
    const kind = node.operatorToken.kind
    if (kind !== ts.SyntaxKind.BarBarToken && kind !== ts.SyntaxKind.QuestionQuestionToken) continue
    const name = variableOf(module, node.left)
    const fallback = name === undefined ? undefined : textOf(module, node.right)
    if (name !== undefined && fallback !== undefined) yield { node, name, fallback, by: kind === ts.SyntaxKind.BarBarToken ? '||' : '??' }
  }
}

/** `const { JWT_SECRET = 'x' } = process.env` */
function* destructured(module: Module): Iterable<Found> {
  for (const node of module.all<ts.BindingElement>(ts.SyntaxKind.BindingElement)) {
    const declaration = node.parent.parent
    if (
      !node.initializer ||
      !ts.isVariableDeclaration(declaration) ||
      !declaration.initializer ||
      !/^process\.env$/.test(declaration.initializer.getText(module.file))
    )
      continue
    const name = (node.propertyName ?? node.name).getText(module.file)
    const fallback = textOf(module, node.initializer)
    if (fallback !== undefined) yield { node, name, fallback, by: 'default value' }
  }
}

/** `JWT_SECRET: z.string().default('x')` in an environment schema. */
function* schemas(module: Module): Iterable<Found> {
  for (const call of module.calls()) {
    const callee = call.expression
    const [argument] = call.arguments
    if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'default' || !argument) continue
    let owner: ts.Node = call
    while (owner.parent && (ts.isPropertyAccessExpression(owner.parent) || ts.isCallExpression(owner.parent))) owner = owner.parent
    if (!ts.isPropertyAssignment(owner.parent) || !/^[A-Z][A-Z\d_]+$/.test(owner.parent.name.getText(module.file))) continue
    const fallback = textOf(module, argument)
    if (fallback !== undefined && /^(zod|joi|yup|valibot|@hapi\/joi)#/.test(module.originName(callee.expression)))
      yield { node: owner.parent, name: owner.parent.name.getText(module.file), fallback, by: 'default of the schema' }
  }
}

/** Secrets read from the environment with a fallback in the source. The fallback's value is not stored. */
export const secretFallbacks: Extractor = ({ module, emit }) => {
  if (!/secret|key|token|pass/i.test(module.file.text)) return
  for (const { node, name, fallback, by } of [...operators(module), ...destructured(module), ...schemas(module)]) {
    if (!isSensitiveName(name) || isConditional(module, node) || isChecked(module, name, fallback)) continue
    const fact: SecretFallback = {
      kind: 'secret-fallback',
      at: module.span(node),
      within: module.within(node),
      subject: name,
      name,
      signing: isSigningKeyName(name) && !isPlaceOfKey(name, fallback),
      by,
    }
    emit(fact)
  }
}
