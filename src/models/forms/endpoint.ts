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
  /** Earlier links of the chain that may hold the path: `router.route('/orders').post(create)`. */
  readonly pathLinks?: readonly string[]
  /** Everything is in the keys of one object, the first argument. */
  readonly options?: RouteOptions
  /** Keywords that hold the path and the verbs. */
  readonly pathNames?: readonly string[]
  readonly verbNames?: readonly string[]
  /** Which of the arguments after the path is the handler, while all others run before it; or the function that the call decorates. */
  readonly handler: 'first' | 'last' | 'decorated'
  /** The arguments after the handler are the roles of callers that may call. */
  readonly takesRoles?: true
  /** A function in the place of the path is the handler: the group around the route has the path. */
  readonly mayOmitPath?: true
  /** A path may begin with a verb: `POST /orders`. */
  readonly hasVerbInPath?: true
  /** A link of the same chain that names the verbs: `.Methods("POST")`. */
  readonly verbLink?: string
}

/** The keys of an object that describes a route. */
export interface RouteOptions {
  readonly path: readonly string[]
  readonly verb: readonly string[]
  readonly handler: readonly string[]
  /** The keys whose values run before the handler. */
  readonly guards: readonly string[]
}

/** A member that gives a router for a part of the routes. */
export interface GroupMember {
  /** Position of the path in front of all its routes. */
  readonly prefix?: number
  /** Its arguments only restrict which requests match. */
  readonly matches?: true
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
  /** Members that return a router for some of the routes. Arguments after the prefix run before all of them. */
  readonly groups?: Readonly<Record<string, GroupMember>>
  /** Members that put their arguments before all routes that are registered on the router from then on. */
  readonly uses?: readonly string[]
  /** Those members of `uses` whose first argument names an event. */
  readonly hooks?: readonly string[]
  /** Members that call a function with a router for some of the routes: `app.register(async (scope) => { … })`. */
  readonly hands?: readonly string[]
  /** Members that decorate a function which runs before all routes. */
  readonly decorates?: readonly string[]
  /** What `uses` puts in front runs only before routes that are registered after it. */
  readonly isOrdered?: true
  /** Every member returns the router. */
  readonly isFluent?: true
}

/** What the name of a member says about routers that other files make, in files that import one of some modules. */
export interface NamedRouters {
  /** Where this comes from. */
  readonly source: string
  /** `*` for all files. */
  readonly modules: readonly string[]
  /** Last names of variables or fields that hold a router, in lower case with `*`, and last names of its types. Any by default. */
  readonly receivers?: readonly string[]
  readonly types?: readonly string[]
  readonly routes: Readonly<Record<string, RouteMember>>
  readonly uses?: readonly string[]
  readonly hooks?: readonly string[]
  readonly hands?: readonly string[]
}

/** Functions that a framework calls for requests because the file exports them. */
export interface ExportedForm {
  readonly library: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** By the name of the export, with the verb of each; `*` for any name. */
  readonly functions: Readonly<Record<string, string>>
  /** Only functions with a parameter. */
  readonly takesRequest?: true
  /** Only functions whose first parameter has a type with one of these last names. */
  readonly types?: readonly string[]
}

/** Links that create a procedure of a chain: `protectedProcedure.input(order).mutation(create)`. */
export interface ProcedureForm {
  readonly library: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** The verb of each. */
  readonly members: Readonly<Record<string, string>>
  /** Words with which the name of such a chain may start. */
  readonly chains: readonly string[]
}

/** Objects that provide a framework with guards for all routes: `{ provide: APP_GUARD, useClass: AuthGuard }`. */
export interface ProviderForm {
  readonly library: string
  /** Where this comes from: version and document. */
  readonly source: string
  readonly key: string
  readonly token: string
  readonly values: readonly string[]
}

/** Servers without routes, with one function that handles all requests. */
export interface ServerForm {
  readonly source: string
  /** Functions that create one. Their last argument is the handler. */
  readonly makers: readonly string[]
  /** Members that register the function for an event. */
  readonly listens: readonly string[]
  readonly event: string
}

/** Methods that a framework calls for requests because of their annotations. */
export interface AnnotatedForm {
  readonly library: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** Annotations that map a method, with the verb of each. */
  readonly annotations: Readonly<Record<string, string>>
  /** Keywords of the annotation that name the verbs. */
  readonly verbs?: readonly string[]
  /** Last names of annotations of the method that hold its path, if not the one that maps it. */
  readonly path?: readonly string[]
  /** Keywords that hold a path; `value` and `path` by default. */
  readonly pathNames?: readonly string[]
  /** Annotations of classes whose methods answer. */
  readonly classes: readonly string[]
  /** Last names of annotations of a class that hold the path before all of its routes. */
  readonly paths: readonly string[]
  /** An annotation declared in the repository may include one of these classes, with its own path. */
  readonly composes?: true
}

/** Views that the keywords of a decorator configure. */
export interface ViewForm {
  readonly library: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** Decorators of a view, and those of a class that hold for all of its views. */
  readonly views: readonly string[]
  readonly defaults: readonly string[]
  /** Keywords with the name of the route and with its verbs. */
  readonly route: string
  readonly verb: string
  /** Keywords that turn callers away, with patterns, and names of values that take this back. */
  readonly guards: readonly string[]
  readonly off: readonly string[]
}

/** What names say about annotations; patterns with `*`. */
export interface AnnotationNames {
  /** Annotations that make a framework authorize the caller, and words in their arguments that let anyone in. */
  readonly asksWho: readonly string[]
  readonly letsAnyone: readonly string[]
  /** Whole expressions that every signed-in caller meets. */
  readonly letsSignedIn: readonly string[]
  /** Annotations of interfaces that send requests, and modules of which a file with such interfaces imports something. */
  readonly clients: readonly string[]
  readonly clientModules: readonly string[]
  /** Bases of classes that run before all routes. */
  readonly filters: readonly string[]
  /** Annotations of parameters whose value the caller chooses. */
  readonly values: readonly string[]
}

/** How a service computes or verifies the signature of an incoming request. */
export interface SignatureForm {
  readonly source: string
  /** Functions that compute a MAC over a body, and those that verify a signature over it, with the position of the body. */
  readonly computes: Readonly<Record<string, number>>
  readonly verifies: Readonly<Record<string, number>>
  /** Functions that serialize a value, which is their first argument. */
  readonly serializes: readonly string[]
  /** Members of a request that hold its parsed body. */
  readonly bodies: readonly string[]
  /** Last names of functions that compare two MACs. */
  readonly compares: readonly string[]
}

/** What switches a protection of the whole application off for one route. */
export interface LiftForm {
  readonly library: string
  /** Where this comes from: version and document. */
  readonly source: string
  readonly against: 'overuse'
  /** Decorators, as origins. One whose arguments are all false switches nothing off. */
  readonly decorators?: readonly string[]
  /** Keys of the options of a route that do so if they are false: `rateLimit` in `config`. */
  readonly options?: readonly { readonly in: string; readonly key: string }[]
}

/** How one language takes requests from outside. */
export interface EndpointTable {
  readonly routers: readonly RouterForm[]
  readonly names: readonly NamedRouters[]
  /** Functions that make a path, with the verb that each allows: `name` if it is called like the verb. */
  readonly patterns: Readonly<Record<string, 'name' | 'ALL'>>
  readonly annotated: readonly AnnotatedForm[]
  readonly annotations?: AnnotationNames
  readonly views?: readonly ViewForm[]
  readonly exported?: readonly ExportedForm[]
  readonly procedures?: readonly ProcedureForm[]
  readonly providers?: readonly ProviderForm[]
  readonly servers?: readonly ServerForm[]
  readonly signatures?: readonly SignatureForm[]
  readonly lifts?: readonly LiftForm[]
  /** Functions that compare a password with its stored hash. */
  readonly passwordChecks?: readonly string[]
  /** Last names of calls that identify or authorize the caller, in lower case with `*`. */
  readonly checksCaller?: readonly string[]
  /** Functions that make a handler wait for another function which they are given: FastAPI's `Depends`. */
  readonly dependencies: readonly string[]
  /** Last names of decorators that only describe a function or register it. */
  readonly passive: readonly string[]
  /** Functions that only turn a function into a handler. */
  readonly conversions: readonly string[]
  /** Modules whose values limit the number of requests, whatever they are called. */
  readonly limiters: readonly string[]
}
