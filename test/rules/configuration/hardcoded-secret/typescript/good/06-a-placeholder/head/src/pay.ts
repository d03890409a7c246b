export const hint = 'sk_live_xxxxxxxxxxxxxxxxxxxxxxxx'
export const other = 'glpat-your-token-goes-here'
