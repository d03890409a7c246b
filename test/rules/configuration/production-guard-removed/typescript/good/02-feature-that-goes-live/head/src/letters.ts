export function sendLetter(id: string) {
  console.log(id)
}
