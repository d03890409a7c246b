import { gzipSync } from 'node:zlib'

export interface ArchiveEntry {
  readonly name: string
  readonly text?: string | Uint8Array
  /** `0` is a file, `1` a hard link, `2` a symbolic link, `5` a folder. */
  readonly type?: '0' | '1' | '2' | '5'
  readonly link?: string
  /** The size that the header states, if it lies. */
  readonly size?: number
}

const block = 512

/** The header of an entry in the ustar format. */
const headerOf = ({ name, type = '0', link = '' }: ArchiveEntry, size: number): Buffer => {
  const header = Buffer.alloc(block)
  header.write(name, 0, 100)
  header.write('0000644\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('        ', 148)
  header.write(type, 156)
  header.write(link, 157, 100)
  header.write('ustar\u000000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** A packed chart (`.tgz`). */
export const makeArchive = (entries: readonly ArchiveEntry[]): Buffer =>
  gzipSync(
    Buffer.concat([
      ...entries.flatMap((entry) => {
        const content = Buffer.from(entry.text ?? '')
        return [headerOf(entry, entry.size ?? content.length), content, Buffer.alloc((block - (content.length % block)) % block)]
      }),
      Buffer.alloc(2 * block),
    ]),
  )
