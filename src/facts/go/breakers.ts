import { BreakerIndex } from '#models/breaker-index'
import { table } from '#models/go/breakers-table'
import { breakersIn } from '../breakers/extract.ts'
import { codeOf } from './code-of.ts'
import type { Extractor } from './context.ts'

const index = new BreakerIndex(table)

/** Circuit breakers, which stop calls to what keeps failing. */
export const breakers: Extractor = ({ module, emit }) => {
  const { file, placeOf } = codeOf(module)
  const found = breakersIn({
    file,
    index,
    placeOf,
    identify: (_form, call, variable) => ({
      subject: `breaker ${variable ?? placeOf(call).calleeText}`,
      name: variable ?? '',
      at: file.spanOf(call),
    }),
  })
  for (const fact of found) emit(fact)
}
