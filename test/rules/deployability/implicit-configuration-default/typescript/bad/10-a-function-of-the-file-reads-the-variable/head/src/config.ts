const optional = (name: string, fallback: string) => process.env[name] ?? fallback
function pick(name: string, fallback: string) {
  const value = process.env[name]
  if (!value) return fallback
  return value
}
export const config = {
  brokers: optional('KAFKA_BROKERS', 'localhost:9092'), // <- finding
  search: pick('SEARCH_URL', 'http://localhost:9200'), // <- finding
  size: optional('BATCH_SIZE', '100'),
}
