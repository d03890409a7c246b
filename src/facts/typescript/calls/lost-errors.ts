import { typescriptLoggers } from '#models/typescript/loggers'
import { absentErrors } from '../../absent-errors/extract.ts'
import { lostErrors as read } from '../../lost-errors/extract.ts'
import { cancelledRounds } from '../../cancelled-rounds/extract.ts'
import { handledErrors } from '../../lost-errors/handled-errors.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from './context.ts'

/** Errors that the code of a file handles and lets go. */
export const lostErrors: Extractor = ({ module, emit }) => {
  const { file, placeOf } = codeOf(module)
  for (const fact of read(file, typescriptLoggers, placeOf)) emit(fact)
  for (const fact of handledErrors(file, typescriptLoggers, placeOf)) emit(fact)
  for (const fact of absentErrors(file, typescriptLoggers, placeOf)) emit(fact)
  for (const fact of cancelledRounds(file, typescriptLoggers, placeOf)) emit(fact)
}
