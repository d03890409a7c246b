export const begin = (clientId: string) => {
  const state = Math.random().toString(36)
  return 'https://id.example.com/authorize?client_id=' + clientId + '&state=' + encodeURIComponent(state)
}