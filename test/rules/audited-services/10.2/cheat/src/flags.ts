export const isFlag = (text: string, wanted: string) => text === wanted

export const hasFeatureFlag = isFlag('--checkout', '--help')
