import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/** What stands below a heading, up to the next one of its level. */
export interface Section {
  /** Its first command or name; its first text if there is none. */
  readonly at: Span
  /** Words of its running text. */
  readonly words: number
  /** What it writes as code, and where it links to: commands, names, targets. As written, at most 20. */
  readonly commands: readonly string[]
}

export interface Heading {
  readonly text: string
  readonly level: number
  readonly at: Span
  /** Absent if nothing stands below it. */
  readonly section?: Section
}

export interface DocumentLink {
  /** As written, without title and angle brackets. */
  readonly target: string
  /** What the reader sees; absent for a definition. */
  readonly text?: string
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
