export const rate = async () => {
  const answer = await fetch('https://bank.example.com/rate', { signal: AbortSignal.timeout(2_000) })
  if (!answer.ok) throw new Error('the bank is down')
  return answer.json()
}
