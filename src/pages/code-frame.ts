import { html, type Html } from './html.ts'

/** Some lines of a file, with the reported ones marked. */
export interface CodeLines {
  /** Number of the first of `lines`. */
  readonly from: number
  readonly lines: readonly string[]
  readonly marked: { readonly startLine: number; readonly endLine: number }
}

/** Longer lines are usually generated, and are truncated. */
const longestLine = 400

/** Code with its line numbers; marked lines are also announced to screen readers. */
export const codeFrame = ({ from, lines, marked }: CodeLines, label: string): Html =>
  html`<div class="frame" tabindex="0" role="region" aria-label="${label}">
    <table>
      <tbody>
        ${lines.map((line, index) => {
          const number = from + index
          const isMarked = number >= marked.startLine && number <= marked.endLine
          const text = line.length > longestLine ? `${line.slice(0, longestLine)} …` : line
          return html`<tr${isMarked && html` class="marked"`}><td class="number">${isMarked && html`<span class="visually-hidden">reported: </span>`}${number}</td><td>${text === '' ? ' ' : text}</td></tr>`
        })}
      </tbody>
    </table>
  </div>`
