import { namePattern } from '#languages/typescript/call-index'
import { bare } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { breakerMakers, breakerRuns } from '../libraries/breaker-libraries.ts'
import type { Context, Extractor } from './context.ts'
import { valueShape } from './value-shape.ts'

/** A node and all inside it. */
const under = (node: ts.Node): ts.Node[] => {
  const found: ts.Node[] = []
  const visit = (at: ts.Node): void => {
    found.push(at)
    ts.forEachChild(at, visit)
  }
  visit(node)
  return found
}

/** A circuit breaker, and whether each call creates a new one. */
const ofBreaker = ({ module, emit }: Context, made: ts.CallExpression | ts.NewExpression): void => {
  const library = breakerMakers[module.originName(made.expression)]
  if (!library) return
  const home = module.functionAround(made)
  const declaration = ts.isVariableDeclaration(made.parent) && ts.isIdentifier(made.parent.name) ? made.parent.name : undefined
  const runsIt = (call: ts.Node): boolean =>
    ts.isCallExpression(call) &&
    ts.isPropertyAccessExpression(call.expression) &&
    breakerRuns.test(call.expression.name.text) &&
    isIt(bare(call.expression.expression))
  const isIt = (value: ts.Expression): boolean =>
    value === made || (declaration !== undefined && ts.isIdentifier(value) && value.text === declaration.text)
  // If a nested function runs the breaker, that function keeps the breaker between calls.
  const runs = home ? under(home).filter(runsIt) : []
  const used = runs.some((at) => module.functionAround(at) === home)
  // A breaker run repeatedly by one call, or created with the state of an earlier one, keeps its failure count.
  const remembers =
    runs.some((at) => module.functionAround(at) !== home || isRepeated(at, made)) ||
    (made.arguments ?? []).some((argument) => {
      const shape = valueShape(module, argument)
      return shape?.type === 'object' && shape.keys.state !== undefined
    })
  const kept =
    home !== undefined &&
    declaration !== undefined &&
    (remembers || under(home).some((at) => ts.isIdentifier(at) && at.text === declaration.text && at !== declaration && isKept(at)))
  const { startLine } = module.span(made)
  emit({
    kind: 'breaker',
    at: { startLine, endLine: startLine },
    within: module.within(made),
    subject: `${library} ${declaration?.text ?? ''}`.trim(),
    library,
    name: declaration?.text ?? '',
    perCall: used && !kept,
  })
}

/** Whether a loop encloses `node` but not `made`, which was created before it. */
const isRepeated = (node: ts.Node, made: ts.Node): boolean => {
  for (let at = node.parent; at && !ts.isFunctionLike(at); at = at.parent)
    if (ts.isIterationStatement(at, false) && (made.pos < at.pos || made.pos >= at.end)) return true
  return false
}

/** Whether the breaker is stored (`breakers.set(host, breaker)`, `this.breaker = breaker`), returned or passed on. */
const isKept = (name: ts.Identifier): boolean => {
  const { parent } = name
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.arguments?.some((argument) => argument === name) ?? false
  return (
    ts.isReturnStatement(parent) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isPropertyAssignment(parent) ||
    (ts.isBinaryExpression(parent) && parent.right === name)
  )
}

const isBreaker = namePattern((origin) => Object.hasOwn(breakerMakers, origin))

/** Circuit breakers, which stop retries of what keeps failing. */
export const breakers: Extractor = (context) => {
  for (const made of context.module.madeFrom(isBreaker)) ofBreaker(context, made)
}
