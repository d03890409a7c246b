import type { CommandRecord } from '#model/publishing/command'
import type { CheckRunOutput } from '#model/publishing/publication'
import { byteLength, cutBytes } from '../texts/cut.ts'
import { inlineCode, inlineText } from '../texts/markdown-safe.ts'
import { githubTextBytes } from '../formats/to-markdown.ts'

/** We replace the text between these markers. Text from a repository cannot contain them (see markdown-safe). */
const opening = '<!-- readiness:answers -->'
const closing = '<!-- /readiness:answers -->'

const block = (lines: readonly string[]): string => (lines.length === 0 ? '' : `${opening}\n\n${lines.join('\n')}\n\n${closing}\n`)

/** Matches a block written by {@link block}: each marker is alone on its line. */
const written = new RegExp(`^${opening}\\n\\n[^]*?\\n\\n${closing}\\n?`, 'm')

const without = (text: string): string => text.replace(written, '')

const outcomes: Readonly<Record<CommandRecord['outcome'], string>> = { done: 'done', refused: 'not done' }

/** Without duplicates. */
const noteLines = (answers: readonly CommandRecord[]): string[] => [
  ...new Set(
    answers.flatMap(({ login, command, outcome, note }) =>
      note === undefined ? [] : [`- ${inlineCode(command)} by ${inlineCode(login)}: ${outcomes[outcome]}. ${inlineText(note)}`],
    ),
  ),
]

/** Newest first. An answer to the same command replaces the older one. */
const answerTexts = (answers: readonly CommandRecord[]): string[] => {
  const newest = new Map(
    answers.flatMap(({ login, command, answer }) => (answer === undefined ? [] : [[command, { login, answer }] as const])),
  )
  return [...newest]
    .toReversed()
    .map(([command, { login, answer }]) => `## ${inlineCode(command)}, requested by ${inlineCode(login)}\n\n${answer}`)
}

const cutNote = '\n\n_Truncated to fit the size limit._'

const fitted = (text: string, maxBytes: number): string =>
  byteLength(text) <= maxBytes ? text : `${cutBytes(text, maxBytes - byteLength(cutNote))}${cutNote}`

const finalVerdict = '\n**Final verdict:**'

/**
 * Adds the answers to commands and buttons on a commit to the texts of its check. Notes on refused commands go into the summary, before the
 * final verdict; requested answers come first in the details. A second call with other answers replaces the earlier ones.
 */
export const withAnswers = (output: CheckRunOutput, answers: readonly CommandRecord[]): CheckRunOutput => {
  const summary = without(output.summary)
  const details = without(output.text ?? '')
  const notes = noteLines(answers)
  const noteBlock = block(notes.length === 0 ? [] : ['### Commands', '', ...notes])
  const at = summary.lastIndexOf(finalVerdict)
  const place = at === -1 ? summary.length : at
  const whole = `${summary.slice(0, place)}${noteBlock}${summary.slice(place)}`
  const hasRoom = byteLength(whole) <= githubTextBytes
  const texts = [...(hasRoom || notes.length === 0 ? [] : [['## Commands', '', ...notes].join('\n')]), ...answerTexts(answers)]
  // The answer precedes the continuation of the summary and takes at most half of the space, so that both are shown.
  const room = details === '' ? githubTextBytes - byteLength(block([''])) : githubTextBytes / 2
  const answerBlock = texts.length === 0 ? '' : block([fitted(texts.join('\n\n'), room)])
  const text = fitted(answerBlock + details, githubTextBytes)
  return { title: output.title, summary: hasRoom ? whole : summary, ...(text !== '' && { text }) }
}
