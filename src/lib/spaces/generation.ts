import type {Space} from '../api/types.js'

/** Older versions of the API have the bare name. */
export const generationName = ({generation}: Space): string => (typeof generation === 'string' ? generation : generation.name)
