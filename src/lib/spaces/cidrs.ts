import {string} from '../command/flags.js'

export const cidrsFlag = () => string({char: 'c', description: 'ranges of addresses of your network, with commas between them', required: true})

export const cidrsOf = (text: string): string[] => text.split(',').map(range => range.trim())
