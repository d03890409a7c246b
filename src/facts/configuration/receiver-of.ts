import type { Expr } from '#code/model'
import type { Reading } from './reading.ts'

const length = 60

/** The name of the option or the callee that receives a value; empty if neither does. */
export const receiverOf = (reading: Reading, value: Expr): string => {
  const { file } = reading
  const outer = file.index.outerOf(value)
  if (outer?.kind === 'cast') return receiverOf(reading, outer)
  if (outer?.kind === 'call' && outer.callee !== value) return file.textOf(outer.callee).slice(0, length)
  if (outer?.kind !== 'object') return ''
  const key = outer.properties.find((property) => property.value === value)?.key
  return typeof key === 'string' ? key : ''
}
