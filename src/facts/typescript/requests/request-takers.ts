import type { Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from '../calls/context.ts'

/**
 * Functions that receive a Node server request, recognized by parameter type and name. A client's response has the same
 * type but another name.
 */
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

/** Marks functions that receive a request as reachable from requests, whatever calls them. */
export const requestTakersReached: Extractor = ({ module, root }) => {
  for (const name of requestTakers(module)) root({ reach: 'request', handler: { name } })
}
