import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'

/**
 * Names of callables that bound the work passed to them: `Promise.race`, `pTimeout`, `withTimeout`, `timeoutPromise`, a
 * circuit breaker's `fire`.
 */
const boundingCallee = /(^|\.)(race|any|fire|\w*(timeout|deadline|timebox|abortAfter)\w*)$/i

const calleeText = (node: ts.CallExpression | ts.NewExpression, module: Module): string => node.expression.getText(module.file)

/**
 * Finds what bounds a call from outside: an enclosing `Promise.race([...])` or `withTimeout(...)`, a later
 * `.timeout(...)` in the same chain, or a circuit breaker that receives the enclosing function. A matching name is
 * enough: a missed finding is safer here than a false one.
 */
export const boundedAround = (module: Module, call: ts.Node): string | undefined => {
  let at: ts.Node = call
  while (at.parent) {
    const parent = at.parent
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== at) {
      const callee = calleeText(parent, module)
      if (boundingCallee.test(callee) || /CircuitBreaker$/.test(callee)) return callee.length > 40 ? 'a wrapper' : callee
    }
    if (ts.isPropertyAccessExpression(parent) && parent.expression === at && /^(timeout|deadline|abort)/i.test(parent.name.text))
      return `.${parent.name.text}()`
    at = parent
  }
  return handedToBreaker(module, call)
}

const handedToBreaker = (module: Module, call: ts.Node): string | undefined => {
  const around = module.functionAround(call)
  if (!around) return undefined
  const name =
    ts.isFunctionDeclaration(around) && around.name
      ? around.name.text
      : ts.isVariableDeclaration(around.parent) && ts.isIdentifier(around.parent.name)
        ? around.parent.name.text
        : undefined
  if (!name) return undefined
  const handed = [...module.calls(), ...module.news()].some(
    (node) =>
      (boundingCallee.test(calleeText(node, module)) || /CircuitBreaker$/.test(calleeText(node, module))) &&
      node.arguments?.some((argument) => {
        const value = bare(argument)
        return ts.isIdentifier(value)
          ? value.text === name
          : ts.isCallExpression(value) && ts.isIdentifier(value.expression) && value.expression.text === name
      }),
  )
  return handed ? `what \`${name}\` is handed to` : undefined
}
