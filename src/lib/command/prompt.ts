/** Questions to a person, by inquirer, which is loaded with the first one. Ask only where `out.isInteractive`. */
import {Cancelled} from './errors.js'

export const ask = (message: string): Promise<string> => asked('input', message)
export const askSecret = (message: string): Promise<string> => asked('password', message)

async function asked(type: 'input' | 'password', message: string): Promise<string> {
  const {default: inquirer} = await import('inquirer')
  try {
    const {answer} = await inquirer.prompt<{answer: string}>([{type, name: 'answer', message, ...(type === 'password' ? {mask: '*'} : {})}])
    return answer
  } catch (error) {
    // Ctrl-C and a closed terminal.
    if ((error as Error).name === 'ExitPromptError') throw new Cancelled('', 130)
    throw error
  }
}
