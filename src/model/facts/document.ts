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

/** A text for people: what it speaks of, and what it points to. */
export interface Document extends FactBase<'document'> {
  readonly headings: readonly Heading[]
  readonly links: readonly DocumentLink[]
  /** Names in code marks (`orders-worker`), for "speaks of this unit"; lower case, without repetition. */
  readonly names: readonly string[]
}

/** One line of CODEOWNERS. */
export interface Ownership extends FactBase<'ownership'> {
  readonly pattern: string
  readonly owners: readonly string[]
  /** What is wrong with the line, in the words of its author's tool; the line is then skipped by the code host. */
  readonly invalid?: string
}

/** A service described to a catalogue (Backstage and its like). */
export interface CatalogEntry extends FactBase<'catalog-entry'> {
  readonly name: string
  readonly owner: string
  readonly type: string
}
