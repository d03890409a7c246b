import { launch } from './launch.ts'

const variables = launch()
// Imported only now, because everything loaded before the process is replaced would be loaded twice.
const { run } = await import('./run.ts')
await run(variables)
