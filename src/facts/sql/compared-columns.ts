import { tokenize, type Token } from '#languages/sql/tokens'

/** Placeholders for values of the code: `?`, `$1`, `:id`, `@id`, `%s`, `%(id)s`, `${id}`, `ANY($1)`. */
const isHole = ({ kind, text }: Token): boolean =>
  kind === 'sign' ? text === '?' || text === '$' || text === ':' || text === '%' || text === '#' : kind === 'word' && text.startsWith('@')

const isName = (token: Token | undefined): token is Token => token?.kind === 'word' || token?.kind === 'quoted'

/** The columns that a statement compares with values of the code: `id` and `org_id` of `WHERE id = $1 AND o.org_id IN (?)`. */
export const comparedColumns = (text: string): readonly string[] => {
  const tokens = tokenize(text)
  const found = new Set<string>()
  let isCondition = false
  for (const [at, token] of tokens.entries()) {
    const word = token.kind === 'word' ? token.text.toLowerCase() : ''
    if (word === 'where' || word === 'on' || word === 'having') isCondition = true
    if (word === 'set' || word === 'values' || word === 'select') isCondition = false
    if (!isCondition || !isName(token)) continue
    let next = at + 1
    if (tokens[next]?.text === '=') next += 1
    else if (tokens[next]?.kind === 'word' && tokens[next]?.text.toLowerCase() === 'in') next += 1
    else continue
    if (tokens[next]?.text.toLowerCase() === 'any') next += 1
    while (tokens[next]?.text === '(') next += 1
    const value = tokens[next]
    if (value && isHole(value)) found.add(token.text.toLowerCase())
  }
  return [...found].sort()
}
