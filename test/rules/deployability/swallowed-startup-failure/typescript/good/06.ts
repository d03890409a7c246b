const warmUp = async () => {
  await fetch('https://cdn.example.com/warm', { signal: AbortSignal.timeout(1_000) })
}
warmUp().catch(console.error)