import type { Call } from '#code/model'
import type { Fact } from '#model/fact'
import type { ManualReading } from './manual-reading.ts'

/** Facts about calls that acknowledge the messages of other functions. */
export const marksOf = ({ file, placeOf }: ManualReading, calls: readonly Call[]): readonly Fact[] =>
  calls.map((call) => {
    const { within, calleeText: by } = placeOf(call)
    const mark = 'acknowledges-for-others'
    return { kind: 'operation-mark', at: file.spanOf(call), within, subject: mark, mark, by }
  })
