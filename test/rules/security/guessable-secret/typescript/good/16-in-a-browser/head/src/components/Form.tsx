export const Form = () => { const token = Math.random().toString(36); return <input name={token} /> }
