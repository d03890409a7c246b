import type { ValueShape } from '#model/fact'
import type { PlacedCall } from '#code/index-module'
import { keywordShape, shapeOf } from '../values/shape-of.ts'
import type { Reading } from './reading.ts'

const isTrue = (shape: ValueShape | undefined): boolean => shape !== undefined && !(shape.type === 'literal' && !shape.value)

const isText = (shape: ValueShape | undefined, text: string): boolean => shape?.type === 'literal' && shape.value === text

/** Whether the options ask for a stream: `responseType: 'stream'`, `accept: text/event-stream`. */
const asksForStream = (options: ValueShape | undefined): boolean => {
  if (options?.type !== 'object') return false
  const { responseType, headers } = options.keys
  const accept = headers?.value.type === 'object' ? (headers.value.keys.Accept ?? headers.value.keys.accept) : undefined
  return isText(responseType?.value, 'stream') || isText(accept?.value, 'text/event-stream')
}

/** Whether a request starts a stream, by its arguments and by the words around it: a total deadline would be wrong. */
export const isStreaming = (reading: Reading, placed: PlacedCall, member: string, options: ValueShape | undefined): boolean => {
  const { file } = reading
  const { call, scope } = placed
  const [first] = call.args
  const body = first && shapeOf(file, first, scope)
  const keywords = call.keywords.length > 0 ? keywordShape(file, call, scope).keys : {}
  return (
    isTrue(keywords.stream?.value) ||
    (body?.type === 'object' && isTrue(body.keys.stream?.value)) ||
    asksForStream(options) ||
    looksStreaming(reading, placed, member)
  )
}

/**
 * Whether the words around a call speak of a stream.
 *
 * @param member `*` for a call of a stub, any of whose methods may stream
 */
export const looksStreaming = ({ file, rules }: Reading, { call, scope }: PlacedCall, member: string): boolean => {
  const { around, file: inFile, stub } = rules.streamWords
  if (around && scope.function && around.test(file.textOf(scope.function))) return true
  if (inFile?.test(file.text)) return true
  if (!stub || member !== '*') return false
  const { callee } = call
  return stub.words.test(stub.in === 'callee' ? file.textOf(callee) : callee.kind === 'member' ? callee.name : '')
}
