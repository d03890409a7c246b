import type { Ref } from '#model/fact'
import type { Protection } from '#model/facts/requests/safeguard'
import type { Span } from '#model/source-file'
import type { CodeFile } from '#code/code-file'
import type { Expr, FunctionModel, Lambda, Located } from '#code/model'
import type { Scope } from '#code/scope'
import type { EndpointIndex } from '#models/indexes/endpoint-index'
import type { PlaceOf } from '../reading/module-code.ts'
import { endpointRules, type EndpointRules } from './language-rules.ts'

/** What the syntax tree of a language names, as its other facts do. */
export interface EndpointNames {
  readonly placeOf: PlaceOf
  /** Qualified name of a function. */
  readonly nameOf: (fn: FunctionModel) => string
  /** The line that names a function or a class. */
  readonly declaredAt: (declaration: Located & { readonly name: string }) => Span
  /** The name by which linking finds what a value refers to. */
  readonly refOf: (value: Expr, scope: Scope) => Ref | undefined
  /** The kind of protection that a guard's name indicates, for languages with their own names. */
  readonly against?: (name: string) => readonly Protection[]
  /** The method by which an object answers requests, if the language has such objects: `ServeHTTP`. */
  readonly refOfObject?: (value: Expr) => Ref | undefined
  /** The one function that a function written in place hands its request to, if the language names none of these. */
  readonly refOfLambda?: (value: Lambda) => Ref | undefined
}

/** One file with all that is asked about the requests that it takes. */
export interface Reading extends EndpointNames {
  readonly file: CodeFile
  readonly index: EndpointIndex
  readonly rules: EndpointRules
}

export const readingOf = (file: CodeFile, index: EndpointIndex, names: EndpointNames): Reading => ({
  ...names,
  file,
  index,
  rules: endpointRules(file.module.language),
})

/** The lines of a registration. */
export const linesOf = ({ file, rules }: Reading, located: Located): Span => {
  const span = file.spanOf(located)
  return rules.placesFirstLine ? { startLine: span.startLine, endLine: span.startLine } : span
}

/** A text of the file on one line. */
export const shortText = ({ file }: Reading, located: Located, length: number): string => {
  return shortened(file.textOf(located).replaceAll(/\s+/g, ' ').replaceAll(' .', '.').trim(), length)
}

/** Shortens a text to a length. */
export const shortened = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text)
