/** The API calls Cedar's first stack `cedar`; people know it as `cedar-10`. */
export const shownStack = (name: string): string => (name === 'cedar' ? 'cedar-10' : name)
export const sentStack = (name: string): string => (name === 'cedar-10' ? 'cedar' : name)
