/** Where something about a route is written: in an argument of the call, or in the argument of another link of the same chain. */
export type WrittenAt = number | { readonly link: readonly string[] }

/** A member that registers a route: `router.post('/orders', requireUser, create)`. */
export interface RouteMember {
  /**
   * The verb: a word in capitals; `name` if the member is called like it; where it is written; `ALL` if nothing says so.
   */
  readonly verb: 'name' | WrittenAt | string
  /** Where the path is written; the first argument by default. */
  readonly path?: WrittenAt
  /** Which of the arguments after the path answers; all others stand before it. */
  readonly handler: 'first' | 'last'
  /** A path may begin with a verb: `POST /orders`. */
  readonly hasVerbInPath?: true
  /** A link of the same chain that names the verbs: `.Methods("POST")`. */
  readonly verbLink?: string
}

/** A member that gives a router for a part of the routes. */
export interface GroupMember {
  /** Position of the path in front of all its routes. */
  readonly prefix?: number
}

/** How a library registers routes on a router. Names are origins (see `originName`), with the patterns of {@link NameMap}. */
export interface RouterForm {
  readonly library: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** Values that routes are registered on: what makes one, and instances of its types. A module is `net/http#`. */
  readonly routers: readonly string[]
  /** Most files import it for something else, so that its import says nothing about a router of another file. */
  readonly isImportedWidely?: true
  /** By the name of the member, with alternatives in braces. */
  readonly routes: Readonly<Record<string, RouteMember>>
  /** Members that give a router for a part of the routes; arguments after the prefix stand before all of them. */
  readonly groups?: Readonly<Record<string, GroupMember>>
  /** Members that put their arguments before all routes that are registered on the router from then on. */
  readonly uses?: readonly string[]
}

/** What the name of a member says about routers that other files make, in files that import one of some modules. */
export interface NamedRouters {
  /** Where this comes from. */
  readonly source: string
  readonly modules: readonly string[]
  readonly routes: Readonly<Record<string, RouteMember>>
  readonly uses?: readonly string[]
}

/** How one language takes requests from outside. */
export interface EndpointTable {
  readonly routers: readonly RouterForm[]
  readonly names: readonly NamedRouters[]
  /** Functions that make a path, with the verb that each allows: `name` if it is called like the verb. */
  readonly patterns: Readonly<Record<string, 'name' | 'ALL'>>
  /** Functions that only turn a function into a handler. */
  readonly conversions: readonly string[]
  /** Modules whose values limit the number of requests, whatever they are called. */
  readonly limiters: readonly string[]
}
