export interface Review {
  text: string
}

export async function performancesOf(id: string): Promise<string[]> {
  const answer = await fetch(`https://stage.example.org/${id}`, { signal: AbortSignal.timeout(2000) })
  if (!answer.ok) throw new Error(`stage answered ${answer.status}`)
  return answer.json()
}

export async function reviewsOf(id: string): Promise<Review[]> {
  const answer = await fetch(`https://reviews.example.org/${id}`, { signal: AbortSignal.timeout(2000) })
  if (!answer.ok) throw new Error(`reviews answered ${answer.status}`)
  return answer.json()
}
