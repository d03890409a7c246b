export const print = (record: Record<string, string>) => {
  validate('name')
}
