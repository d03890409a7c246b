import type { Retry } from '#model/facts/retry'
import type { Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { forEver } from '../libraries/retry-libraries.ts'
import type { Context } from './context.ts'
import { requestOf } from './external-calls.ts'
import { around, callsOf, headLine, indiscriminateIn, under, unsafety } from './repeated-work.ts'

export type Loop = ts.WhileStatement | ts.DoStatement | ts.ForStatement

const conditionOf = (loop: Loop): ts.Expression | undefined => (ts.isForStatement(loop) ? loop.condition : loop.expression)

const isAlways = (condition: ts.Expression | undefined): boolean =>
  condition === undefined || condition.kind === ts.SyntaxKind.TrueKeyword || (ts.isNumericLiteral(condition) && condition.text === '1')

const exits = (node: ts.Node): boolean =>
  under(node, false).some(
    (at) =>
      ts.isReturnStatement(at) ||
      ts.isBreakStatement(at) ||
      ts.isThrowStatement(at) ||
      (ts.isCallExpression(at) && at.expression.getText() === 'process.exit'),
  )

/** Signs that a loop counts, checks the time or can be stopped. */
const counts =
  /abort|signal|stop|shut|clos|running|active|alive|cancel|attempt|retr(y|ies)|tries|count|deadline|expir|timeout|elapsed|Date\.now|performance\.now|budget|remaining|max|\bquestion\(|\bprompt/i
/** Strings, comments and names of pauses, which do not end a loop. */
const endsNothing =
  /'[^'\n]*'|"[^"\n]*"|\/\/[^\n]*|\b\w*retry_?(delay|interval|pause|wait|backoff|sleep)\w*|\b(delay|interval|pause|wait|sleep)\w*_?retry\w*/gi
const mayEnd = (text: string): boolean => counts.test(text.replace(endsNothing, ' '))
const pauses = /sleep|delay|(?<!a)wait(?!ing\b)|pause|back_?off|setTimeout|\btimers?\b|jitter|throttl/i

/** The `try { return await work() } catch { … }` of a loop that exits on success and repeats on failure. */
const attemptIn = (loop: Loop): ts.TryStatement | undefined => {
  if (!ts.isBlock(loop.statement)) return undefined
  const tries = loop.statement.statements.filter(ts.isTryStatement)
  const [only] = tries
  if (tries.length !== 1 || !only?.catchClause) return undefined
  const last = only.tryBlock.statements.at(-1)
  const leaves = last !== undefined && (ts.isReturnStatement(last) || ts.isBreakStatement(last))
  return leaves && under(only.tryBlock, false).some(ts.isAwaitExpression) ? only : undefined
}

/** A loop whose counter selects the next item (`hosts[i]`) walks a list instead of repeating work. */
const picksNext = (loop: Loop, attempt: ts.TryStatement): boolean => {
  const condition = conditionOf(loop)?.getText() ?? ''
  const declared =
    ts.isForStatement(loop) && loop.initializer && ts.isVariableDeclarationList(loop.initializer)
      ? loop.initializer.declarations.map((declaration) => declaration.name.getText())
      : []
  const counter = [...declared, ...(condition.match(/^\s*[\w$]+/) ?? [])].map((name) => name.trim()).filter((name) => name !== 'true')
  return /\.length|\.size/.test(condition) || under(attempt.tryBlock).some((at) => ts.isIdentifier(at) && counter.includes(at.text))
}

/** `for (…) { const response = await fetch(…); if (response.ok) return …; await pause() }` */
const ofAnswers = ({ module, emit }: Context, loop: Loop): void => {
  const asks = under(loop.statement).some(
    (at) =>
      ts.isCallExpression(at) &&
      (requestOf(module, at) !== undefined || /(^|\.)(fetch\w*|request)$/.test(at.expression.getText(module.file))),
  )
  // A loop that waits for something to become ready is expected to repeat on every response.
  const waits = /wait|until|poll|ready|health|\bup\b/i.test(module.within(loop))
  if (!asks || waits || !pauses.test(loop.getText(module.file))) return
  const found = indiscriminateIn(module, loop.statement, 'loop')
  if (!found.indiscriminate && !found.toldApartAt) return
  emit({
    kind: 'retry',
    at: headLine(module, loop),
    within: module.within(loop),
    subject: `loop ${module.within(loop)}`,
    by: 'loop',
    limit: isAlways(conditionOf(loop)) ? 'unknown' : 'bounded',
    endlessByDefault: false,
    pause: 'some',
    work: module.span(loop.statement),
    calls: callsOf(module, loop.statement),
    ...found,
  })
}

/** Emits a retry for a loop that repeats its work after a failure. */
export const ofLoop = (context: Context, loop: Loop): void => {
  const { module, emit } = context
  const attempt = attemptIn(loop)
  if (!attempt) ofAnswers(context, loop)
  if (!attempt?.catchClause) return
  const handler = attempt.catchClause.block
  const last = handler.statements.at(-1)
  if (last && (ts.isThrowStatement(last) || ts.isReturnStatement(last) || ts.isBreakStatement(last))) return
  if (picksNext(loop, attempt)) return
  const condition = conditionOf(loop)
  const text = loop.getText(module.file)
  const rest = (loop.statement as ts.Block).statements.filter((statement) => statement !== attempt)
  const endless = isAlways(condition) && !exits(handler) && !rest.some(exits) && !mayEnd(text)
  const pause = pauses.test(text)
  const isTask = pause && forEver.test(module.within(loop))
  emit({
    kind: 'retry',
    at: headLine(module, loop),
    within: module.within(loop),
    subject: `loop ${module.within(loop)}`,
    by: 'loop',
    limit: endless && !isTask ? 'none' : isAlways(condition) ? 'unknown' : 'bounded',
    endlessByDefault: false,
    ...(condition && !isAlways(condition) ? { limitAt: headLine(module, loop) } : {}),
    pause: pause ? 'some' : exits(handler) ? 'unknown' : 'none',
    ...pausedAt(module, loop),
    work: module.span(attempt.tryBlock),
    calls: callsOf(module, attempt.tryBlock),
    ...unsafety(module, attempt.tryBlock, [handler, attempt.tryBlock], [loop, ...around(module, loop)]),
  })
}

const pausedAt = (module: Module, loop: Loop): Pick<Retry, 'pauseAt'> => {
  const statement = under(loop.statement).find((at) => ts.isExpressionStatement(at) && pauses.test(at.getText(module.file)))
  return statement ? { pauseAt: module.span(statement) } : {}
}

/** Names of functions that keep something running. They are expected to loop forever. */
const keepsUp = /connect|listen|subscrib|watch|poll|loop|start|run|schedul|consume|tick|serve|work|heartbeat|monitor|stream|init/i

/** Emits a retry for a function that calls itself with the same arguments from its own `catch`. */
export const ofRecursion = ({ module, emit }: Context, clause: ts.CatchClause): void => {
  const self = module.functionAround(clause)
  if (!self || !('body' in self) || !self.body) return
  const text = self.getText(module.file)
  const own =
    module
      .functionName(self)
      .split(/[.>]\s*/)
      .at(-1)
      ?.trim() ?? ''
  if (keepsUp.test(own) || mayEnd(text)) return
  const again = under(clause.block).find((at): at is ts.CallExpression => {
    if (!ts.isCallExpression(at)) return false
    const origin = module.origin(at.expression)
    return origin.kind === 'local' && origin.node === self
  })
  if (!again) return
  const same =
    again.arguments.length === self.parameters.length &&
    again.arguments.every(
      (argument, index) => ts.isIdentifier(argument) && argument.text === self.parameters[index]?.name.getText(module.file),
    )
  if (!same || !under(self.body).some(ts.isAwaitExpression)) return
  emit({
    kind: 'retry',
    at: headLine(module, again),
    within: module.within(again),
    subject: `recursion ${own}`,
    by: 'recursion',
    limit: under(clause.block, false).some((at) => ts.isIfStatement(at) || ts.isConditionalExpression(at) || ts.isSwitchStatement(at))
      ? 'unknown'
      : 'none',
    endlessByDefault: false,
    pause: pauses.test(text) ? 'some' : 'none',
    work: module.span(self),
    calls: callsOf(module, self.body).filter((ref) => ref.name !== module.functionName(self)),
  })
}
