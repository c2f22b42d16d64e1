import {widthOf} from './width.js'

/** Where an action draws itself. */
export interface ActionScreen {
  write(text: string): void
  columns: number
  /** Redraws itself on a terminal; else each state is written once. */
  isInteractive: boolean
  colorFrame(frame: string): string
}

export interface RunningAction {
  status(text: string): void
  stop(text: string): void
}

const frames = ['⣾', '⣽', '⣻', '⢿', '⡿', '⣟', '⣯', '⣷']
const frameTime = 100

/** `message... `, then the status it ends with; `first` is one to begin with. */
export const startAction = (message: string, screen: ActionScreen, first?: string): RunningAction =>
  screen.isInteractive ? spinning(message, screen, first) : plainly(message, screen, first)

/** The official sequence without a terminal: a first status that comes later ends the line, others write all of it again. */
function plainly(message: string, {write}: ActionScreen, first: string | undefined): RunningAction {
  let status = first
  const update = (text: string, isLast: boolean) => {
    write(status === undefined ? ` ${text}` : `${message}... ${text}`)
    if (isLast || status === undefined) write('\n')
    status = text
  }
  write(`${message}...${first === undefined ? '' : ` ${first}`}`)
  return {status: text => update(text, false), stop: text => update(text, true)}
}

function spinning(message: string, screen: ActionScreen, first = ''): RunningAction {
  let drawn = ''
  let status = first
  let frame = 0
  const draw = (middle: string) => {
    if (drawn) screen.write(`\u001B[G\u001B[${linesOf(drawn, screen.columns)}A\u001B[J`)
    drawn = `${message}...${middle}${status && ` ${status}`}\n`
    screen.write(drawn)
  }
  draw('')
  const timer = setInterval(() => draw(` ${screen.colorFrame(frames[frame++ % frames.length] ?? '')}`), frameTime)
  timer.unref()
  return {
    status(text) {
      status = text
    },
    stop(text) {
      clearInterval(timer)
      status = text
      draw('')
    },
  }
}

const linesOf = (text: string, columns: number) =>
  text.trimEnd().split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / columns)), 0)
