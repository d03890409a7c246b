import type { EditLine } from '#report/texts/edit-lines'
import { coloured } from './code-colours.ts'
import { html, type Html, type Part } from '../html.ts'

/** Some lines of a file, with the reported ones marked. */
export interface CodeLines {
  /** Number of the first of `lines`. */
  readonly from: number
  readonly lines: readonly string[]
  readonly marked: { readonly startLine: number; readonly endLine: number }
}

/** What a page shows of the file of a finding. */
export interface FindingCode {
  /** Absent for a finding on the whole file. */
  readonly frame?: CodeLines
  /** The computed edit as a diff, place by place. */
  readonly edit?: readonly (readonly EditLine[])[]
}

/** Longer lines are usually generated, and are truncated. */
const longestLine = 400

const shortened = (line: string): string => (line.length > longestLine ? `${line.slice(0, longestLine)} …` : line)

/** An empty cell would have no height. */
const cellOf = (line: string, shown: Part): Part => (line === '' ? ' ' : shown)

/** Code with its line numbers; marked lines are also announced to screen readers. */
export const codeFrame = (path: string, { from, lines, marked }: CodeLines, label: string): Html => {
  const texts = lines.map(shortened)
  const shown = coloured(path, texts)
  return html`<div class="frame" tabindex="0" role="region" aria-label="${label}">
    <table>
      <tbody>
        ${texts.map((text, index) => {
          const number = from + index
          const isMarked = number >= marked.startLine && number <= marked.endLine
          return html`<tr${isMarked && html` class="marked"`}><td class="number">${isMarked && html`<span class="visually-hidden">reported: </span>`}${number}</td><td>${cellOf(text, shown[index])}</td></tr>`
        })}
      </tbody>
    </table>
  </div>`
}

const signs: Readonly<Record<EditLine['sign'], { readonly style: string; readonly said: string }>> = {
  ' ': { style: 'kept', said: '' },
  '-': { style: 'removed', said: 'removed: ' },
  '+': { style: 'added', said: 'added: ' },
}

/** The lines of one side, each with its colours. The two sides are coloured apart, because a comment or a string may end in only one. */
const side = (path: string, lines: readonly EditLine[], other: EditLine['sign']): ReadonlyMap<EditLine, Html | undefined> => {
  const own = lines.filter(({ sign }) => sign !== other)
  const shown = coloured(
    path,
    own.map(({ text }) => shortened(text)),
  )
  return new Map(own.map((line, index) => [line, shown[index]]))
}

const diffRows = (path: string, lines: readonly EditLine[]): readonly Html[] => {
  const [before, after] = [side(path, lines, '+'), side(path, lines, '-')]
  return lines.map((line) => {
    const { sign, number, text } = line
    const { style, said } = signs[sign]
    return html`<tr class="${style}">
      <td class="number">${number}</td>
      <td class="sign-of-line">
        ${said !== '' && html`<span class="visually-hidden">${said}</span>`}<span aria-hidden="true">${sign === '-' ? '−' : sign}</span>
      </td>
      <td>${cellOf(text, after.get(line) ?? before.get(line))}</td>
    </tr>`
  })
}

/** An edit as a diff. Between two places of the file is an empty row. */
export const diffFrame = (path: string, hunks: readonly (readonly EditLine[])[], label: string): Html =>
  html`<div class="frame diff" tabindex="0" role="region" aria-label="${label}">
    <table>
      ${hunks.map(
        (lines) =>
          html`<tbody>
            ${diffRows(path, lines)}
          </tbody>`,
      )}
    </table>
  </div>`
