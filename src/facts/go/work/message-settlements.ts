import { goJobs } from '#models/go/jobs'
import { acknowledgementsIn } from '../../message-settlements/acknowledgements.ts'
import { messageSettlementsIn } from '../../message-settlements/extract.ts'
import { acknowledgedElsewhere } from '../../message-settlements/held-consumers.ts'
import { marksOf } from '../../message-settlements/marks-of.ts'
import { settledByClient } from '../../message-settlements/never.ts'
import { settlementRules } from '../../message-settlements/language-rules.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** Hazards in how consumers settle their messages. */
export const messageSettlements: Extractor = ({ module, emit }) => {
  if (goJobs.acknowledgesByHandIn(module.text) || goJobs.commitsItselfIn(module.text)) {
    const byHand = { ...codeOf(module), index: goJobs }
    for (const fact of settledByClient(byHand)) emit(fact)
    for (const fact of marksOf(byHand, acknowledgedElsewhere(byHand))) emit(fact)
  }
  // Most files settle no message.
  if (!goJobs.settlesIn(module.text) && !goJobs.commitsItselfIn(module.text)) return
  const { file, placeOf } = codeOf(module)
  const reading = { file, index: goJobs, rules: settlementRules('go'), placeOf }
  const settlements = messageSettlementsIn(reading)
  for (const fact of [...settlements, ...acknowledgementsIn(reading, settlements)]) emit(fact)
}
