/** Size in bytes of the length that precedes each message. */
const header = 4

/** A message, preceded by its length. */
export const toFrame = (json: string): Buffer => {
  const frame = Buffer.allocUnsafe(header + Buffer.byteLength(json))
  frame.writeUInt32LE(frame.length - header, 0)
  frame.write(json, header)
  return frame
}

/**
 * Collects bytes as they arrive and emits each complete message.
 *
 * @param limit maximum size of the next message in bytes; a longer one is rejected as soon as its length is known
 * @throws RangeError for a message beyond the limit
 */
export const frameReader = (onFrame: (json: string) => void, limit: () => number): ((bytes: Buffer) => void) => {
  let waiting: Buffer[] = []
  let size = 0
  return (bytes) => {
    waiting.push(bytes)
    size += bytes.length
    while (size >= header) {
      if ((waiting[0]?.length ?? 0) < header) waiting = [Buffer.concat(waiting)]
      const length = waiting[0]?.readUInt32LE(0) ?? 0
      if (length > limit()) throw new RangeError('a message is too long')
      if (size < header + length) return
      const all = waiting.length === 1 && waiting[0] ? waiting[0] : Buffer.concat(waiting)
      waiting = [all.subarray(header + length)]
      size -= header + length
      onFrame(all.toString('utf8', header, header + length))
    }
  }
}
