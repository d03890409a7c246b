import type { Changes, Files } from '../stand-in/repository.ts'

/** An earlier pull request of the sample: the change that it was opened with, and its later pushes. */
export interface EarlierPull {
  readonly title: string
  readonly author: string
  readonly pushes: readonly [Files, ...Changes[]]
  readonly merged: boolean
}

const client = (name: string, options: string): string => `import axios from 'axios'

/** Asks the ${name} service. */
export const ask${name} = async (id: string) => {
  const { data } = await axios.get('https://${name}.example.com/items/' + id${options})
  return data
}
`

const route = (name: string): string => `import { Router } from 'express'
import { ask${name} } from '../clients/${name}.js'

export const ${name} = Router()

${name}.get('/${name}/:id', async (request, response) => {
  response.json(await ask${name}(request.params.id))
})
`

/** A route that calls another service, without a timeout unless `options` set one. */
export const feature = (name: string, options = ''): Files => ({
  [`src/clients/${name}.ts`]: client(name, options),
  [`src/routes/${name}.ts`]: route(name),
})

const bounded = ', { timeout: 2_000, signal: AbortSignal.timeout(2_000) }'

const author = 'mara-dev'

/** Some weeks of the sample: findings that a later push fixed, a change without any, and one that is still open. The first ones show it best. */
export const earlierPulls: readonly EarlierPull[] = [
  {
    title: 'Show prices from the catalogue',
    author,
    pushes: [feature('catalogue'), feature('catalogue', bounded)],
    merged: true,
  },
  {
    title: 'Describe how to roll back',
    author,
    pushes: [{ 'docs/rollback.md': '# Rolling back\n\nStart the release before.\n' }],
    merged: true,
  },
  { title: 'Recommend related articles', author, pushes: [feature('related')], merged: false },
  {
    title: 'Look up parcels',
    author,
    pushes: [feature('parcels'), feature('labels'), { ...feature('parcels', bounded), ...feature('labels', bounded) }],
    merged: true,
  },
]
