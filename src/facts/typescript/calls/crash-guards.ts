import { bare, lastName, shortText, type Module } from '#languages/typescript/module'
import { namePattern } from '#languages/typescript/call-index'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from './context.ts'
import { refOf } from '../reading/refs.ts'

/** Calls that invoke a callback later and ignore the promise it returns. */
const callsLater = /^(on|once|addListener|addEventListener|prependListener|setInterval|setTimeout|setImmediate|forEach)$/

/** Wrappers that forward a rejected promise to the framework. */
const passesFailureOn =
  /^(wrap\w*|async\w*|catch\w*|handle(Async|Errors?|Rejections?)\w*|(as|with)(Async|ErrorHand)\w*|tryCatch|safe\w*|\w*(AsyncHandler|AsyncRoute|AsyncWrapper|ErrorHandler|RequestHandler))$/

const registersRoute = namePattern(/^(get|post|put|patch|delete|del|all|use|options|head)$/)
const mayCallLater = namePattern(callsLater)
const mayCatch = namePattern(/^catch$/)

const isAsync = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false)

const awaits = (node: ts.Node): boolean => {
  let found = false
  const visit = (at: ts.Node): void => {
    if (found || ts.isFunctionLike(at)) return
    found = ts.isAwaitExpression(at)
    if (!found) ts.forEachChild(at, visit)
  }
  ts.forEachChild(node, visit)
  return found
}

/** The only `try` in a function, if it contains every `await` and its handler does not rethrow. */
const catchAll = (body: ts.Block): ts.TryStatement | undefined => {
  const attempts = body.statements.filter(ts.isTryStatement)
  const [attempt] = attempts
  if (!attempt?.catchClause || attempts.length > 1 || !awaits(attempt.tryBlock)) return undefined
  if (body.statements.some((statement) => statement !== attempt && awaits(statement))) return undefined
  return /\bthrow\b/.test(attempt.catchClause.block.getText()) ? undefined : attempt
}

/** The function passed as a callback to be called later. */
const handed = (module: Module, call: ts.CallExpression): ts.ArrowFunction | ts.FunctionExpression | undefined => {
  const last = call.arguments.map((argument) => bare(argument)).findLast((one) => ts.isArrowFunction(one) || ts.isFunctionExpression(one))
  return last && (ts.isArrowFunction(last) || ts.isFunctionExpression(last)) && isAsync(last) && module.within(last) !== undefined
    ? last
    : undefined
}

/** Code that keeps a failure in un-awaited work from crashing the process. */
export const crashGuards: Extractor = ({ module, emit }) => {
  const add = (node: ts.Node, within: ts.Node, by: string, subject: string, optionOf?: string): void =>
    emit({
      kind: 'safeguard',
      at: module.span(node),
      within: module.within(within),
      subject: `crash ${subject}`,
      against: 'crash',
      by,
      ...(optionOf ? { optionOf } : {}),
    })
  for (const call of module.callsNamed(mayCallLater)) {
    const callback = handed(module, call)
    const attempt = callback && ts.isBlock(callback.body) ? catchAll(callback.body) : undefined
    if (attempt?.catchClause)
      add(attempt.catchClause, attempt, `catch of ${shortText(module, call.expression, 40)}`, `catch-all ${module.text(call.expression)}`)
  }
  for (const call of module.callsNamed(mayCatch)) {
    const callee = bare(call.expression)
    if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'catch' || call.arguments.length === 0) continue
    const statement = ts.isVoidExpression(call.parent) ? call.parent.parent : call.parent
    const head = bare(callee.expression)
    if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(head) || refOf(module, head.expression)) continue
    const name = lastName(head.expression)
    if (name !== '' && !/^(then|catch|finally)$/.test(name))
      add(callee.name, call, `${shortText(module, head.expression, 40)}().catch()`, `catch of ${name}`, name)
  }
  for (const call of module.callsNamed(registersRoute))
    for (const argument of call.arguments) {
      const wrapper = bare(argument)
      if (!ts.isCallExpression(wrapper) || !passesFailureOn.test(lastName(wrapper.expression))) continue
      const [inner, ...others] = wrapper.arguments.map((one) => bare(one))
      if (!inner || others.length > 0) continue
      const handler =
        ts.isCallExpression(inner) && ts.isPropertyAccessExpression(inner.expression) && inner.expression.name.text === 'bind'
          ? bare(inner.expression.expression)
          : inner
      if (!ts.isPropertyAccessExpression(handler) && !ts.isIdentifier(handler)) continue
      add(wrapper, call, `${shortText(module, wrapper.expression, 40)}()`, `route ${handler.getText(module.file)}`, lastName(handler))
    }
}
