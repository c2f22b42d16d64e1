const frame = ['src/lib/command/main.ts', 'src/lib/command/oclif-commands.ts']

/**
 * Which file each source goes to. `topics`: the ids of each topic's commands; `shared`: the sources that the frame or
 * more than one topic needs, which the core has once; `asked`: those of them that a topic's own sources import.
 */
export function divide(files, imports) {
  const topics = idsByTopic(Object.keys(files))
  const reached = Object.values(topics).map(ids => reachedFrom(ids.map(id => pathOf(files[id])), imports))
  const seen = new Set()
  const shared = reachedFrom(frame, imports)
  for (const path of reached.flatMap(paths => [...paths])) (seen.has(path) ? shared : seen).add(path)
  const own = [...seen].filter(path => !shared.has(path))
  const commands = Object.values(files).map(pathOf)
  const asked = new Set([...commands, ...own.flatMap(path => [...imports.get(path).values()])].filter(path => shared.has(path)))
  return {topics, shared, asked}
}

/** `apps:info` is in the file of `apps`. */
const topicOf = id => id.split(':', 1)[0]

const pathOf = file => file.replace(/^\.\//, '')

function idsByTopic(ids) {
  const topics = {}
  for (const id of ids) (topics[topicOf(id)] ??= []).push(id)
  return topics
}

function reachedFrom(paths, imports) {
  const reached = new Set()
  const visit = path => {
    if (reached.has(path)) return
    reached.add(path)
    for (const next of imports.get(path)?.values() ?? []) visit(next)
  }
  paths.forEach(visit)
  return reached
}
