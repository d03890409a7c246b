/** Whether something runs; undefined if the deployment decides. */
export type Runs = boolean | undefined

const parts = (list: string): readonly string[] =>
  list
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '')

/** Whether PostgreSQL is one of the databases of a `dbms` list: `postgresql, h2`, `!oracle`. */
export const isForPostgres = (dbms: string | undefined): boolean => {
  const named = parts(dbms ?? '')
  if (named.includes('none') || named.includes('!postgresql')) return false
  const wanted = named.filter((one) => !one.startsWith('!'))
  return wanted.length === 0 || wanted.includes('postgresql') || wanted.includes('all')
}

const both = (a: Runs, b: Runs): Runs => (a === false || b === false ? false : a === undefined || b === undefined ? undefined : true)
const not = (a: Runs): Runs => (a === undefined ? undefined : !a)
const either = (a: Runs, b: Runs): Runs => not(both(not(a), not(b)))

/**
 * Whether a context expression holds in production: `!test`, `prod and (eu or us)`. Only the context of tests is certainly off; any other name
 * is chosen by the deployment.
 */
export const contextHolds = (expression: string | undefined): Runs => {
  const words = [...(expression ?? '').matchAll(/[()!,]|[^\s()!,]+/g)].map(([word]) => word.toLowerCase())
  let at = 0
  const one = (): Runs => {
    const word = words[at]
    at += 1
    if (word === '!' || word === 'not') return not(one())
    if (word === '(') {
      const inside = any()
      at += 1
      return inside
    }
    return word !== undefined && /^@?tests?$/.test(word) ? false : undefined
  }
  const all = (): Runs => {
    let holds = one()
    while (words[at] === 'and') {
      at += 1
      holds = both(holds, one())
    }
    return holds
  }
  const any = (): Runs => {
    let holds = all()
    while (words[at] === 'or' || words[at] === ',') {
      at += 1
      holds = either(holds, all())
    }
    return holds
  }
  return words.length === 0 ? true : any()
}
