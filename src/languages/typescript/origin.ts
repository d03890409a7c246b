import type { ts } from './parse.ts'

/**
 * Where a value comes from, as far as one file shows it.
 * - `import`: from another module; `path` has the members after it (`axios.get` → module `axios`, path `['get']`; a default or namespace import adds nothing).
 * - `global`: declared nowhere in the file.
 * - `made`: the result of a call or `new`; `path` has the members accessed on it.
 * - `object`: an object literal of this file.
 * - `local`: a function, class or other declaration of this file.
 * - `parameter`: a parameter; `type` is its annotation's text.
 */
export type Origin =
  | { readonly kind: 'import'; readonly module: string; readonly path: readonly string[] }
  | { readonly kind: 'global'; readonly path: readonly string[] }
  | {
      readonly kind: 'made'
      readonly call: ts.CallExpression | ts.NewExpression
      readonly callee: Origin
      readonly path: readonly string[]
      readonly name: string
    }
  | { readonly kind: 'object'; readonly node: ts.ObjectLiteralExpression; readonly path: readonly string[] }
  | { readonly kind: 'local'; readonly node: ts.Node; readonly name: string; readonly path: readonly string[] }
  | { readonly kind: 'parameter'; readonly name: string; readonly type: string; readonly path: readonly string[] }
  | { readonly kind: 'unknown' }

const members = (path: readonly string[]): string => {
  if (path.length === 1) return path[0] === 'default' ? '' : (path[0] as string)
  return (path.includes('default') ? path.filter((part) => part !== 'default') : path).join('.')
}

/**
 * An origin as one string, to compare with tables: `axios#get`, `pg#Pool().query`, `global#fetch`, `local#charge`.
 * Default and namespace imports give the same string (`axios#` and its members), as do `new` and a call; the `node:` prefix is dropped.
 */
export const originName = (origin: Origin): string => {
  switch (origin.kind) {
    case 'import':
      return `${origin.module.startsWith('node:') ? origin.module.slice('node:'.length) : origin.module}#${members(origin.path)}`
    case 'global': {
      const [first] = origin.path
      const isGlobalObject = origin.path.length > 1 && (first === 'globalThis' || first === 'window')
      return `global#${(isGlobalObject ? origin.path.slice(1) : origin.path).join('.')}`
    }
    case 'made': {
      const rest = members(origin.path)
      return `${originName(origin.callee)}()${rest ? `.${rest}` : ''}`
    }
    case 'object':
      return `object#${members(origin.path)}`
    case 'local':
      return `local#${[origin.name, ...origin.path].filter(Boolean).join('.')}`
    case 'parameter':
      return `parameter#${[origin.name, ...origin.path].join('.')}`
    case 'unknown':
      return 'unknown#'
  }
}
