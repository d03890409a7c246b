import { readFileSync, readSync, writeSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { RenderMessage } from './charts/chart-messages.ts'
import { longestAnswer, type RenderRequest } from './charts/chart-request.ts'
import { confineProcess } from './isolation/confine-process.ts'
import { toFrame } from './isolation/frames.ts'
import { runWasi, TooMuchOutput } from './charts/wasi-host.ts'

// A worker process like the one that extracts: no rights, no channel but its two pipes. It renders one chart after the other, each in a new
// instance of the renderer, so that no chart sees anything of another.

const stdin = 0
const stdout = 1

const read = (length: number): Buffer => {
  const bytes = Buffer.allocUnsafe(length)
  for (let at = 0; at < length;) {
    const more = readSync(stdin, bytes, at, length - at, null)
    if (more === 0) process.exit(0)
    at += more
  }
  return bytes
}

const send = (message: RenderMessage | { readonly state: 'rendered'; readonly id: string; readonly answer: unknown }): void => {
  const frame = toFrame(JSON.stringify(message))
  for (let at = 0; at < frame.length;) at += writeSync(stdout, frame, at)
}

/** Why a run failed, as a clause. */
const reasonOf = (error: unknown): string => {
  if (error instanceof TooMuchOutput) return 'limit reached: the output is too long'
  if (error instanceof RangeError) return 'limit reached: the templates nest too deep'
  return 'the template engine crashed'
}

/** Why the program ended with an error, by what Go's runtime prints. */
const reasonOfCrash = (errors: string): string => {
  if (/out of memory|cannot allocate/.test(errors)) return 'limit reached: the templates need too much memory'
  if (/stack (overflow|exceeds)/.test(errors)) return 'limit reached: the templates nest too deep'
  return 'the template engine crashed'
}

confineProcess()
send({ state: 'ready' })
let program: WebAssembly.Module | undefined
for (;;) {
  const request = JSON.parse(read(read(4).readUInt32LE(0)).toString('utf8')) as RenderRequest
  const { id, files, archives = {}, values } = request
  try {
    program ??= new WebAssembly.Module(brotliDecompressSync(readFileSync(request.program)))
    const { code, output, errors } = runWasi(program, Buffer.from(JSON.stringify({ files, archives, values })), longestAnswer)
    if (code === 0) send({ state: 'rendered', id, answer: JSON.parse(output.toString('utf8')) as unknown })
    else send({ state: 'broken', id, reason: reasonOfCrash(errors) })
  } catch (error) {
    send({ state: 'broken', id, reason: reasonOf(error) })
  }
}
