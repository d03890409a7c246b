import dgram from 'node:dgram'
import dns from 'node:dns'
import { builtinModules, createRequire, syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import os from 'node:os'
import { confineGrammars } from '#languages/tree/confine-grammars'

const require = createRequire(import.meta.url)

/** Modules of Node that parsers and this process need. None of them opens a connection or starts a process; files are a matter of `--allow-fs-read`. */
const allowed: ReadonlySet<string> = new Set([
  ...[
    'assert',
    'assert/strict',
    'async_hooks',
    'buffer',
    'console',
    'constants',
    'crypto',
    'diagnostics_channel',
    'events',
    'fs',
    'fs/promises',
  ],
  ...['module', 'os', 'path', 'path/posix', 'path/win32', 'perf_hooks', 'process', 'punycode', 'querystring', 'readline', 'stream'],
  ...['stream/consumers', 'stream/promises', 'stream/web', 'string_decoder', 'sys', 'timers', 'timers/promises', 'tty', 'url', 'util'],
  ...['util/types', 'zlib'],
])

/** What a process may do to others, to itself or to the loader. `dlopen` goes once the grammars are loaded. */
const closedOfProcess = [
  ...[
    'kill',
    '_kill',
    '_debugProcess',
    '_debugEnd',
    '_startProfilerIdleNotifier',
    '_stopProfilerIdleNotifier',
    'binding',
    '_linkedBinding',
  ],
  ...['execve', 'chdir', 'umask', 'setuid', 'setgid', 'seteuid', 'setegid', 'setgroups', 'initgroups', 'loadEnvFile', 'getBuiltinModule'],
  ...['_getActiveHandles', '_getActiveRequests', 'dlopen', 'openStdin', 'setUncaughtExceptionCaptureCallback'],
]

const closedGlobals = [
  'fetch',
  'WebSocket',
  'EventSource',
  'Request',
  'Response',
  'Headers',
  'FormData',
  'BroadcastChannel',
  'MessageChannel',
]

const denied = (name: string) =>
  function () {
    throw Object.assign(new Error(`${name} is closed in a process that reads untrusted text`), { code: 'ERR_ACCESS_DENIED' })
  }

/** Puts a function that throws in the place of a property, for good. */
const close = (owner: object, key: PropertyKey, name: string): void => {
  const property = Reflect.getOwnPropertyDescriptor(owner, key)
  if (property?.configurable === false && !property.writable) return
  Reflect.defineProperty(owner, key, {
    value: denied(name),
    writable: false,
    ...(property?.configurable === false ? {} : { configurable: false, enumerable: property?.enumerable ?? false }),
  })
}

const isFunction = (value: unknown): value is { readonly prototype?: object } => typeof value === 'function'

const valueOf = (owner: object, key: PropertyKey): unknown => {
  try {
    return Reflect.get(owner, key)
  } catch {
    return undefined
  }
}

/** Closes each function that an object holds, and the methods of each class: an instance that was made before can do nothing either. */
const closeAll = (owner: object, name: string): void => {
  for (const key of Reflect.ownKeys(owner)) {
    const value = valueOf(owner, key)
    if (isFunction(value)) {
      if (value.prototype) closeMethods(value.prototype, `${name}.${String(key)}`)
      close(owner, key, `${name}.${String(key)}`)
    }
  }
}

const closeMethods = (prototype: object, name: string): void => {
  // What a module exports again, such as a class of `events`, belongs to everybody.
  if (Object.prototype === prototype || sharedPrototypes.has(prototype)) return
  for (const key of Reflect.ownKeys(prototype))
    if (key !== 'constructor' && isFunction(Reflect.getOwnPropertyDescriptor(prototype, key)?.value))
      close(prototype, key, `${name}.${String(key)}`)
}

const sharedPrototypes = new Set<object>()
for (const name of ['events', 'stream', 'buffer', 'util', 'url']) {
  const exported = require(`node:${name}`) as object
  for (const value of [exported, ...Reflect.ownKeys(exported).map((key) => valueOf(exported, key))])
    if (isFunction(value) && value.prototype) sharedPrototypes.add(value.prototype)
}
for (const intrinsic of [Error, Promise, Map, Set, Array, Function, EventTarget, Event]) sharedPrototypes.add(intrinsic.prototype)

/** The classes under all of Node's sockets: each connection and each look-up of a name passes through one of them, whoever asks for it. */
const socketClasses = (): readonly object[] => {
  interface Handled {
    readonly _handle?: object | null
  }
  const found: (object | null | undefined)[] = []
  const { _createServerHandle: createHandle } = net as unknown as {
    _createServerHandle: (address: null, port: number, family: number) => { close?: () => void }
  }
  // Neither address nor port: nothing is bound.
  const tcp = createHandle(null, 0, 4)
  found.push(tcp)
  const local = new net.Socket()
  local.on('error', () => undefined)
  // A folder is no socket: the handle is made, and refused.
  local.connect({ path: '/' })
  found.push((local as unknown as Handled)._handle)
  const datagrams = dgram.createSocket('udp4')
  for (const symbol of Object.getOwnPropertySymbols(datagrams)) {
    const state = valueOf(datagrams, symbol) as { readonly handle?: object } | undefined
    found.push(state?.handle)
  }
  found.push((new dns.Resolver() as unknown as Handled)._handle)
  const prototypes = found
    .filter((handle) => handle !== null && handle !== undefined)
    .map((handle) => Object.getPrototypeOf(handle) as object)
  tcp.close?.()
  local.destroy()
  datagrams.close()
  return prototypes
}

/**
 * Takes from this process what the reading of texts does not need, before the first text is read: the network, other processes, addons, the
 * inspector. Node's permission model, under which this process was started, has no switch for the network before Node 25 and none for signals.
 *
 * It holds against JavaScript that runs in this process. Machine code that a parser was made to run calls the kernel by itself: only the
 * `namespaces` level stops that.
 */
export const confineProcess = async (): Promise<void> => {
  await confineGrammars(require)
  const classes = socketClasses()
  for (const [index, prototype] of classes.entries()) closeMethods(prototype, `socket ${index}`)
  for (const name of builtinModules) {
    // `_stream_readable` and its like are parts of `stream`.
    if (allowed.has(name) || name.startsWith('_stream_')) continue
    try {
      closeAll(require(name) as object, name)
    } catch {
      // The permission model refuses some of them already (the inspector).
    }
  }
  for (const key of closedGlobals) close(globalThis, key, key)
  close(os, 'setPriority', 'setPriority')
  for (const key of closedOfProcess) close(process, key, `process.${key}`)
  const { Module } = require('node:module') as { Module: { _extensions: object } }
  close(Module._extensions, '.node', 'an addon')
  syncBuiltinESMExports()
}
