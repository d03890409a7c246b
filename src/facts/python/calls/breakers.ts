import { BreakerIndex } from '#models/indexes/breaker-index'
import { table } from '#models/python/breakers-table'
import { breakersIn, type Reading } from '../../breakers/extract.ts'
import { breakerUsesIn } from '../../breakers/uses.ts'
import { placesOf } from '../../values/places-of.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from './context.ts'
import { nameOfMade } from '../reading/name-of-made.ts'

const index = new BreakerIndex(table)

/** Circuit breakers, which stop calls to what keeps failing. */
export const breakers: Extractor = ({ module, emit }) => {
  const { file, placeOf, withinAt } = codeOf(module)
  const nameOf = placesOf(
    () => module.calls.map((call) => [call.node, call] as const),
    (call) => nameOfMade(module, call),
  )
  const reading: Reading = {
    file,
    index,
    placeOf,
    withinAt,
    identify: ({ by }, call) => {
      const name = nameOf(call) ?? ''
      return { subject: `${by} ${name}`, name, at: file.spanOf(call) }
    },
  }
  for (const fact of [...breakersIn(reading), ...breakerUsesIn(reading)]) emit(fact)
}
