import { shortText } from '#languages/typescript/module'
import { FanOutIndex } from '#models/indexes/fan-out-index'
import { table } from '#models/typescript/fan-outs-table'
import { fanOutsIn } from '../../fan-outs/extract.ts'
import { placesOf } from '../../values/places-of.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from './context.ts'

const index = new FanOutIndex(table)

/** Length at which the text of a read is cut off. */
const readLength = 50

/** Work started all at once, without a concurrency limit. */
export const fanOuts: Extractor = ({ module, emit }) => {
  const { file, placeOf } = codeOf(module)
  const textAt = placesOf(
    () => [...module.calls()].map((call) => [{ start: call.getStart(module.file), end: call.end }, call] as const),
    (call) => shortText(module, call.expression, readLength),
  )
  for (const fact of fanOutsIn({ file, index, placeOf, textOf: (read) => textAt(read) ?? '', readsAllByName: false })) emit(fact)
}
