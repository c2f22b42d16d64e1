/** `hokku/0.1.0 linux-x64 node-v20.1.0` */
export const userAgentOf = ({version}: {version: string}): string => `hokku/${version} ${process.platform}-${process.arch} node-${process.version}`
