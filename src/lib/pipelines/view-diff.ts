import type {Terminal} from '../output/terminal.js'
import type {Comparison} from './diff.js'

export function viewComparison(out: Terminal, own: string, comparison: Comparison): void {
  const {app, info} = out.style
  const [source, target] = [app(own), app(comparison.app)]
  const notCompared = `${source} was not compared to ${target}`
  const sentences: Record<Exclude<Comparison['outcome'], 'ahead'>, string> = {
    elsewhere: `${notCompared} as ${target} is not connected to the same GitHub repo as ${source}`,
    same: `${source} is up to date with ${target}`,
    unconnected: `${notCompared} as ${target} is not connected to GitHub`,
    unknown: `${notCompared} because we were unable to perform a diff\nare you sure you have pushed your latest commits to GitHub?`,
    unreleased: `${notCompared} as ${target} does not have any releases`,
  }
  out.line()
  if (comparison.outcome !== 'ahead') return out.line(sentences[comparison.outcome])
  viewCommits(out, `${source} is ahead of ${target}`, comparison)
  out.line(`\n${info(comparison.url ?? '')}`)
}

function viewCommits(out: Terminal, title: string, {commits: found}: Comparison): void {
  const count = found?.ahead_by
  out.header(`${title} by ${count} commit${count === 1 ? '' : 's'}`)
  out.table((found?.commits ?? []).toReversed(), {
    SHA: ({sha}) => sha.slice(0, 7),
    date: ({commit}) => commit.author.date,
    author: ({commit}) => commit.author.name,
    message: ({commit}) => commit.message.split('\n')[0],
  })
}
