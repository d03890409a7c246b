import type { Located, Member, Name, TypeRef } from '../../model.ts'

/** The last part of a type's name, for the forms of `typing` that have a meaning of their own. */
const lastName = (name: Name | Member | undefined): string | undefined => name?.name

const isNone = (type: TypeRef): boolean => lastName(type.name) === 'None' && type.arguments.length === 0

const unionOf = ({ start, end }: Located, members: readonly TypeRef[]): TypeRef => {
  const flat = members.flatMap((member) => (member.union.length > 0 ? member.union : [member])).filter((member) => !isNone(member))
  const [only] = flat
  if (only && flat.length === 1) return { ...only, start, end }
  return { start, end, name: undefined, arguments: [], union: flat }
}

/**
 * A type from its parts: `Optional[T]` and `T | None` are `T`, `Union[A, B]` is a union.
 *
 * @param union The arguments are the members of a union that is written with `|`.
 */
export const composeType = (at: Located, name: Name | Member | undefined, args: readonly TypeRef[], union = false): TypeRef => {
  const own = lastName(name)
  if (union || (args.length > 0 && (own === 'Union' || own === 'Optional'))) return unionOf(at, args)
  return { start: at.start, end: at.end, name, arguments: args, union: [] }
}
