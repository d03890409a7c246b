/**
 * The host of the chart renderer: the functions of WASI preview 1 (https://github.com/WebAssembly/WASI, `wasi_snapshot_preview1`) that Go's
 * runtime needs to start, read its input, write its answer and end. There are no arguments, no environment, no folders and no sockets, so
 * the program has nothing to open. Clock and random numbers are fixed: a chart renders to the same text each time.
 */
export interface Run {
  /** The exit code; undefined if the program was aborted by the host or by the engine. */
  readonly code?: number
  readonly output: Buffer
  /** Its standard error: the message of a crash. */
  readonly errors: string
}

const done = 0
const badDescriptor = 8
const notSupported = 52

const stdin = 0
const stdout = 1
const stderr = 2
const characterDevice = 2

/** In bytes. */
const mostErrors = 20_000

class Exit extends Error {
  readonly code: number
  constructor(code: number) {
    super('exit')
    this.code = code
  }
}

/** The output is longer than the limit. */
export class TooMuchOutput extends Error {}

/** Nanoseconds since 1970 at which each run starts: 1 January 2025. */
const startOfClock = 1_735_689_600_000_000_000n
/** Nanoseconds that pass with each look at the clock. */
const tick = 1_000n

/** Runs a WASI command to its end. @throws what the engine throws: a trap, or RangeError for a full stack */
export const runWasi = (module: WebAssembly.Module, input: Uint8Array, mostOutput: number): Run => {
  const output: Buffer[] = []
  let written = 0
  let errors = ''
  let read = 0
  let clock = startOfClock
  let seed = 1
  // The memory grows, and its buffer is then another one.
  const view = (): DataView => new DataView(memory().buffer)
  const bytes = (at: number, length: number): Uint8Array => new Uint8Array(memory().buffer, at, length)
  const none = (count: number, size: number): number => {
    view().setUint32(count, 0, true)
    view().setUint32(size, 0, true)
    return done
  }
  const buffers = (at: number, count: number): readonly Uint8Array[] =>
    Array.from({ length: count }, (_, index) => bytes(view().getUint32(at + index * 8, true), view().getUint32(at + index * 8 + 4, true)))
  const known: Record<string, (...args: never[]) => number> = {
    args_sizes_get: none,
    args_get: () => done,
    environ_sizes_get: none,
    environ_get: () => done,
    clock_time_get: (_id: number, _precision: bigint, at: number) => {
      clock += tick
      view().setBigUint64(at, clock, true)
      return done
    },
    random_get: (at: number, length: number) => {
      const target = bytes(at, length)
      for (let index = 0; index < length; index += 1) {
        // A linear congruential generator: it seeds hash tables, nothing else.
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff
        target[index] = seed >>> 16
      }
      return done
    },
    sched_yield: () => done,
    poll_oneoff: (_subscriptions: number, _events: number, _count: number, at: number) => {
      // Only timers of the runtime wait: time passes at once.
      clock += 10_000_000n
      view().setUint32(at, 0, true)
      return done
    },
    proc_exit: (code: number) => {
      throw new Exit(code)
    },
    fd_read: (descriptor: number, at: number, count: number, result: number) => {
      if (descriptor !== stdin) return badDescriptor
      let taken = 0
      for (const target of buffers(at, count)) {
        const part = input.subarray(read, read + target.length)
        target.set(part)
        read += part.length
        taken += part.length
      }
      view().setUint32(result, taken, true)
      return done
    },
    fd_write: (descriptor: number, at: number, count: number, result: number) => {
      if (descriptor !== stdout && descriptor !== stderr) return badDescriptor
      let taken = 0
      for (const part of buffers(at, count)) {
        taken += part.length
        if (descriptor === stderr) errors = (errors + Buffer.from(part).toString('latin1')).slice(0, mostErrors)
        else {
          written += part.length
          if (written > mostOutput) throw new TooMuchOutput()
          output.push(Buffer.from(part))
        }
      }
      view().setUint32(result, taken, true)
      return done
    },
    fd_fdstat_get: (descriptor: number, at: number) => {
      if (descriptor > stderr) return badDescriptor
      bytes(at, 24).fill(0)
      view().setUint8(at, characterDevice)
      view().setBigUint64(at + 8, ~0n & 0xff_ff_ff_ffn, true)
      return done
    },
    fd_fdstat_set_flags: () => done,
    fd_close: () => done,
    fd_prestat_get: () => badDescriptor,
  }
  const imports: Record<string, Record<string, (...args: never[]) => number>> = {}
  for (const { module: space, name } of WebAssembly.Module.imports(module))
    (imports[space] ??= {})[name] = (space === 'wasi_snapshot_preview1' ? known[name] : undefined) ?? (() => notSupported)
  const instance = new WebAssembly.Instance(module, imports)
  const { memory: own, _start: start } = instance.exports
  const memory = (): WebAssembly.Memory => own as WebAssembly.Memory
  try {
    ;(start as () => void)()
    return { code: 0, output: Buffer.concat(output), errors }
  } catch (error) {
    if (error instanceof Exit) return { code: error.code, output: Buffer.concat(output), errors }
    throw error
  }
}
