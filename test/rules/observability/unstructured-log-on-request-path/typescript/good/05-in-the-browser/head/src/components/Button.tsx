export const Button = () => { console.log('rendered'); return <b /> }
