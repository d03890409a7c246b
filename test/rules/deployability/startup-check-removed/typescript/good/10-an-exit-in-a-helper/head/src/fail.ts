export function fail(error: Error): never {
  console.error(error)
  process.exit(1)
}
