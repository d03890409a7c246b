import { currentId } from './current'

export function answer(res: any, body: unknown): void {
  res.setHeader('x-request-id', currentId())
  res.json(body)
}
