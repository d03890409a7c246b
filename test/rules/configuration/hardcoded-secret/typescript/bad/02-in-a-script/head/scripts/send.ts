const key = 'SG.kQ9vWz3nTbXe7RmYpLcJ2A.h8Fd5Gs1{{}}Vt6Ny4Bq0Uj3Zx9Wk2Rm7Tc5Pv8Le1Ha6Di' // <- finding
export const headers = { authorization: key }
