import { countingFailures } from './counting'
import { printer } from './printer'

export async function report(id: string): Promise<void> {
  await countingFailures(() => printer.printReport(id)) // <- finding
}
