import type {Terminal} from '../output/terminal.js'

/** What the service puts between backticks is a command. */
export const codeMarked = ({style}: Terminal, text: string): string => text.replaceAll(/`([^`]*)`/g, (_, command: string) => style.code(command))
