import type { SecretFallback } from '#model/facts/secret'
import { bare, type Module } from '#languages/typescript/module'
import { literalName } from '#languages/typescript/expressions'
import { ts } from '#languages/typescript/parse'
import { isPlaceOfKey, isSensitiveName, isSigningKeyName } from '../secrets/sensitive-name.ts'
import type { Extractor } from './context.ts'
import { valueShape } from './value-shape.ts'

/** Origins of the environment's object: the global, `import process from 'node:process'`, `import { env } from 'node:process'`. */
const environmentOrigin = /^(?:global#(?:process|Bun)\.env|(?:process|bun)#env)$/

/** What an expression is, if it may be the environment or hold it. */
const sourceOf = (module: Module, node: ts.Expression): string => {
  const expression = bare(node)
  return module.text(expression) === 'import.meta.env' ? 'global#process.env' : module.originName(expression)
}

const isEnvironment = (module: Module, node: ts.Expression): boolean => environmentOrigin.test(sourceOf(module, node))

/** The variable that an expression reads: `process.env.X`, `process.env['X']`, `import.meta.env.X`. */
const variableOf = (module: Module, node: ts.Expression): string | undefined => {
  const expression = bare(node)
  if (ts.isPropertyAccessExpression(expression))
    return isSensitiveName(expression.name.text) && isEnvironment(module, expression.expression) ? expression.name.text : undefined
  if (!ts.isElementAccessExpression(expression) || !ts.isStringLiteralLike(expression.argumentExpression)) return undefined
  const name = expression.argumentExpression.text
  return isSensitiveName(name) && isEnvironment(module, expression.expression) ? name : undefined
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
    // A pattern contains its defaults, and is not a name.
    if (
      (ts.isFunctionDeclaration(parent) || ts.isVariableDeclaration(parent)) &&
      parent.name &&
      ts.isIdentifier(parent.name) &&
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

/** The functions of the file that are called with the environment, with the number of that argument. */
const calledWithEnvironment = (module: Module): { readonly callee: ts.Node; readonly index: number }[] =>
  module.calls().flatMap((call) =>
    call.arguments.flatMap((argument, index) => {
      if (!isEnvironment(module, argument)) return []
      const origin = module.origin(call.expression)
      return origin.kind === 'local' ? [{ callee: origin.node, index }] : []
    }),
  )

/** What the value that a pattern takes apart is; a parameter takes its default, or what its callers in the file pass. */
const sourceOfPattern = (module: Module, pattern: ts.BindingElement['parent']): string => {
  const owner = pattern.parent
  if (ts.isBindingElement(owner)) {
    const outer = sourceOfPattern(module, owner.parent)
    return `${outer}${outer.endsWith('#') ? '' : '.'}${literalName(owner.propertyName) ?? ''}`
  }
  if (owner.initializer) return sourceOf(module, owner.initializer)
  if (!ts.isParameter(owner)) return ''
  if (owner.type && /(?:^|\.)ProcessEnv$/.test(module.text(owner.type))) return 'global#process.env'
  const made = owner.parent
  const index = made.parameters.indexOf(owner)
  return calledWithEnvironment(module).some(({ callee, index: at }) => callee === made && at === index) ? 'global#process.env' : ''
}

/** `const { JWT_SECRET = 'x' } = process.env`, also in a parameter, and in an assignment to existing variables. */
function* destructured(module: Module): Iterable<Found> {
  for (const node of module.all<ts.BindingElement>(ts.SyntaxKind.BindingElement)) {
    const name = literalName(node.propertyName ?? node.name)
    if (!node.initializer || name === undefined || !isSensitiveName(name)) continue
    const fallback = textOf(module, node.initializer)
    if (fallback !== undefined && environmentOrigin.test(sourceOfPattern(module, node.parent)))
      yield { node, name, fallback, by: 'default value' }
  }
  for (const assignment of module.all<ts.BinaryExpression>(ts.SyntaxKind.BinaryExpression)) {
    if (assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isObjectLiteralExpression(assignment.left)) continue
    for (const property of assignment.left.properties) {
      const name = literalName(property.name)
      const value = ts.isShorthandPropertyAssignment(property)
        ? property.objectAssignmentInitializer
        : ts.isPropertyAssignment(property) && ts.isBinaryExpression(property.initializer)
          ? property.initializer.right
          : undefined
      if (!value || name === undefined || !isSensitiveName(name)) continue
      const fallback = textOf(module, value)
      if (fallback !== undefined && isEnvironment(module, assignment.right)) yield { node: property, name, fallback, by: 'default value' }
    }
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
