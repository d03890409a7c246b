import { printer } from './printer'

export async function report(id: string): Promise<void> {
  await printer.printReport(id)
}
