import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from './context.ts'
import { handlerRef } from './jobs.ts'
import { valueShape } from './value-shape.ts'

const memberName = (call: ts.CallExpression): string => (ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '')

/** Signs that deliveries are counted or that redelivery is delayed. */
const counts = /redeliver|x-death|delivery.?count|retr(y|ies)|attempt|delay|sleep|(?<!a)wait|backoff|pause|setTimeout/i

const isLiteral = (module: Module, node: ts.Expression | undefined, value: boolean): boolean => {
  const shape = node && valueShape(module, node)
  return shape?.type === 'literal' && shape.value === value
}

/** amqplib requeues by default: `nack(message, allUpTo = false, requeue = true)`, `reject(message, requeue = true)`. */
const putsBack = (module: Module, call: ts.CallExpression): boolean => {
  const member = memberName(call)
  const requeue = member === 'nack' ? call.arguments[2] : member === 'reject' ? call.arguments[1] : undefined
  if (member !== 'nack' && member !== 'reject') return false
  return requeue === undefined ? call.arguments.length > 0 : isLiteral(module, requeue, true)
}

const catchAround = (node: ts.Node): ts.CatchClause | undefined => {
  for (let at: ts.Node | undefined = node.parent; at && !ts.isFunctionLike(at); at = at.parent) {
    if (ts.isIfStatement(at) || ts.isConditionalExpression(at)) return undefined
    if (ts.isCatchClause(at)) return at
  }
  return undefined
}

/** The first awaited call of a statement, excluding nested functions. */
const awaited = (node: ts.Node): ts.CallExpression | undefined => {
  let found: ts.CallExpression | undefined
  const visit = (at: ts.Node): void => {
    if (found || ts.isFunctionLike(at)) return
    const value = ts.isAwaitExpression(at) ? bare(at.expression) : undefined
    if (value && ts.isCallExpression(value)) found = value
    else ts.forEachChild(at, visit)
  }
  visit(node)
  return found
}

/** The work after an `ack(message)` statement in the same function, if nothing is awaited before it. */
const workAfter = (call: ts.CallExpression): ts.CallExpression | undefined => {
  const statement = call.parent
  if (!ts.isExpressionStatement(statement)) return undefined
  // A statement inside another kind of block, such as the branch for an empty message, does not reach the work after it.
  let block: ts.Node = statement.parent
  let child: ts.Node = statement
  while (ts.isBlock(block) && ts.isTryStatement(block.parent) && block.parent.tryBlock === block) {
    const inside = followingWork(block.statements, child)
    if (inside !== undefined) return inside ?? undefined
    child = block.parent
    block = child.parent
  }
  return ts.isBlock(block) && ts.isFunctionLike(block.parent) ? (followingWork(block.statements, child) ?? undefined) : undefined
}

/** The first awaited call after a statement. Null if something is awaited before the statement, undefined if no work follows. */
const followingWork = (statements: readonly ts.Statement[], child: ts.Node): ts.CallExpression | null | undefined => {
  const index = statements.findIndex((statement) => statement === child)
  if (statements.slice(0, index).some((statement) => awaited(statement))) return null
  return statements
    .slice(index + 1)
    .map(awaited)
    .find((work) => work !== undefined)
}

/** How RabbitMQ consumers settle their messages, where the order or the form is a hazard. */
export const messageSettlements: Extractor = ({ module, emit }) => {
  if (!module.imports().some((record) => /^amqplib(\/|$)/.test(record.module))) return
  const handlers = new Set(
    module.calls().flatMap((call) => (memberName(call) === 'consume' ? (handlerRef(module, call.arguments[1])?.name ?? []) : [])),
  )
  for (const call of module.calls()) {
    const base = {
      kind: 'message-settlement' as const,
      at: module.span(call),
      within: module.within(call),
      callee: shortText(module, call.expression, 40),
    }
    const subject = `amqplib ${memberName(call)}`
    if (putsBack(module, call)) {
      const clause = catchAround(call)
      const around = module.functionAround(call)
      if (
        clause &&
        around &&
        !awaited(clause.block) &&
        !counts.test(around.getText(module.file)) &&
        !/quorum|x-delivery-limit/.test(module.file.text)
      )
        emit({ ...base, subject, hazard: 'requeued' })
    } else if (memberName(call) === 'ack' && handlers.has(module.within(call))) {
      const work = workAfter(call)
      if (work && !/^(log|logger|console)/.test(module.originName(work.expression)))
        emit({ ...base, subject, hazard: 'early', work: shortText(module, work.expression, 40) })
    }
  }
}
