import type { Call, Expr, FunctionModel, Parameter, Struct } from './model.ts'

/**
 * Where a value comes from, as far as one file shows it.
 * - `import`: a module, or a member of it.
 * - `own`: a function or class of this file.
 * - `self`: the object of the surrounding class.
 * - `parameter`: handed in, without a type that this file can resolve.
 * - `global`: declared nowhere in the file.
 * - `literal`: written out.
 * - `unknown`: the text does not decide, for example between two assignments.
 */
export type OriginRoot =
  /** `written`: the module as the import names it, with its version and platform. */
  | { readonly kind: 'import'; readonly module: string; readonly written: string }
  | { readonly kind: 'own'; readonly name: string; readonly function?: FunctionModel }
  | { readonly kind: 'self'; readonly owner: string }
  | { readonly kind: 'parameter'; readonly function: FunctionModel; readonly parameter: Parameter }
  | { readonly kind: 'global' }
  | { readonly kind: 'literal' }
  | { readonly kind: 'unknown' }

/** From a root to the value: a member (`.get`), a call or an instance (`()`), an element (`[]`), one of several results (`[1]`). */
export interface Origin {
  readonly root: OriginRoot
  /** The members and calls after the root, each with its sign: `.get`, `()`, `[]`, `[1]`. */
  readonly path: readonly string[]
  /** The expression that made the instance, nearest to the value: its arguments are the settings of the instance. */
  readonly site: Call | Struct | undefined
  /** The name or member that holds the instance: `client` of `const client = axios.create()`. */
  readonly holder: Expr | undefined
}

/** Whether a value is a function, a class or an object of the file, or a part of one. */
export const isOwn = ({ root }: Origin): boolean => root.kind === 'own' || root.kind === 'self'

const memberName = (path: readonly string[]): string => {
  const text = path.join('')
  return text.startsWith('.') ? text.slice(1) : text
}

/**
 * One spelling for all languages, to compare with tables: `axios#create().post`, `requests#Session().get`, `net/http#Client().Do`,
 * `java.net.http#HttpClient().send`, `global#fetch`. An instance of a type and the result of a call are spelled alike.
 */
export const originName = ({ root, path }: Origin): string => {
  switch (root.kind) {
    case 'import':
      return `${root.module}#${memberName(path)}`
    case 'own':
      return `.#${root.name}${path.join('')}`
    case 'self':
      return `this#${root.owner}${path.join('')}`
    case 'parameter':
      return `parameter#${root.parameter.name}${path.join('')}`
    case 'global':
      return `global#${memberName(path)}`
    case 'literal':
      return 'literal#'
    case 'unknown':
      return 'unknown#'
  }
}
