import { BreakerIndex } from '#models/indexes/breaker-index'
import { table } from '#models/typescript/breakers-table'
import { breakersIn, type Reading } from '../../breakers/extract.ts'
import { breakerUsesIn } from '../../breakers/uses.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from './context.ts'

const index = new BreakerIndex(table)

/** Circuit breakers, which stop calls to what keeps failing. */
export const breakers: Extractor = ({ module, emit }) => {
  const { file, placeOf, withinAt } = codeOf(module)
  const reading: Reading = {
    file,
    index,
    placeOf,
    withinAt,
    identify: ({ by }, { start }, variable) => {
      const startLine = file.lineOf(start)
      return { subject: `${by} ${variable ?? ''}`.trim(), name: variable ?? '', at: { startLine, endLine: startLine } }
    },
  }
  for (const fact of [...breakersIn(reading), ...breakerUsesIn(reading)]) emit(fact)
}
