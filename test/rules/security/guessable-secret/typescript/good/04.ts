const states = ['CA', 'NY', 'TX']
export const address = () => {
  const state = states[Math.floor(Math.random() * states.length)]
  return { state, city: '' }
}