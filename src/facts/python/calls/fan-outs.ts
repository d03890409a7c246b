import { shortText } from '#languages/python/module'
import { FanOutIndex } from '#models/indexes/fan-out-index'
import { table } from '#models/python/fan-outs-table'
import { fanOutsIn } from '../../fan-outs/extract.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from './context.ts'

const index = new FanOutIndex(table)

/** Length at which the text of a read is cut off. */
const readLength = 50

/** Work that starts concurrently for each row of a query result. */
export const fanOuts: Extractor = ({ module, emit }) => {
  const { file, placeOf } = codeOf(module)
  const textOf = (read: { readonly start: number; readonly end: number }): string => shortText(file.textOf(read), readLength)
  for (const fact of fanOutsIn({ file, index, placeOf, textOf, readsAllByName: false })) emit(fact)
}
