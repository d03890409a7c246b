import type { Finding } from '#model/review'
import { editHunks } from '#report/texts/edit-lines'
import { isOfWholeFile } from '#report/texts/finding-lines'
import type { CodeLines, FindingCode } from '../parts/code-frame.ts'
import { html, styleElement, type Part } from '../html.ts'
import { htmlDocument } from '../html-document.ts'
import { stylesheet } from '../stylesheet.ts'

/** What a report that is one file needs beside its result. */
export interface ReportContext {
  /** The version of this program. */
  readonly version: string
  /** The text of a file without its secrets, for code frames; undefined when it is not available. */
  readonly sources: (path: string, side: Finding['side']) => string | undefined
}

/** Lines of context around a finding, and the most lines shown. */
const around = 2
const mostLines = 12

const frameOf = (finding: Finding, text: string): CodeLines | undefined => {
  if (isOfWholeFile(finding)) return undefined
  const { startLine, endLine } = finding
  const lines = text.split(/\r\n|\n|\r/)
  if (startLine > lines.length) return undefined
  const from = Math.max(1, startLine - around)
  const to = Math.min(lines.length, endLine + around, from + mostLines - 1)
  return { from, lines: lines.slice(from - 1, to), marked: { startLine, endLine } }
}

/** The code of a finding and its edit, as far as the text of the file is available. An edit is always of the head's file. */
export const codeOf = (finding: Finding, { sources }: ReportContext): FindingCode => {
  const { path, side, suggestion } = finding
  const text = sources(path, side)
  const frame = text === undefined ? undefined : frameOf(finding, text)
  const edited = suggestion && sources(path, 'RIGHT')
  return { ...(frame && { frame }), ...(suggestion && edited !== undefined && { edit: editHunks(suggestion, edited) }) }
}

/** A document in one file: its style is inside, it loads nothing and runs no script. */
export const reportDocument = ({ version }: ReportContext, title: string, body: Part): string =>
  htmlDocument(title, {
    head: styleElement(stylesheet),
    body: html`<main id="content"><div class="wrap">${body}</div></main>
      <footer>
        <div class="wrap"><span>Readiness ${version}</span><span>If it cannot be safely operated, it is not production-ready.</span></div>
      </footer>`,
  })
