import { BreakerIndex } from '#models/indexes/breaker-index'
import { table } from '#models/java/breakers-table'
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
    identify: (_form, call, variable) => {
      const startLine = file.lineOf(call.callee.end - 1)
      return {
        subject: `breaker ${variable ?? placeOf(call).calleeText}`,
        name: variable ?? '',
        at: { startLine, endLine: startLine },
      }
    },
  }
  for (const fact of [...breakersIn(reading), ...breakerUsesIn(reading)]) emit(fact)
}
