import { ts } from '#languages/typescript/parse'

/**
 * Whether a call is a statement whose promise is not awaited: `void send()`, `send().catch(report)`. A call that takes
 * a function or is followed by `then` counts as awaited.
 */
export const isNotAwaited = (call: ts.CallExpression): boolean => {
  if (call.arguments.some((argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument))) return false
  let at: ts.Node = call
  while (
    ts.isPropertyAccessExpression(at.parent) &&
    at.parent.name.text === 'catch' &&
    ts.isCallExpression(at.parent.parent) &&
    at.parent.parent.expression === at.parent
  )
    at = at.parent.parent
  if (ts.isVoidExpression(at.parent)) at = at.parent
  return ts.isExpressionStatement(at.parent)
}
