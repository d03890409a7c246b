import type { Language } from '#model/source-file'
import * as ts from './compiler.ts'

export * as ts from './compiler.ts'

interface WithParseDiagnostics {
  readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[]
}

/** The first syntax error of a parsed file, if any. */
export const syntaxError = (file: ts.SourceFile): { readonly message: string; readonly line: number } | undefined => {
  // The parser's own list: asking a Program for it would need a type checker.
  const first = (file as WithParseDiagnostics).parseDiagnostics?.[0]
  if (!first) return undefined
  return {
    message: ts.flattenDiagnosticMessageText(first.messageText, ' '),
    line: file.getLineAndCharacterOfPosition(first.start).line + 1,
  }
}

const scriptKind = (language: Language): ts.ScriptKind => {
  if (language === 'tsx') return ts.ScriptKind.TSX
  // JSX is ordinary in `.js` files; plain JavaScript parses the same under it.
  return language === 'javascript' ? ts.ScriptKind.JSX : ts.ScriptKind.TS
}

/** Parses TypeScript or JavaScript, tolerating errors (see {@link syntaxError}). Nodes do not know their parents yet (a `Module` sets them); nothing is resolved or checked. */
export const parseTypescript = (text: string, language: Language): ts.SourceFile =>
  ts.createSourceFile(
    'file',
    text,
    { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone },
    false,
    scriptKind(language),
  )
