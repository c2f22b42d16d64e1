/** `postgis, hstore` → `{extensions: ['hstore', 'postgis']}`; nothing for nothing. */
export const extensionsIn = (text: string | undefined): {extensions?: string[]} =>
  text === undefined ? {} : {extensions: text.split(',').map(extension => extension.trim().toLowerCase()).sort()}
