import { shortText, type Call, type JavaModule, type MethodDefinition } from '#languages/java/module'
import type { Extractor } from './context.ts'

const listens = /^(Kafka|Rabbit|Sqs|Jms|Pulsar)Listener$/
const acknowledges = /^(acknowledge|basicAck)$/
const branches = ['if_statement', 'catch_clause', 'while_statement', 'for_statement', 'enhanced_for_statement']

/** Signs that deliveries are counted, or that redelivery is delayed. */
const counts = /redeliver|x-death|deliveryAttempt|retr(y|ies)|attempt|delay|sleep|backoff|pause/i
/** Parsing the message and logging it does not count as work. */
const prepares =
  /^(readValue|fromJson|parse\w*|toString|getBytes|value|key|topic|offset|partition|valueOf|get[A-Z]\w*|is[A-Z]\w*|equals|info|debug|trace|warn|error|format|put|requireNonNull|of|currentTimeMillis|nanoTime|now|put|add)$/

const workIn = (module: JavaModule, method: MethodDefinition): Call[] => {
  const body = method.node.field('body')
  return body ? module.callsIn(body).filter((call) => !call.isNew && !prepares.test(call.name) && !acknowledges.test(call.name)) : []
}

/** Hazards in listeners that acknowledge their messages by hand. */
export const messageSettlements: Extractor = ({ module, emit }) => {
  for (const method of module.methods) {
    if (!method.annotations.some(({ name }) => listens.test(name))) continue
    for (const call of module.callsIn(method.node)) {
      const base = {
        kind: 'message-settlement' as const,
        at: call.node.span,
        within: method.qualified,
        subject: `listener ${call.name}`,
        callee: shortText(call.calleeText, 40),
      }
      const inBranch = (kinds: readonly string[]): boolean => method.node.inside(...kinds).some((node) => node.contains(call.node))
      if (acknowledges.test(call.name) && !module.inLambda(call.node) && !inBranch(branches)) {
        const work = workIn(module, method)
        const [after] = work.filter(({ node }) => node.start > call.node.end)
        if (after && !work.some(({ node }) => node.start < call.node.start))
          emit({ ...base, hazard: 'early', work: shortText(after.calleeText, 40) })
      } else if (/^basic(Nack|Reject)$/.test(call.name) && /,\s*true$/.test(call.argumentText) && inBranch(['catch_clause'])) {
        const conditions = method.node.inside('if_statement').filter((node) => node.contains(call.node))
        if (conditions.length === 0 && !counts.test(module.bodyText(method))) emit({ ...base, hazard: 'requeued' })
      }
    }
  }
}
