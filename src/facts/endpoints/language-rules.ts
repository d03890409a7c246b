import type { Language } from '#model/source-file'

/** What the languages do differently about requests from outside. */
export interface EndpointRules {
  /** A route is placed at the first line of its call. */
  readonly placesFirstLine: boolean
  /** Length at which the text of a guard is cut off. */
  readonly guardLength: number
  /** What stands before the members of a package says nothing about a guard: `middleware.RequireUser`. */
  readonly dropsQualifiers: boolean
  /** What opens the place of a value in a text, as the language writes it. */
  readonly placeOpens: string
  /** A word of a path grants a right only where it names a value: `/invitations/:token`, but not `/tokens`. */
  readonly capabilityIsValue: boolean
}

const typescript: EndpointRules = {
  placesFirstLine: true,
  guardLength: 200,
  dropsQualifiers: false,
  placeOpens: '${',
  capabilityIsValue: false,
}

const go: EndpointRules = { placesFirstLine: false, guardLength: 60, dropsQualifiers: true, placeOpens: '{', capabilityIsValue: true }

const rules: Readonly<Partial<Record<Language, EndpointRules>>> = {
  go,
  java: { ...go, capabilityIsValue: false },
  python: { ...go, capabilityIsValue: false, dropsQualifiers: false },
}

/** The rules of a language; those of TypeScript also hold for JavaScript and its variants. */
export const endpointRules = (language: Language): EndpointRules => rules[language] ?? typescript
