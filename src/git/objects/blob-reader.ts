import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import type { Blob, BlobReader } from '#model/change-set'
import { gitArguments, gitEnvironment, type GitProcess } from '../program/run-git.ts'

/** Contents above this many bytes are not read into memory. */
export const hugeBytes = 1_000_000

/** git treats a file as binary if its first 8,000 bytes contain a NUL. */
const binaryProbe = 8_000

const isObjectId = (blob: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(blob)

export interface ClosableBlobReader extends BlobReader {
  readonly readBytes: NonNullable<BlobReader['readBytes']>
  close(): Promise<void>
}

interface Request {
  readonly blob: string
  /** Contents above this many bytes are discarded. */
  readonly most: number
  /** What the object is, with its content unless that was discarded. */
  readonly finish: (type: string, bytes: number, pieces: readonly Buffer[]) => void
  readonly fail: (reason: string) => void
}

/**
 * Reads blobs of a private repository through one `git cat-file --batch` process, started when the first blob is requested. A missing or
 * damaged blob is answered with the reason.
 *
 * @param known answers that need no reading; consulted on each call
 */
export const openBlobReader = (
  store: { readonly process: GitProcess },
  known: ReadonlyMap<string, Blob> = new Map(),
): ClosableBlobReader => {
  const waiting: Request[] = []
  let running: CatFile | undefined
  let closed = false

  const start = (): CatFile => {
    const process = openCatFile(store, waiting, (reason) => {
      running = undefined
      // git exits at a damaged object: that request is answered, and a new process serves the rest.
      waiting.shift()?.fail(reason)
      if (waiting.length > 0) ask(waiting)
    })
    return process
  }
  const ask = (requests: readonly Request[]): void => {
    running ??= start()
    running.child.stdin.write(requests.map(({ blob }) => `${blob}\n`).join(''))
  }
  const readOne = (blob: string, onRead: Parameters<BlobReader['read']>[1]): { request: Request; answered: Promise<Blob> } => {
    const { promise, resolve } = Promise.withResolvers<Blob>()
    const answer = (content: Blob): void => {
      onRead?.(blob, content)
      resolve(content)
    }
    return {
      request: {
        blob,
        most: hugeBytes,
        finish: (type, bytes, pieces) => answer(content(type, bytes, pieces)),
        fail: (reason) => answer({ kind: 'unreadable', reason }),
      },
      answered: promise,
    }
  }

  return {
    read: async (blobs, onRead) => {
      if (closed) throw new Error('Blobs were requested after the repository was closed.')
      const unique = [...new Set(blobs)]
      const asked = unique.filter((blob) => !known.has(blob) && isObjectId(blob)).map((blob) => readOne(blob, onRead))
      if (asked.length > 0) {
        const requests = asked.map(({ request }) => request)
        waiting.push(...requests)
        ask(requests)
      }
      const answers = new Map(
        await Promise.all(asked.map(async ({ request, answered }): Promise<[string, Blob]> => [request.blob, await answered])),
      )
      return new Map(
        unique.map((blob) => [
          blob,
          known.get(blob) ?? answers.get(blob) ?? { kind: 'unreadable', reason: `"${blob}" is not an object id` },
        ]),
      )
    },
    readBytes: (blob, most) => {
      if (closed || known.get(blob)?.kind === 'unreadable' || !isObjectId(blob)) return Promise.resolve(undefined)
      const { promise, resolve } = Promise.withResolvers<Buffer | undefined>()
      const request: Request = {
        blob,
        most,
        finish: (type, bytes, pieces) => resolve(type === 'blob' && bytes <= most ? Buffer.concat(pieces, bytes) : undefined),
        fail: () => resolve(undefined),
      }
      waiting.push(request)
      ask([request])
      return promise
    },
    close: async () => {
      closed = true
      await running?.end()
    },
  }
}

interface CatFile {
  readonly child: ChildProcessWithoutNullStreams
  end(): Promise<void>
}

/** Starts the process; `onLost` is called when it has ended. */
const openCatFile = (store: { readonly process: GitProcess }, waiting: Request[], onLost: (reason: string) => void): CatFile => {
  const child = spawn(store.process.program, gitArguments(['cat-file', '--batch']), {
    cwd: store.process.cwd,
    env: gitEnvironment(store.process),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const ended = Promise.withResolvers<void>()
  let complaint = ''
  let over = false
  const lose = (reason: string): void => {
    if (over) return
    over = true
    ended.resolve()
    onLost(reason)
  }
  child.stdin.on('error', () => undefined)
  child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString('utf8')).slice(-1_000)))
  child.stdout.on('data', batchParser(waiting))
  child.on('error', (error) => lose(`git could not be started: ${error.message}`))
  child.on('close', () => lose(`git could not read the object: ${complaint.trim() || 'it exited without a message'}`))
  return {
    child,
    end: () => {
      child.stdin.end()
      return ended.promise
    },
  }
}

/**
 * Parses the output of `cat-file --batch` in chunks and answers the requests in order. An answer is `<object> <type> <size>\n<content>\n`
 * or `<object> missing\n`. Content above the request's limit is discarded as it arrives.
 */
const batchParser = (waiting: Request[]): ((chunk: Buffer) => void) => {
  let header: Buffer[] = []
  let body: { readonly type: string; readonly bytes: number; readonly pieces: Buffer[]; left: number } | undefined

  const takeHeader = (chunk: Buffer): Buffer => {
    const end = chunk.indexOf(0x0a)
    header.push(end < 0 ? chunk : chunk.subarray(0, end))
    if (end < 0) return chunk.subarray(chunk.length)
    const [, type = '', size] = Buffer.concat(header).toString('latin1').split(' ')
    header = []
    if (size !== undefined && /^\d+$/.test(size)) body = { type, bytes: Number(size), pieces: [], left: Number(size) + 1 }
    else waiting.shift()?.fail('the object is not in this clone (a submodule, or a partial or shallow clone)')
    return chunk.subarray(end + 1)
  }
  const takeBody = (chunk: Buffer, current: NonNullable<typeof body>): Buffer => {
    const piece = chunk.subarray(0, current.left)
    current.left -= piece.length
    if (current.bytes <= (waiting[0]?.most ?? 0)) current.pieces.push(piece)
    if (current.left === 0) {
      body = undefined
      waiting.shift()?.finish(current.type, current.bytes, current.pieces)
    }
    return chunk.subarray(piece.length)
  }
  return (chunk) => {
    for (let rest = chunk; rest.length > 0;) rest = body ? takeBody(rest, body) : takeHeader(rest)
  }
}

const content = (type: string, bytes: number, pieces: readonly Buffer[]): Blob => {
  if (type !== 'blob') return { kind: 'unreadable', reason: `the object is a ${type}, not a file` }
  if (bytes > hugeBytes) return { kind: 'huge', bytes }
  const whole = Buffer.concat(pieces, bytes)
  return whole.subarray(0, binaryProbe).includes(0) ? { kind: 'binary' } : { kind: 'text', text: whole.toString('utf8') }
}
