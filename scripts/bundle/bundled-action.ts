import { parse, stringify } from 'yaml'
import { z } from 'zod'

const action = z.looseObject({
  inputs: z.record(z.string(), z.looseObject({})),
  outputs: z.record(z.string(), z.looseObject({ value: z.string().optional() })),
  runs: z.looseObject({}),
})

/** The action of the checkout, which installs what it needs, as one that runs its bundle. Inputs and outputs stay. */
export const bundledAction = (text: string): string => {
  const { runs: _, outputs, ...rest } = action.parse(parse(text))
  // A composite action says which step sets an output; this one sets them itself.
  const named = Object.fromEntries(Object.entries(outputs).map(([name, { value: __, ...output }]) => [name, output]))
  const header = '# Written by `npm run pack:action`. The action runs as it is: it installs nothing.\n'
  return header + stringify({ ...rest, outputs: named, runs: { using: 'node24', main: 'dist/action/main.js' } })
}
