import type { Document, DocumentField, Heading } from '#model/facts/documents/document'
import type { Span } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { isPromise, namesNothing } from '#models/requests/placeholders'
import { isRunbook } from './is-runbook.ts'
import { fewestWords, speaksOf, type Matter } from './operating-notes.ts'

/** A heading or a label on a topic, without anything that the reader can do. */
export interface UnwrittenNote {
  readonly document: Linked<Document>
  readonly label: string
  readonly at: Span
  /** What its text is, as a clause: `is empty`. */
  readonly why: string
}

/** A longer text says more than that it is still to be written. */
const mostWords = 40
const topLevel = 1
const leadLevel = 7

/** Forms that other documents are copied from. */
const isForm = (path: string): boolean => /template|example|sample|boilerplate|skeleton|cookiecutter|scaffold/i.test(path)

/** Whether a document tells an operator about a service: a runbook, or the README of a service. */
export const isServiceDocument = (document: Linked<Document>, system: System): boolean => {
  const { path } = document.at
  const { role } = document.file
  if (isForm(path) || role === 'vendored' || role === 'test' || role === 'example') return false
  if (isRunbook(document)) return true
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  return (
    /(^|\/)readme\.mdx?$/i.test(path) &&
    (/(^|\/)(services?|apps?|workers?|jobs|functions)\/[^/]+$/.test(folder) ||
      system.units.some(({ root, deployed, runtime }) => root === folder && (deployed || runtime === 'server' || runtime === 'worker')))
  )
}

/** Whether further headings below a heading belong to its section. */
const hasParts = ({ level }: Heading, next: Heading | undefined): boolean => next !== undefined && next.level > level

const whyUnwritten = (heading: Heading, next: Heading | undefined): string | undefined => {
  const { section } = heading
  if (hasParts(heading, next)) return undefined
  if (!section) return 'is empty'
  if (section.commands.length > 0) return undefined
  const text = section.text ?? ''
  if (section.words <= mostWords && isPromise(text)) return 'is still to be written'
  return section.words < fewestWords ? 'names no command, setting or link' : undefined
}

const ofField = ({ label, value }: DocumentField, matter: Matter): boolean => value !== '' && speaksOf(label, matter) && namesNothing(value)

/** Headings and labels on a topic in documents for operators, whose text is missing or still to be written. */
export const unwrittenNotes = (system: System, matter: Matter): readonly UnwrittenNote[] =>
  system.facts('document').flatMap((document) => {
    if (!isServiceDocument(document, system)) return []
    const ofHeadings = document.headings.flatMap((heading, index): UnwrittenNote[] => {
      if (heading.level === topLevel || heading.level === leadLevel || !speaksOf(heading.text, matter)) return []
      const why = whyUnwritten(heading, document.headings[index + 1])
      return why === undefined ? [] : [{ document, label: heading.text, at: heading.section?.at ?? heading.at, why }]
    })
    const ofFields = (document.fields ?? []).flatMap((field): UnwrittenNote[] =>
      ofField(field, matter) ? [{ document, label: field.label, at: field.at, why: `is only "${field.value}"` }] : [],
    )
    return [...ofHeadings, ...ofFields]
  })
