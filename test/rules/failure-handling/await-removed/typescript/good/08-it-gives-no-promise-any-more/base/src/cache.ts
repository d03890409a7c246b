export const forget = async (id: string) => { console.log(id) }
