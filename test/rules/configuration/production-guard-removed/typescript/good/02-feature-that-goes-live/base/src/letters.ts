export function sendLetter(id: string) {
  if (process.env.NODE_ENV === 'production') throw new Error('letters are not ready')
  console.log(id)
}
