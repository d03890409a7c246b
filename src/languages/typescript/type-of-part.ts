import { ts } from './parse.ts'

/** The text of the type that the literal type of a parameter gives one of its parts: `Client` of `{ context }: { context: Client }`. */
export const typeOfPart = ({ type }: ts.ParameterDeclaration, key: string): string => {
  if (!type || !ts.isTypeLiteralNode(type)) return ''
  for (const member of type.members)
    if (ts.isPropertySignature(member) && ts.isIdentifier(member.name) && member.name.text === key) return member.type?.getText() ?? ''
  return ''
}
