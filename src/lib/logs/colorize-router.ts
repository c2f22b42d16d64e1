import type {Style} from '../output/terminal.js'

type Paint = (text: string) => string

/** `key=value` after `key=value`: the keys stand back, and the values that say nothing of how it went. */
export const colorRouter = (style: Style, hue: (name: string) => Paint, body: string): string =>
  body.split(' ').map(word => colorWord(style, hue, word)).join(' ')

function colorWord(style: Style, hue: (name: string) => Paint, word: string): string {
  const at = word.indexOf('=')
  if (at === -1) return paint(style.inactive, word)
  const [key, value] = [word.slice(0, at), word.slice(at + 1)]
  return style.inactive(`${key}=`) + colorValue(style, hue, key, value)
}

function colorValue(style: Style, hue: (name: string) => Paint, key: string, value: string): string {
  switch (key) {
    case 'at': return paint(value === 'error' ? style.failure : style.inactive, value)
    case 'code': return paint(text => style.failure(style.bold(text)), value)
    case 'connect': case 'service': return colorDuration(style, value)
    case 'dyno': return paint(hue(value.split('.')[0] ?? ''), value)
    case 'method': return paint(style.pipeline, value)
    case 'path': return paint(style.success, value)
    case 'status': return colorStatus(style, value)
    default: return paint(style.inactive, value)
  }
}

function colorDuration(style: Style, value: string): string {
  const milliseconds = Number.parseInt(value, 10)
  if (!(milliseconds > 0)) return value
  if (milliseconds < 100) return style.success(value)
  if (milliseconds < 500) return style.info(value)
  return milliseconds < 5000 ? style.warning(value) : style.failure(value)
}

function colorStatus(style: Style, value: string): string {
  const paints: Record<string, Paint> = {2: style.success, 3: style.info, 4: style.warning, 5: style.failure}
  return paints[value.charAt(0)]?.(value) ?? value
}

const paint = (color: Paint, text: string) => (text === '' ? '' : color(text))
