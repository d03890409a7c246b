// Runs under exactly the options of a worker, after exactly its preparations, and tries what code of an attacker would try in its place. Prints
// what became of each attempt, as JSON: `denied: <code>`, or what was reached.
import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import fs from 'node:fs'
import http from 'node:http'
import http2 from 'node:http2'
import module, { createRequire } from 'node:module'
import net from 'node:net'
import os from 'node:os'
import tls from 'node:tls'
import vm from 'node:vm'
import v8 from 'node:v8'
import { confineProcess } from '#engine/isolation/confine-process'

const require = createRequire(import.meta.url)
const target = JSON.parse(process.argv[2] ?? '{}') as {
  port: number
  socket: string
  secret: string
  folder: string
  addon: string
  home: string
}

// Kept from before, as a module that was loaded early would have them.
const early = {
  connect: net.connect,
  Socket: net.Socket,
  kill: process.kill,
  request: http.request,

  fetch: globalThis.fetch,
}

confineProcess()

type Loose = Record<string, (...args: unknown[]) => unknown>
const internals = process as unknown as Loose

/** Resolves with whether a connection was made. */
const connected = (socket: net.Socket): Promise<string> =>
  new Promise((resolve) => {
    socket.on('connect', () => resolve('connected'))
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(`denied: ${error.code}`))
  })

const attempts: Record<string, () => unknown> = {
  parentEnviron: () => fs.readFileSync(`/proc/${process.ppid}/environ`, 'utf8'),
  firstEnviron: () => fs.readFileSync('/proc/1/environ', 'utf8'),
  ownEnviron: () => fs.readFileSync('/proc/self/environ', 'utf8'),
  parentMemory: () => fs.openSync(`/proc/${process.ppid}/mem`, 'r'),
  parentFiles: () => fs.readdirSync(`/proc/${process.ppid}/fd`),
  users: () => fs.readFileSync('/etc/passwd', 'utf8'),
  keyFile: () => fs.readFileSync(target.secret, 'utf8'),
  home: () => fs.readdirSync(target.home),
  beside: () => fs.readFileSync(`${process.cwd()}/../etc/hostname`, 'utf8'),
  traversal: () => fs.readFileSync(new URL('../../../../../../../../../etc/passwd', import.meta.url), 'utf8'),
  writeTemporary: () => fs.writeFileSync(`${target.folder}/written`, 'x'),
  writeOwnCode: () => fs.writeFileSync(import.meta.filename, '', { flag: 'a' }),
  link: () => fs.symlinkSync('/etc/passwd', new URL('link', import.meta.url)),
  spawn: () => childProcess.execFileSync('/bin/sh', ['-c', 'id']),
  fork: () => childProcess.fork(target.addon),
  replace: () => internals['execve']?.('/bin/sh', ['sh'], {}),
  tcp: () => connected(net.connect(target.port, '127.0.0.1')),
  tcpKept: () => connected(early.connect(target.port, '127.0.0.1')),
  tcpClass: () => connected(new early.Socket().connect(target.port, '127.0.0.1')),
  http: () => connected(early.request({ port: target.port, host: '127.0.0.1' }).end() as unknown as net.Socket),
  fetchKept: () => early.fetch(`http://127.0.0.1:${target.port}/`).then(() => 'connected'),
  fetch: () => fetch(`http://127.0.0.1:${target.port}/`).then(() => 'connected'),
  webSocket: () => new WebSocket(`ws://127.0.0.1:${target.port}/`),
  tls: () => connected(tls.connect({ port: target.port, host: '127.0.0.1' })),
  http2: () => http2.connect(`http://127.0.0.1:${target.port}`),
  unixSocket: () => connected(net.connect({ path: target.socket })),
  listen: () =>
    new Promise((resolve, reject) => {
      const server = net.createServer()
      server.on('error', reject)
      server.listen(0, '127.0.0.1', () => resolve('listening'))
    }),
  udp: () =>
    new Promise((resolve, reject) => {
      dgram.createSocket('udp4').send('x', target.port, '127.0.0.1', (error) => (error ? reject(error) : resolve('sent')))
    }),
  dns: () => new Promise((resolve, reject) => void dns.lookup('localhost', (error, address) => (error ? reject(error) : resolve(address)))),
  dnsServer: () => {
    const resolver = new dns.promises.Resolver()
    resolver.setServers([`127.0.0.1:${target.port}`])
    return resolver.resolve4('data.example.com')
  },
  addon: () => process.dlopen({ exports: {} }, target.addon),
  addonRequire: () => require(target.addon) as unknown,
  grammarLibrary: async () => {
    const { Parser, Language } = await import('web-tree-sitter')
    await Parser.init()
    return Language.load(target.addon)
  },
  inspector: () => (require('node:inspector') as Loose)['open']?.(0),
  thread: () =>
    new (require('node:worker_threads') as { Worker: new (code: string, options: object) => object }).Worker('1', { eval: true }),
  binding: () => internals['binding']?.('tcp_wrap'),
  linkedBinding: () => internals['_linkedBinding']?.('tcp_wrap'),
  builtin: () => (internals['getBuiltinModule']?.('net') as Loose | undefined)?.['connect']?.(target.port, '127.0.0.1'),
  signal: () => process.kill(process.ppid, 0),
  signalKept: () => early.kill.call(process, process.ppid, 0),
  signalRaw: () => internals['_kill']?.(process.ppid, 0),
  debugParent: () => internals['_debugProcess']?.(process.ppid),
  priority: () => os.setPriority(process.ppid, 5),
  // eslint-disable-next-line no-new-func, @typescript-eslint/no-implied-eval -- what is tried
  evaluate: () => new Function('return process')() as unknown,
  machine: () => vm.runInThisContext('1') as unknown,
  flags: () => v8.setFlagsFromString('--allow-natives-syntax'),
  heapDump: () => v8.writeHeapSnapshot(`${target.folder}/heap`),
  report: () => process.report.writeReport(`${target.folder}/report`),
  database: () => new (require('node:sqlite') as { DatabaseSync: new (path: string) => object }).DatabaseSync(`${target.folder}/db`),
  reopen: () => {
    Object.defineProperty(process, 'kill', { value: early.kill })
    return process.kill(process.ppid, 0)
  },
  loader: () => (module as unknown as { _load(name: string): Loose })._load('net')['connect']?.(target.port, '127.0.0.1'),
  handles: () => internals['_getActiveHandles']?.(),
}

const outcome = async (attempt: () => unknown): Promise<string> => {
  try {
    const reached = await Promise.race([
      attempt(),
      new Promise((resolve) => void setTimeout(() => resolve('nothing within 1 s'), 1_000).unref()),
    ])
    return `reached: ${String(reached).slice(0, 200)}`
  } catch (error) {
    const { code, message, cause } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException }
    return `denied: ${cause?.code ?? code ?? message}`
  }
}

const outcomes: Record<string, string> = {}
// Beneath some functions an error has nobody who waits for it.
process.on('uncaughtException', () => undefined)
for (const [name, attempt] of Object.entries(attempts)) outcomes[name] = await outcome(attempt)
fs.writeSync(1, JSON.stringify(outcomes))
process.exit(0)
