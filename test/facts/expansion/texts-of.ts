import { expand } from '#facts/expansion/expand'
import { codeOf as goCode } from '#facts/go/reading/code-of'
import { codeOf as javaCode } from '#facts/java/reading/code-of'
import { codeOf as pythonCode } from '#facts/python/reading/code-of'
import { codeOf as typescriptCode } from '#facts/typescript/reading/code-of'
import { Module as GoModule } from '#languages/go/module'
import { JavaModule } from '#languages/java/module'
import { PythonModule } from '#languages/python/module'
import { Module } from '#languages/typescript/module'
import { parseTypescript, syntaxError } from '#languages/typescript/parse'
import type { ModuleCode } from '#facts/reading/module-code'

/** A text with values, and with own functions as well, written out. */
export type Texts = { readonly plain: string; readonly inlined: string | undefined }

const textsOf = <M>(
  text: string,
  read: (text: string) => M,
  codeOf: (module: M) => ModuleCode,
  errorLine: (module: M) => number | undefined,
): Texts => {
  const { plain, inlined } = expand(read(text), { codeOf, parse: read, errorLine, isTest: false, runExtractors: () => undefined })
  return { plain: codeOf(plain).file.text, inlined: inlined && codeOf(inlined).file.text }
}

export const typescript = (text: string): Texts =>
  textsOf(
    text,
    (changed) => new Module(parseTypescript(changed, 'tsx')),
    typescriptCode,
    ({ file }) => syntaxError(file)?.line,
  )
const lineOfError = ({ tree }: { readonly tree: { readonly errorLine: number | undefined } }): number | undefined => tree.errorLine
export const python = (text: string): Texts => textsOf(text, (changed) => new PythonModule(changed), pythonCode, lineOfError)
export const go = (text: string): Texts => textsOf(text, (changed) => new GoModule(changed), goCode, lineOfError)
export const java = (text: string): Texts => textsOf(text, (changed) => new JavaModule(changed), javaCode, lineOfError)
