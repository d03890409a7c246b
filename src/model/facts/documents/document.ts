import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/** The section below a heading, up to the next heading of its level. */
export interface Section {
  /** Its first command or name, or its first text if it has none. */
  readonly at: Span
  /** Number of words in its running text. */
  readonly words: number
  /** Its inline code, code blocks and link targets, as written, at most 20. */
  readonly commands: readonly string[]
  /** The start of its own text, up to the next heading of any level, without code. */
  readonly text?: string
}

export interface Heading {
  readonly text: string
  readonly level: number
  readonly at: Span
  /** Absent if the section is empty. */
  readonly section?: Section
}

export interface DocumentLink {
  /** As written, without title and angle brackets. */
  readonly target: string
  /** The visible text; absent for a definition. */
  readonly text?: string
  readonly at: Span
}

/** A line that gives one thing a value: `- Owner: team-a`, `**Pager:** pay`, `| Owner | team-a |`. */
export interface DocumentField {
  readonly label: string
  /** Without emphasis and code marks; empty if nothing follows the label. */
  readonly value: string
  readonly at: Span
}

/** A row of a table, or an item of a list that begins with a name: `- `orders`: restart it`. */
export interface DocumentEntry {
  /** The first cell, or the name at the start of the item, without marks. */
  readonly name: string
  /** The other cells, or the rest of the item, without marks. */
  readonly cells: readonly string[]
  /** The titles of the other columns; absent for a list. */
  readonly columns?: readonly string[]
  /** Inline code and link targets behind the name. */
  readonly commands: readonly string[]
  readonly at: Span
  /** The heading that it is under, by its position in `headings`; absent above the first. */
  readonly under?: number
}

/** A text for people: its headings, names and links. */
export interface Document extends FactBase<'document'> {
  readonly headings: readonly Heading[]
  /** At most 60. Absent without any. */
  readonly fields?: readonly DocumentField[]
  /** At most 200. Absent without any. */
  readonly entries?: readonly DocumentEntry[]
  readonly links: readonly DocumentLink[]
  /** Names in code marks (`orders-worker`), used to find documents about a unit; lower case, without duplicates. */
  readonly names: readonly string[]
}

/** One line of CODEOWNERS. */
export interface Ownership extends FactBase<'ownership'> {
  readonly pattern: string
  /** Those of the line; without any, those of its GitLab section. */
  readonly owners: readonly string[]
  /** The GitLab section that it is in. Each section gives a file owners of its own. */
  readonly section?: string
  /** The error in the line, in the terms of the tool it is written for. The code host skips such a line. */
  readonly invalid?: string
}

/** A service described in a catalogue (Backstage and similar tools). */
export interface CatalogEntry extends FactBase<'catalog-entry'> {
  readonly name: string
  readonly owner: string
  readonly type: string
  readonly lifecycle: string
  /** The line of the owner, if the entry has one. */
  readonly ownerAt?: Span
  /** Annotations that say whom an alerting service calls: `pagerduty.com/service-id`. */
  readonly pagers: readonly { readonly name: string; readonly at: Span }[]
}
