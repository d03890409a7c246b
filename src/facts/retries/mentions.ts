import type { Expr } from '#code/model'
import type { Vocabulary } from '#models/naming/words'
import { writtenNames } from '../values/written-names.ts'

/** Texts longer than this are prose or data. */
const maxText = 200

/** The first expression that writes a name of a vocabulary. */
export const mentioned = (exprs: readonly Expr[], vocabulary: Vocabulary): Expr | undefined =>
  exprs.find((expr) => writtenNames(expr).some((name) => name.length <= maxText && vocabulary.has(name)))
