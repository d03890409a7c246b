import hljs from 'highlight.js/lib/core'
import bash from 'highlight.js/lib/languages/bash'
import dockerfile from 'highlight.js/lib/languages/dockerfile'
import go from 'highlight.js/lib/languages/go'
import java from 'highlight.js/lib/languages/java'
import javascript from 'highlight.js/lib/languages/javascript'
import json from 'highlight.js/lib/languages/json'
import python from 'highlight.js/lib/languages/python'
import sql from 'highlight.js/lib/languages/sql'
import typescript from 'highlight.js/lib/languages/typescript'
import xml from 'highlight.js/lib/languages/xml'
import yaml from 'highlight.js/lib/languages/yaml'
import { html, type Html } from '../html.ts'

const grammars = { bash, dockerfile, go, java, javascript, json, python, sql, typescript, xml, yaml }
for (const [name, grammar] of Object.entries(grammars)) hljs.registerLanguage(name, grammar)

type Language = keyof typeof grammars

const byExtension: Readonly<Record<string, Language>> = {
  sh: 'bash',
  bash: 'bash',
  dockerfile: 'dockerfile',
  go: 'go',
  java: 'java',
  js: 'javascript',
  jsx: 'javascript',
  cjs: 'javascript',
  mjs: 'javascript',
  json: 'json',
  py: 'python',
  sql: 'sql',
  ts: 'typescript',
  tsx: 'typescript',
  cts: 'typescript',
  mts: 'typescript',
  xml: 'xml',
  yaml: 'yaml',
  yml: 'yaml',
}

const languageOf = (path: string): Language | undefined => {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  if (/^(?:docker|container)file(?:\.|$)/.test(name)) return 'dockerfile'
  return byExtension[name.slice(name.lastIndexOf('.') + 1)]
}

/** The colour of each scope of highlight.js; other scopes have the colour of the text. */
const colours: Readonly<Record<string, string>> = {
  comment: 'comment',
  quote: 'comment',
  doctag: 'comment',
  string: 'string',
  regexp: 'string',
  char: 'string',
  keyword: 'keyword',
  literal: 'keyword',
  meta: 'keyword',
  number: 'number',
  attr: 'name',
  attribute: 'name',
  built_in: 'name',
  function: 'name',
  name: 'name',
  section: 'name',
  tag: 'name',
  title: 'name',
  type: 'name',
}

const colourOf = (classes: string): string | undefined => {
  const [, scope = ''] = /hljs-(\w+)/.exec(classes) ?? []
  return colours[scope]
}

interface Piece {
  readonly text: string
  readonly colour: string | undefined
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

const decoded = (text: string): string => text.replace(/&(amp|lt|gt|quot|#x27);/g, (whole, name: string) => entities[name] ?? whole)

/** The pieces of text in the output of highlight.js. They are escaped again where they are inserted: no markup of it reaches a page. */
const piecesOf = (marked: string): readonly Piece[] => {
  const open: (string | undefined)[] = []
  const pieces: Piece[] = []
  for (const [whole, classes] of marked.matchAll(/<span class="([^"<>]*)">|<\/span>|[^<]+/g)) {
    if (classes !== undefined) open.push(colourOf(classes) ?? open.at(-1))
    else if (whole === '</span>') open.pop()
    else pieces.push({ text: decoded(whole), colour: open.at(-1) })
  }
  return pieces
}

/** Above these bounds code is shown without colours: its text is untrusted, and the grammars are regular expressions. */
const mostCharacters = 6_000
const longestLine = 240

const piecesByLine = (pieces: readonly Piece[]): Piece[][] => {
  const lines: Piece[][] = [[]]
  for (const { text, colour } of pieces)
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ text: part, colour })
    }
  return lines
}

/** Lines of a file with the colours of their syntax; plain where the language has no grammar here. */
export const coloured = (path: string, lines: readonly string[]): readonly Html[] => {
  const plain = (): readonly Html[] => lines.map((line) => html`${line}`)
  const language = languageOf(path)
  const text = lines.join('\n')
  if (language === undefined || text.length > mostCharacters || lines.some(({ length }) => length > longestLine)) return plain()
  const result = piecesByLine(piecesOf(hljs.highlight(text, { language, ignoreIllegals: true }).value))
  if (result.length !== lines.length) return plain()
  return result.map(
    (pieces) =>
      html`${pieces.map(({ text: part, colour }) => (colour === undefined ? part : html`<span class="hl-${colour}">${part}</span>`))}`,
  )
}
