import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

export interface Heading {
  readonly text: string
  readonly level: number
  readonly at: Span
}

export interface DocumentLink {
  /** As written, without title and angle brackets. */
  readonly target: string
  readonly at: Span
}

/** A text for people: its headings, names and links. */
export interface Document extends FactBase<'document'> {
  readonly headings: readonly Heading[]
  readonly links: readonly DocumentLink[]
  /** Names in code marks (`orders-worker`), used to find documents about a unit; lower case, without duplicates. */
  readonly names: readonly string[]
}

/** One line of CODEOWNERS. */
export interface Ownership extends FactBase<'ownership'> {
  readonly pattern: string
  readonly owners: readonly string[]
  /** The error in the line, in the terms of the tool it is written for. The code host skips such a line. */
  readonly invalid?: string
}

/** A service described in a catalogue (Backstage and similar tools). */
export interface CatalogEntry extends FactBase<'catalog-entry'> {
  readonly name: string
  readonly owner: string
  readonly type: string
}
