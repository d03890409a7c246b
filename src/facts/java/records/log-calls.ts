import { javaLoggers } from '#models/java/loggers'
import { logFacts } from '../../logs/extract.ts'
import { textForms } from '../../logs/text-forms.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** The loggers of a file, the lines that it logs, and classes whose text form prints a secret. */
export const logCalls: Extractor = ({ module, emit }) => {
  const { file, placeOf } = codeOf(module)
  for (const fact of logFacts(file, javaLoggers, placeOf)) emit(fact)
  for (const fact of textForms(file, javaLoggers, placeOf)) emit(fact)
}
