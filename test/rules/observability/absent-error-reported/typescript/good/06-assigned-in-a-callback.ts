import { stream } from './stream'

export async function drain(name: string) {
  let error: Error | undefined = undefined
  const source = stream(name)
  source.on('error', (cause: Error) => {
    error = cause
  })
  await source.end()
  if (source.destroyed) throw error
  return source.size
}
