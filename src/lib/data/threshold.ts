import {UsageError} from '../command/errors.js'
import {custom} from '../command/flags.js'

/** Whole gigabytes; null takes the threshold away. */
export interface Threshold {gigabytes: number | null}

/** `--warning 50`, or `none`. A fraction is cut off, as the official command line does. */
export const thresholdFlag = (name: string, description: string) => custom<Threshold>({description, parse: text => read(name, text)})()

async function read(name: string, text: string): Promise<Threshold> {
  if (text === 'none') return {gigabytes: null}
  const gigabytes = Number.parseInt(text, 10)
  if (Number.isNaN(gigabytes)) throw new UsageError(`You can only enter an integer or "none" in the --${name} flag.`)
  return {gigabytes}
}
