import type { Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from './context.ts'

/** Functions that are given a request as a server of Node gets it, by the type of a parameter (an answer of another server has the same type, and another name). */
const requestTakers = (module: Module): string[] => {
  if (!module.file.text.includes('IncomingMessage')) return []
  return module
    .all<ts.ParameterDeclaration>(ts.SyntaxKind.Parameter)
    .filter(
      ({ name, type }) =>
        /^(http\.)?IncomingMessage$/.test(type?.getText(module.file) ?? '') && /^_?req(uest)?$/.test(name.getText(module.file)),
    )
    .flatMap(({ parent }) => (ts.isFunctionLike(parent) && 'body' in parent ? [module.functionName(parent)] : []))
}

/** Says of functions that take a request that requests reach them, whoever calls them. */
export const requestTakersReached: Extractor = ({ module, root }) => {
  for (const name of requestTakers(module)) root({ reach: 'request', handler: { name } })
}
