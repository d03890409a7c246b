import { sendReport } from './send.js'

export const report = async (names: readonly string[]): Promise<void> => {
  const parts: string[] = []
  for (const name of names) parts.push(name.trim())
  await sendReport(parts.join(', '))
}
