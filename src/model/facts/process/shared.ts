import type { Span } from '../../source-file.ts'

/** The fields of every fact. Spans are lines of the file that the fact was extracted from; linking adds the path. */
export interface FactBase<Kind extends string> {
  readonly kind: Kind
  /** Where the hazard, or the construct, is. */
  readonly at: Span
  /** The enclosing function, qualified (`OrderService.charge`, `app.post /orders`); empty at module level. */
  readonly within: string
  /**
   * The smallest construct that carries the fact, without its incidental arguments: the callee, a YAML key path, table and operation. A
   * finding's identity across pushes depends on it, so it never holds a line number, a literal URL or formatting.
   */
  readonly subject: string
  /** Its subject in earlier versions, if it differed. Their findings are matched by it. */
  readonly formerSubject?: string
}

/** A name in this file, or one imported from another file of the repository (`module` is the specifier as written). */
export interface Ref {
  readonly module?: string
  /** Dotted path of the name: `api`, `clients.billing`, `default`. */
  readonly name: string
}

/** An argument or option, as far as its text decides it. `unknown` keeps rules silent. */
export type ValueShape =
  | { readonly type: 'literal'; readonly value: string | number | boolean | null }
  | { readonly type: 'template'; readonly head: string }
  | {
      readonly type: 'object'
      readonly keys: Readonly<Record<string, PropertyShape>>
      /** Has a spread or a computed key: absent keys are unknown. */ readonly open: boolean
    }
  | { readonly type: 'array'; readonly items: readonly ValueShape[] }
  | { readonly type: 'function' }
  | {
      readonly type: 'expression'
      /** Callee or name when it is simple, for example `AbortSignal.timeout` or `config.timeout`. */ readonly name?: string
    }

export interface PropertyShape {
  readonly value: ValueShape
  readonly at: Span
}

/** Whether something is bounded in time, and by what. */
export type Deadline =
  | {
      readonly state: 'bounded'
      /** For example `timeout`, `signal`, `interceptor`. */
      readonly by: string
      /** Its lines; `path` if it is in another file (known once files are linked). */
      readonly at?: Span & { readonly path?: string }
    }
  /** The library's default bounds it, after this many seconds. */
  | { readonly state: 'default'; readonly seconds: number }
  /** The option is set to "no timeout". */
  | { readonly state: 'disabled'; readonly at: Span }
  | { readonly state: 'none' }
  | { readonly state: 'unknown'; readonly because: string }
