/** Questions to a person, by inquirer, which is loaded with the first one. Ask only where `out.isInteractive`. */
import {Cancelled} from './errors.js'

/** `disabled` says why it can't be picked. */
export interface Choice {name: string; value: string; disabled?: string | false}

/** What is typed; `preset` where nothing is. `unlessEmpty` is said to who gives nothing; without it nothing is an answer. */
export const ask = (message: string, {preset, unlessEmpty}: {preset?: string | undefined; unlessEmpty?: string} = {}): Promise<string> =>
  asked({type: 'input', message, validate: value => unlessEmpty === undefined || value.trim() !== '' || unlessEmpty, ...(preset === undefined ? {} : {default: preset})})
export const askSecret = (message: string): Promise<string> => asked({type: 'password', message, mask: '*'})
export const askYesNo = (message: string): Promise<boolean> => asked({type: 'confirm', message, default: false})
/** Lets a person pick one and yields its value; `preset` is where the mark stands at first. */
export const choose = (message: string, choices: Choice[], preset?: string): Promise<string> =>
  asked({type: 'select', message, choices, ...(preset === undefined ? {} : {default: preset})})
/** Lets a person pick any number of them, none too, and yields their values. */
export const chooseSome = (message: string, choices: ReadonlyArray<Choice | string>): Promise<string[]> => asked({type: 'checkbox', message, choices})

/** Lets a person narrow many down by typing a part, and pick one. */
export const find = (message: string, choices: ReadonlyArray<{value: string; description: string}>): Promise<string> =>
  asked({type: 'search', message, source: term => choices.filter(({value}) => value.includes(term ?? ''))})

type Question =
  | {type: 'checkbox'; message: string; choices: ReadonlyArray<Choice | string>}
  | {type: 'confirm'; message: string; default: boolean}
  | {type: 'input'; message: string; validate: (value: string) => boolean | string; default?: string}
  | {type: 'password'; message: string; mask: string}
  | {type: 'search'; message: string; source: (term: string | undefined) => ReadonlyArray<{value: string; description: string}>}
  | {type: 'select'; message: string; choices: Choice[]; default?: string}

async function asked<T extends boolean | string | string[]>(question: Question): Promise<T> {
  const {default: inquirer} = await import('inquirer')
  try {
    const {answer} = await inquirer.prompt<{answer: T}>([{...question, name: 'answer'}])
    return answer
  } catch (error) {
    // Ctrl-C and a closed terminal.
    if ((error as Error).name === 'ExitPromptError') throw new Cancelled('', 130)
    throw error
  }
}
