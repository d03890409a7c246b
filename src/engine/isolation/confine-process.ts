import dgram from 'node:dgram'
import dns from 'node:dns'
import { builtinModules, createRequire, syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import os from 'node:os'

const require = createRequire(import.meta.url)

/**
 * Node modules that the parsers and this process need. None of them opens a connection or starts a process; `--allow-fs-read` limits access
 * to files.
 */
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

/** Functions of `process` that affect other processes, this one or the loader. */
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
    throw Object.assign(new Error(`${name} is not available in a process that reads untrusted text`), { code: 'ERR_ACCESS_DENIED' })
  }

/** Permanently replaces a property with a function that throws. */
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

/** Disables each function of an object, and the methods of each class, so that existing instances are disabled too. */
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
  // Objects that a module re-exports, such as a class of `events`, are used elsewhere too.
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

/** The native classes behind all of Node's sockets. Every connection and every DNS lookup uses one of them, whatever code makes it. */
const socketClasses = (): readonly object[] => {
  interface Handled {
    readonly _handle?: object | null
  }
  const found: (object | null | undefined)[] = []
  const { _createServerHandle: createHandle } = net as unknown as {
    _createServerHandle: (address: null, port: number, family: number) => { close?: () => void }
  }
  // Without an address and a port, nothing is bound.
  const tcp = createHandle(null, 0, 4)
  found.push(tcp)
  const local = new net.Socket()
  local.on('error', () => undefined)
  // A folder is not a socket, so the handle is created and the connection fails.
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
 * Removes capabilities from this process that parsing does not need, before the first text is read: network access, other processes,
 * addons, the inspector. Node's permission model, under which this process runs, cannot restrict the network before Node 25, nor signals.
 *
 * This protects against JavaScript in this process. Machine code that exploits a bug in V8 calls the kernel directly, and only
 * the `namespaces` level stops that.
 */
export const confineProcess = (): void => {
  const classes = socketClasses()
  for (const [index, prototype] of classes.entries()) closeMethods(prototype, `socket ${index}`)
  for (const name of builtinModules) {
    // Modules such as `_stream_readable` are parts of `stream`.
    if (allowed.has(name) || name.startsWith('_stream_')) continue
    try {
      closeAll(require(name) as object, name)
    } catch {
      // The permission model already blocks some of them (the inspector).
    }
  }
  for (const key of closedGlobals) close(globalThis, key, key)
  close(os, 'setPriority', 'setPriority')
  for (const key of closedOfProcess) close(process, key, `process.${key}`)
  const { Module } = require('node:module') as { Module: { _extensions: object } }
  close(Module._extensions, '.node', 'an addon')
  syncBuiltinESMExports()
}
