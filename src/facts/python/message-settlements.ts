import type { Extractor } from './context.ts'

const handlers: ReadonlySet<string> = new Set(['except_clause'])
/** Signs that deliveries are counted, or that the next one is delayed. */
const limits = /x-death|x-delivery|redelivered|delivery_count|attempt|retr(y|ies)|sleep\(|max_/i

/**
 * Messages that return to their queue immediately after an error. In pika and aio-pika `nack` and `reject` requeue by default (pika 1.3,
 * aio-pika 9: `requeue=True`).
 */
export const messageSettlements: Extractor = ({ module, emit }) => {
  if (!/\b(pika|aio_pika|aiormq|amqpstorm|kombu)\b/.test(module.text)) return
  for (const call of module.calls) {
    const isPika = /^basic_(nack|reject)$/.test(call.member)
    const isMessage = /^(nack|reject|requeue)$/.test(call.member) && /message|msg|delivery/i.test(call.callee?.parts.at(-2) ?? '')
    if (!isPika && !isMessage) continue
    const requeue = call.arguments.keywords.get('requeue')?.value
    const byDefault = isPika || /\baio_pika\b/.test(module.text)
    const isPutBack =
      call.member === 'requeue' || requeue?.kind === 'true' || (requeue === undefined && byDefault && call.arguments.positional.length < 2)
    const clause = isPutBack ? module.tree.around(call.node, handlers) : undefined
    const own = module.functionAround(call.node)
    if (!clause || !own || module.functionAround(clause) !== own || limits.test(own.node.text)) continue
    // Requeueing after one specific transient error is deliberate.
    if (!/^except(?:\s*:|[\s(]+(?:Exception|BaseException)\b)/.test(clause.text)) continue
    emit({
      kind: 'message-settlement',
      at: call.node.span,
      within: own.qualified,
      subject: `requeue ${call.calleeText}`,
      callee: call.calleeText,
      hazard: 'requeued',
    })
  }
}
