/** `deploy,operate` as the API wants it: who may do anything may view, and it's sorted. */
export const parsePermissions = (text: string): string[] => [...new Set([...text.split(',').map(part => part.trim()), 'view'])].sort()
