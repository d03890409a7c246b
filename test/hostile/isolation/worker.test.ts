import { spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { detectIsolation } from '#engine/isolation/detect-isolation'
import type { IsolationLevel } from '#engine/isolation/isolation'
import { workerCommand } from '#engine/worker-command'
import { entryFile, probe as probeName } from '../../support/bundled-program.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-hostile-')))
const best = await detectIsolation()

let reached = 0
const countConnection = (): void => void (reached += 1)
const tcp: Server = createServer(countConnection)
const local: Server = createServer(countConnection)
const udp = createSocket('udp4')
const secret = 'not-for-workers-1234'

beforeAll(async () => {
  writeFileSync(join(folder, 'app.pem'), secret)
  writeFileSync(join(folder, 'addon.node'), 'not loaded before it is refused')
  await once(tcp.listen(0, '127.0.0.1'), 'listening')
  await once(local.listen(join(folder, 'socket')), 'listening')
  udp.on('message', countConnection)
  const { port } = tcp.address() as AddressInfo
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve))
})
afterAll(() => {
  for (const server of [tcp, local, udp]) server.close()
  rmSync(folder, { recursive: true, force: true })
})

const probeFile = entryFile(probeName)

const probe = async (level: IsolationLevel): Promise<Record<string, string>> => {
  const { port } = tcp.address() as AddressInfo
  const target = {
    port,
    socket: join(folder, 'socket'),
    secret: join(folder, 'app.pem'),
    folder,
    addon: join(folder, 'addon.node'),
    home: homedir(),
  }
  const entry = [probeFile, JSON.stringify(target)]
  const { program, args, env } = workerCommand({ level, memory: 320, entry, files: [dirname(probeFile)] })
  const child = spawn(program, args, {
    env,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe', ...(level === 'namespaces' ? (['pipe'] as const) : [])],
  })
  const [said, problems] = [[] as Buffer[], [] as Buffer[]]
  child.stdout?.on('data', (bytes: Buffer) => said.push(bytes))
  child.stderr?.on('data', (bytes: Buffer) => problems.push(bytes))
  await once(child, 'close')
  try {
    return JSON.parse(Buffer.concat(said).toString('utf8')) as Record<string, string>
  } catch {
    throw new Error(`The probe said nothing: ${Buffer.concat(problems).toString('utf8')}`)
  }
}

/** What a worker tries, and what must not come of it. */
const attacks: readonly (readonly [attempt: string, title: string])[] = [
  ['parentEnviron', "a worker cannot read its parent's environment in /proc"],
  ['firstEnviron', 'a worker cannot read the environment of the first process'],
  ['ownEnviron', 'a worker cannot read its own environment in /proc'],
  ['parentMemory', "a worker cannot open its parent's memory in /proc"],
  ['parentFiles', "a worker cannot list its parent's open files"],
  ['users', "a worker cannot read the machine's list of users"],
  ['keyFile', "a worker cannot read the App's private key from its file"],
  ['home', 'a worker cannot list the home folder with its SSH keys'],
  ['beside', 'a worker cannot read a file beside its working folder'],
  ['traversal', 'a worker cannot leave the parsers by a path with ..'],
  ['writeTemporary', 'a worker cannot write into a temporary folder'],
  ['writeOwnCode', 'a worker cannot change its own code'],
  ['link', "a worker cannot plant a link among the parsers' files"],
  ['spawn', 'a worker cannot start a shell'],
  ['fork', 'a worker cannot fork a process of Node'],
  ['replace', 'a worker cannot become another program'],
  ['tcp', 'a worker cannot open a TCP connection'],
  ['tcpKept', 'a worker cannot open a TCP connection by a function kept from before'],
  ['tcpClass', 'a worker cannot open a TCP connection by a class kept from before'],
  ['http', 'a worker cannot send an HTTP request by a function kept from before'],
  ['fetch', 'a worker cannot fetch an address'],
  ['fetchKept', 'a worker cannot fetch an address by a function kept from before'],
  ['webSocket', 'a worker cannot open a WebSocket'],
  ['tls', 'a worker cannot open a TLS connection'],
  ['http2', 'a worker cannot open an HTTP/2 session'],
  ['unixSocket', 'a worker cannot connect to a socket in the file system'],
  ['listen', 'a worker cannot listen on a port'],
  ['udp', 'a worker cannot send a datagram'],
  ['dns', 'a worker cannot look up a name'],
  ['dnsServer', 'a worker cannot send data out in a question to a name server'],
  ['addon', 'a worker cannot load an addon from a temporary folder'],
  ['addonRequire', 'a worker cannot require an addon from a temporary folder'],
  ['grammarLibrary', 'a worker cannot load a grammar from a temporary folder'],
  ['inspector', 'a worker cannot open an inspector'],
  ['thread', 'a worker cannot start a thread'],
  ['binding', "a worker cannot reach Node's own bindings"],
  ['linkedBinding', "a worker cannot reach Node's linked bindings"],
  ['builtin', 'a worker cannot get the network by the name of its module'],
  ['loader', "a worker cannot get the network by the loader's own function"],
  ['signal', 'a worker cannot send its parent a signal'],
  ['signalKept', 'a worker cannot send its parent a signal by a function kept from before'],
  ['signalRaw', "a worker cannot send its parent a signal by Node's inner function"],
  ['debugParent', "a worker cannot open its parent's inspector by a signal"],
  ['priority', 'a worker cannot slow its parent down by its priority'],
  ['evaluate', 'a worker cannot make code of text'],
  ['machine', 'a worker cannot run a script in a context of its own'],
  ['flags', "a worker cannot change the engine's flags"],
  ['heapDump', 'a worker cannot write its memory to a file'],
  ['report', 'a worker cannot write a report to a file'],
  ['database', 'a worker cannot open a database file'],
  ['reopen', 'a worker cannot put back what was closed'],
  ['handles', "a worker cannot get hold of its own pipes' classes"],
]

/** Refused by Node or by this product: an attempt that fails for another reason proves nothing. In the sandbox a file may be missing altogether. */
const refused =
  /^(?:reached: )?denied: (?:ERR_ACCESS_DENIED$|MODULE_NOT_FOUND$|Code generation from strings disallowed|Cannot redefine property)/

describe.each(['permissions', 'namespaces'] as const)('at the level of %s', (level) => {
  const isThere = level === 'permissions' || best === 'namespaces'
  let outcomes: Record<string, string> = {}
  beforeAll(async () => {
    if (isThere) outcomes = await probe(level)
    else console.warn('Skipped: this machine does not let bubblewrap make namespaces, so that there is no such level to attack.')
  })

  it.skipIf(!isThere).each(attacks)('%s: %s', (attempt) => {
    expect(outcomes[attempt]).toMatch(refused)
  })

  it.skipIf(!isThere)('nothing that listens was reached by a worker, and nothing was written', () => {
    expect(reached).toBe(0)
    expect(readdirSync(folder).toSorted()).toEqual(['addon.node', 'app.pem', 'socket'])
    expect(Object.keys(outcomes).toSorted()).toEqual(attacks.map(([attempt]) => attempt).toSorted())
    expect(JSON.stringify(outcomes)).not.toContain(secret)
  })
})
