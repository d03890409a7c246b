import { bare } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { breakerMakers, breakerRuns } from '../libraries/retry-libraries.ts'
import type { Context } from './context.ts'
import { headLine, under } from './repeated-work.ts'
import { valueShape } from './value-shape.ts'

/** A circuit breaker, and whether each call creates a new one. */
export const ofBreaker = ({ module, emit }: Context, made: ts.CallExpression | ts.NewExpression): void => {
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
  emit({
    kind: 'breaker',
    at: headLine(module, made),
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
