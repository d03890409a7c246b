import type { Language } from '#model/source-file'
import * as ts from './compiler.ts'

export * as ts from './compiler.ts'

interface WithParseDiagnostics {
  readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[]
}

/** The first syntax error of a parsed file, if any. */
export const syntaxError = (file: ts.SourceFile): { readonly message: string; readonly line: number } | undefined => {
  // The parser's own list: a Program would only provide it with a type checker.
  const first = (file as WithParseDiagnostics).parseDiagnostics?.[0]
  if (!first) return undefined
  return {
    message: ts.flattenDiagnosticMessageText(first.messageText, ' '),
    line: file.getLineAndCharacterOfPosition(first.start).line + 1,
  }
}

const scriptKind = (language: Language): ts.ScriptKind => {
  if (language === 'tsx') return ts.ScriptKind.TSX
  // `.js` files often contain JSX, and plain JavaScript parses the same in that mode.
  return language === 'javascript' ? ts.ScriptKind.JSX : ts.ScriptKind.TS
}

/** Parses TypeScript or JavaScript and tolerates errors (see {@link syntaxError}). Parents are not set yet (a `Module` does that), and nothing is resolved or type-checked. */
export const parseTypescript = (text: string, language: Language): ts.SourceFile =>
  ts.createSourceFile(
    'file',
    text,
    { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone },
    false,
    scriptKind(language),
  )
