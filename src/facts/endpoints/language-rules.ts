import type { Language } from '#model/source-file'

/** What the languages do differently about requests from outside. */
export interface EndpointRules {
  /** A route is placed at the first line of its call. */
  readonly placesFirstLine: boolean
  /** Length at which the text of a guard is cut off. */
  readonly guardLength: number
  /** The package qualifier of a guard's name is ignored: `middleware.RequireUser`. */
  readonly dropsQualifiers: boolean
  /** What opens the place of a value in a text, as the language writes it. */
  readonly placeOpens: string
  /** A word of a path grants a right only where it names a value: `/invitations/:token`, but not `/tokens`. */
  readonly capabilityIsValue: boolean
  /** A value that the code near a route reads may grant the right to call it, since handlers are often written inline. */
  readonly capabilityInCode: boolean
  /** Constants in a path are replaced by their values. Otherwise the path stays as written, to keep fingerprints. */
  readonly resolvesConstants: boolean
  /** The handler is the last function that a wrapper receives, and the guard is the whole call. */
  readonly wrapsWhole: boolean
  /** A route whose handler is created in another file is identified by its guards. */
  readonly hasOpaqueRoutes: boolean
  /** A route without a path is identified by its handler. */
  readonly handlersNameRoutes: boolean
  /** A router is identified by its text, in any function. */
  readonly routersByText: boolean
  /** Every annotation of a route counts as a guard, and the route is identified without its method's name. */
  readonly keepsAnnotations: boolean
}

const typescript: EndpointRules = {
  placesFirstLine: true,
  guardLength: 200,
  dropsQualifiers: false,
  placeOpens: '${',
  capabilityIsValue: false,
  capabilityInCode: true,
  resolvesConstants: false,
  wrapsWhole: true,
  hasOpaqueRoutes: true,
  handlersNameRoutes: true,
  routersByText: true,
  keepsAnnotations: true,
}

const go: EndpointRules = {
  placesFirstLine: false,
  guardLength: 60,
  dropsQualifiers: true,
  placeOpens: '{',
  capabilityIsValue: true,
  capabilityInCode: false,
  resolvesConstants: true,
  wrapsWhole: false,
  hasOpaqueRoutes: false,
  handlersNameRoutes: false,
  routersByText: false,
  keepsAnnotations: false,
}

const rules: Readonly<Partial<Record<Language, EndpointRules>>> = {
  go,
  java: { ...go, capabilityIsValue: false },
  python: { ...go, capabilityIsValue: false, dropsQualifiers: false },
}

/** The rules of a language; those of TypeScript also hold for JavaScript and its variants. */
export const endpointRules = (language: Language): EndpointRules => rules[language] ?? typescript
