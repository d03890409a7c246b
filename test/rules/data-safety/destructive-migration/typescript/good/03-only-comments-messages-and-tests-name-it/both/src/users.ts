// SELECT phone FROM users: no longer asked
export const load = () => { console.log('SELECT phone FROM users is gone') }
