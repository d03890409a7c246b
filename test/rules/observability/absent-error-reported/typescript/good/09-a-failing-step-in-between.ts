import { steps } from './steps'

export async function run(id: string) {
  let error: unknown
  try {
    await steps.prepare(id)
    error = undefined
    await steps.run(id)
  } catch (cause) {
    error = cause
  }
  await steps.clean(id)
  if (await steps.isBroken(id)) throw error
}
