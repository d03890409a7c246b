import { progress } from './progress.js'

export async function resumable(name: string, list: (from: string) => AsyncIterable<{ next: string }>, apply: (page: unknown) => Promise<void>) {
  for await (const page of list(await progress.load(name))) {
    await apply(page)
    await progress.saveCursor(name, page.next)
  }
}
