import { typescriptJobs } from '#models/typescript/jobs'
import { acknowledgementsIn } from '../../message-settlements/acknowledgements.ts'
import { commitSettingsIn } from '../../message-settlements/commit-settings.ts'
import { messageSettlementsIn } from '../../message-settlements/extract.ts'
import { settledByClient } from '../../message-settlements/never.ts'
import { settlementRules } from '../../message-settlements/language-rules.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** Hazards in how consumers settle their messages. */
export const messageSettlements: Extractor = ({ module, emit }) => {
  if (typescriptJobs.acknowledgesByHandIn(module.file.text) || typescriptJobs.commitsItselfIn(module.file.text))
    for (const fact of settledByClient({ ...codeOf(module), index: typescriptJobs })) emit(fact)
  if (typescriptJobs.setsCommitsIn(module.file.text)) {
    const { file, placeOf } = codeOf(module)
    for (const fact of commitSettingsIn(file, typescriptJobs, placeOf)) emit(fact)
  }
  // Most files settle no message.
  if (!typescriptJobs.settlesIn(module.file.text) && !typescriptJobs.commitsItselfIn(module.file.text)) return
  const { file, placeOf } = codeOf(module)
  const reading = { file, index: typescriptJobs, rules: settlementRules('typescript'), placeOf }
  const settlements = messageSettlementsIn(reading)
  for (const fact of [...settlements, ...acknowledgementsIn(reading, settlements)]) emit(fact)
}
