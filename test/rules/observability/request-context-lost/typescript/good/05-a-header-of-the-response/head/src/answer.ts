export function answer(res: any, body: unknown): void {
  res.json(body)
}
