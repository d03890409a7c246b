import type { Reading } from './reading.ts'
import type { Servers } from './servers.ts'

/**
 * The functions at the top of a file that make and return an application. The server that loads it calls them, by a name that only its
 * command holds: `uvicorn app.main:create_app --factory`, `gunicorn 'app:create_app()'`.
 */
export const applicationFactoriesIn = ({ file, withinAt }: Reading, { calls }: Servers): readonly string[] => {
  const made = new Set(calls.flatMap(({ call, isApplication }) => (isApplication ? [call] : [])))
  if (made.size === 0) return []
  return file.index.functions.flatMap((fn) => {
    const [first] = fn.body ?? []
    const returnsOne = file.index.returnsOf(fn).some(({ value, scope }) => {
      const { site } = file.originOf(value, scope)
      return site?.kind === 'call' && made.has(site)
    })
    const name = first && fn.owner === undefined && returnsOne ? withinAt(first) : ''
    return name === '' || name.includes(' > ') ? [] : [name]
  })
}
