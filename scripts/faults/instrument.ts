// Loaded into the App's process before its first line (`node --import`): what cannot be done to it from outside. It kills the process at a
// statement of the database, ends the connection there, fills the disk, and sets the clock wrong.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import pg from 'pg'
import { isAt, type Trap } from './trap.ts'

let trap: Trap | undefined
let isDiskFull = false

process.on('message', (message: { readonly trap?: Trap | null; readonly isDiskFull?: boolean; readonly acknowledge: number }) => {
  if (message.trap !== undefined) trap = message.trap ?? undefined
  if (message.isDiskFull !== undefined) isDiskFull = message.isDiskFull
  process.send?.({ acknowledged: message.acknowledge })
})
// Nobody is left to tell it anything.
process.on('disconnect', () => process.exit(1))
// The channel must not keep the process alive that is told to stop.
process.channel?.unref()

/** Springs the trap if the statement is the one that it waits for. */
const at = (when: Trap['when'], text: string, values: unknown, rows: readonly unknown[] | undefined, cut: () => void): void => {
  if (trap?.when !== when || !isAt(trap, text, values, rows)) return
  const { action } = trap
  trap = undefined
  // Synchronously, so that nothing is written between this line and the end.
  fs.writeSync(2, `faults: ${action} ${when} ${text.trim().slice(0, 40)}\n`)
  if (action === 'kill') process.kill(process.pid, 'SIGKILL')
  else cut()
}

const none = (): void => undefined

const around =
  <Rest extends unknown[], Result>(run: (text: string, ...rest: Rest) => Promise<Result>) =>
  async (text: string, ...rest: Rest): Promise<Result> => {
    at('before', text, rest[0], undefined, none)
    const result = await run(text, ...rest)
    const { rows } = result as { readonly rows?: readonly unknown[] }
    at('after', text, rest[0], rows, none)
    return result
  }

const onTransaction = (transaction: Transaction): Transaction => {
  const query = transaction.query.bind(transaction) as (text: string, ...rest: unknown[]) => Promise<unknown>
  const exec = transaction.exec.bind(transaction) as (text: string, ...rest: unknown[]) => Promise<unknown>
  return Object.assign(Object.create(transaction) as Transaction, { query: around(query), exec: around(exec) })
}

type Run = (this: PGlite, text: string, ...rest: unknown[]) => Promise<unknown>
const embedded = PGlite.prototype as unknown as {
  query: Run
  exec: Run
  transaction: (this: PGlite, work: (transaction: Transaction) => Promise<unknown>) => Promise<unknown>
}
for (const name of ['query', 'exec'] as const) {
  const run = embedded[name]
  embedded[name] = function (text, ...rest) {
    return around((statement: string, ...more: unknown[]) => run.call(this, statement, ...more))(text, ...rest)
  }
}
const transact = embedded.transaction
embedded.transaction = async function (work) {
  const seen: string[] = []
  const result = await transact.call(this, async (transaction) => {
    const observed = onTransaction(transaction)
    const { query } = observed
    observed.query = ((text: string, ...rest: never[]) => {
      seen.push(text)
      return query(text, ...rest)
    }) as typeof query
    const done = await work(observed)
    at('before', `COMMIT; -- ${seen.join(' ')}`, undefined, undefined, none)
    return done
  })
  at('after', `COMMIT; -- ${seen.join(' ')}`, undefined, undefined, none)
  return result
}

interface ServerClient {
  query: (this: ServerClient, ...call: unknown[]) => unknown
  connection: { readonly stream: { destroy(): void } }
  statements?: string[]
}
const server = pg.Client.prototype as unknown as ServerClient
const ask = server.query
server.query = function (...call) {
  const [first, second] = call
  const text = typeof first === 'string' ? first : String((first as { readonly text?: string } | undefined)?.text ?? '')
  const values = Array.isArray(second) ? second : (first as { readonly values?: unknown } | undefined)?.values
  if (/^BEGIN/.test(text)) this.statements = []
  else this.statements?.push(text)
  const named = /^COMMIT/.test(text) ? `COMMIT; -- ${this.statements?.join(' ')}` : text
  const cut = (): void => this.connection.stream.destroy()
  at('before', named, values, undefined, cut)
  /** Carried out; the answer may be lost on its way. */
  const lost = (result: { readonly rows?: readonly unknown[] } | undefined): Error | undefined => {
    let isCut = false
    at('after', named, values, result?.rows, () => {
      isCut = true
      cut()
    })
    return isCut ? Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' }) : undefined
  }
  const callback = call.at(-1)
  if (typeof callback === 'function') {
    const tell = callback as (error: unknown, result?: { readonly rows?: readonly unknown[] }) => void
    return ask.call(this, ...call.slice(0, -1), (error: unknown, result?: { readonly rows?: readonly unknown[] }) =>
      tell(error ?? lost(result), result),
    )
  }
  const answer = ask.apply(this, call)
  if (!(answer instanceof Promise)) return answer
  return answer.then((result: { readonly rows?: readonly unknown[] } | undefined) => {
    const error = lost(result)
    if (error) throw error
    return result
  })
}

const write: (descriptor: number, ...rest: never[]) => number = fs.writeSync
fs.writeSync = ((descriptor: number, ...rest: never[]) => {
  if (isDiskFull && descriptor > 2) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 })
  return write(descriptor, ...rest)
}) as typeof fs.writeSync
syncBuiltinESMExports()

const skew = Number(process.env['FAULTS_CLOCK_SKEW_MS'] ?? 0)
if (skew !== 0) {
  const Real = Date
  globalThis.Date = class extends Real {
    constructor(...fields: readonly unknown[]) {
      super(...((fields.length === 0 ? [Real.now() + skew] : fields) as [number]))
    }
    static override now = (): number => Real.now() + skew
  } as DateConstructor
}

// So that the harness knows which process a call came from.
const ordinary = globalThis.fetch
globalThis.fetch = (input, init) =>
  ordinary(input, { ...init, headers: { ...(init?.headers as Record<string, string> | undefined), 'x-process': String(process.pid) } })
