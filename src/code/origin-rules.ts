import type { OriginRules } from './origins.ts'

/** Go and gopkg.in put the major version into the path: `github.com/redis/go-redis/v9`, `gopkg.in/yaml.v3`. */
const withoutMajorVersion = (module: string): string => module.replace(/\/v\d+(?=\/|$)|\.v\d+(?=\/|$)/, '')

const withoutScheme = (module: string): string => (module.startsWith('node:') ? module.slice('node:'.length) : module)

/** How each language differs in what a name refers to. */
export const originRules = {
  typescript: {
    moduleName: withoutScheme,
    hasPackageTypes: false,
    prefersDeclaredType: false,
    transparentTypes: new Set(['Promise', 'Readonly', 'Partial', 'Required', 'NonNullable', 'Awaited']),
  },
  python: {
    moduleName: (module) => module,
    hasPackageTypes: false,
    prefersDeclaredType: false,
    transparentTypes: new Set(['Optional', 'Annotated', 'Final', 'ClassVar', 'Awaitable']),
  },
  go: { moduleName: withoutMajorVersion, hasPackageTypes: true, prefersDeclaredType: true, transparentTypes: new Set<string>() },
  java: {
    moduleName: (module) => module,
    hasPackageTypes: true,
    prefersDeclaredType: true,
    transparentTypes: new Set(['Optional', 'CompletableFuture', 'Provider', 'ObjectProvider', 'Supplier']),
  },
} as const satisfies Record<string, OriginRules>
