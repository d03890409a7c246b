import { javaJobs } from '#models/java/jobs'
import { acknowledgementsIn } from '../message-settlements/acknowledgements.ts'
import { messageSettlementsIn } from '../message-settlements/extract.ts'
import { settlementRules } from '../message-settlements/language-rules.ts'
import { acknowledgedForOthers } from '../message-settlements/manual-handlers.ts'
import { neverAcknowledged } from '../message-settlements/never.ts'
import { codeOf } from './code-of.ts'
import type { Extractor } from './context.ts'

/** Hazards in how consumers settle their messages. */
export const messageSettlements: Extractor = ({ module, emit }) => {
  const byHand = javaJobs.acknowledgesByHandIn(module.text) ? { ...codeOf(module), index: javaJobs } : undefined
  if (byHand) {
    for (const fact of neverAcknowledged(byHand)) emit(fact)
    const mark = 'acknowledges-for-others'
    for (const call of acknowledgedForOthers(byHand)) {
      const { within, calleeText: by } = byHand.placeOf(call)
      emit({ kind: 'operation-mark', at: byHand.file.spanOf(call), within, subject: mark, mark, by })
    }
  }
  // Most files settle no message.
  if (!javaJobs.settlesIn(module.text) && !javaJobs.commitsItselfIn(module.text)) return
  const { file, placeOf } = codeOf(module)
  const reading = { file, index: javaJobs, rules: settlementRules('java'), placeOf }
  const settlements = messageSettlementsIn(reading)
  for (const fact of [...settlements, ...acknowledgementsIn(reading, settlements)]) emit(fact)
}
