import type { OriginRules } from './origins.ts'

/** Go and gopkg.in put the major version into the path: `github.com/redis/go-redis/v9`, `gopkg.in/yaml.v3`. */
const withoutMajorVersion = (module: string): string => module.replace(/\/v\d+(?=\/|$)|\.v\d+(?=\/|$)/, '')

const withoutScheme = (module: string): string => (module.startsWith('node:') ? module.slice('node:'.length) : module)

const none: ReadonlySet<string> = new Set()

/** Node.js 24, Events: these methods of an emitter return the emitter. */
const listening = ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener']

/** How each language differs in what a name refers to. */
export const originRules = {
  typescript: {
    moduleName: withoutScheme,
    hasPackageTypes: false,
    prefersDeclaredType: false,
    transparentTypes: new Set(['Promise', 'Readonly', 'Partial', 'Required', 'NonNullable', 'Awaited']),
    // TypeScript 5.8, utility types; ConfigType of NestJS 11: what the registered function returns.
    resultTypes: new Set(['ReturnType', 'ConfigType']),
    globalObjects: new Set(['globalThis', 'window', 'global', 'self']),
    loaders: new Set(['global#import', 'global#require']),
    makers: none,
    returnsObject: new Set(['global#process.', 'process#'].flatMap((process) => listening.map((method) => `${process}${method}`))),
  },
  python: {
    moduleName: (module) => module,
    hasPackageTypes: false,
    prefersDeclaredType: false,
    transparentTypes: new Set(['Optional', 'Annotated', 'Final', 'ClassVar', 'Awaitable']),
    resultTypes: none,
    globalObjects: none,
    loaders: new Set(['importlib#import_module']),
    makers: none,
    returnsObject: none,
  },
  go: {
    moduleName: withoutMajorVersion,
    hasPackageTypes: true,
    prefersDeclaredType: true,
    transparentTypes: none,
    resultTypes: none,
    globalObjects: none,
    loaders: none,
    makers: new Set(['global#new']),
    returnsObject: none,
  },
  java: {
    moduleName: (module) => module,
    hasPackageTypes: true,
    prefersDeclaredType: true,
    transparentTypes: new Set(['Optional', 'CompletableFuture', 'Provider', 'ObjectProvider', 'Supplier']),
    resultTypes: none,
    globalObjects: none,
    loaders: none,
    makers: none,
    returnsObject: none,
  },
} as const satisfies Record<string, OriginRules>
